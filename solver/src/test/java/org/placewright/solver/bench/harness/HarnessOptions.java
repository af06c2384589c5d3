package org.placewright.solver.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.solver.bench.Manifest;
import org.placewright.solver.search.Effort;

/**
 * What shall be measured, from system properties:
 *
 * <pre>
 * bench.data      folder with a MANIFEST.tsv of instance files; none: no files
 * bench.sets      sets or instances of it, with commas; "none" for none (default: all)
 * bench.compose   compositions of its instances, as YEARSxNAME+NAME with commas
 * bench.counties  counties to make, as SPELLSxUNITSxSCHEMES with commas
 * bench.seconds   time limit (default: 60; for the growth of counties none: then bench.effort counts)
 * bench.effort    quick, standard or thorough (default: quick)
 * bench.solvers   of placewright, CP-SAT, SCIP, HiGHS, with commas (default: all but HiGHS, which gives nothing back through
 *                 OR-Tools unless it proves an optimum in time)
 * bench.seeds     with commas (default: 1); made counties have the same seed, exact solvers run with the first only
 * bench.threads   (default: 2)
 * bench.page      file to write (default: docs/benchmarks/results.md or counties.md)
 * </pre>
 */
final class HarnessOptions {
  private static final String PREFIX = "bench.";

  private HarnessOptions() {}

  private static Optional<String> find(String name) {
    return Optional.ofNullable(System.getProperty(PREFIX + name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static List<String> list(String name, String otherwise) {
    return Arrays.stream(find(name).orElse(otherwise).split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  static List<SolverName> solvers() {
    return list("solvers", "placewright,CP-SAT,SCIP").stream().map(SolverName::of).toList();
  }

  static List<Long> seeds() {
    return list("seeds", "1").stream().map(Long::valueOf).toList();
  }

  static int threads() {
    return find("threads").map(Integer::valueOf).orElse(2);
  }

  static Optional<Duration> limit() {
    return find("seconds").map(Long::valueOf).map(Duration::ofSeconds);
  }

  static Effort effort() {
    return find("effort").map(String::toUpperCase).map(Effort::valueOf).orElse(Effort.QUICK);
  }

  static List<String> counties(String otherwise) {
    return list("counties", otherwise);
  }

  static Path page(String otherwise) {
    Path root = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
    return find("page").map(Path::of).orElse(root.resolve("docs").resolve("benchmarks").resolve(otherwise));
  }

  /** The files chosen, the compositions and the counties. */
  static List<InstanceSource> instances() throws IOException {
    List<InstanceSource> sources = new ArrayList<>();
    Optional<Path> data = find("data").map(Path::of);
    if (data.isPresent()) {
      List<String> chosen = list("sets", "");
      Map<String, InstanceSource> byName = new LinkedHashMap<>();
      for (Manifest.Entry entry : Manifest.read(Files.readString(data.get().resolve("MANIFEST.tsv")))) {
        Path file = data.get().resolve(entry.file()).toAbsolutePath();
        String group = Target.groupOf(entry.set(), entry.name());
        InstanceSource source = InstanceSource.ofFile(group, entry.name(), file, entry.problem(), entry.bestKnown());
        byName.put(entry.name(), source);
        if (chosen.isEmpty() || chosen.contains(entry.set()) || chosen.contains(entry.name())) {
          sources.add(source);
        }
      }
      for (String composition : list("compose", "")) {
        String[] words = composition.split("x", 2);
        List<InstanceSource> parts = Arrays.stream(words[1].split("\\+", -1)).map(byName::get).toList();
        sources.add(InstanceSource.ofComposed(Integer.parseInt(words[0]), parts));
      }
    }
    counties("").forEach(size -> sources.add(InstanceSource.ofCounty(size, seeds().getFirst())));
    return sources;
  }

  /** The command that would measure the same, without where files are on this computer. */
  static String command(Class<?> test) {
    Map<String, String> given = new TreeMap<>();
    System.getProperties()
        .stringPropertyNames()
        .stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(name -> given.put(name, System.getProperty(name)));
    given.computeIfPresent(PREFIX + "data", (name, folder) -> "FOLDER");
    given.remove(PREFIX + "page");
    String properties = given.entrySet().stream().map(e -> " -D%s=%s".formatted(e.getKey(), e.getValue())).collect(Collectors.joining());
    return "mvn verify -Pbenchmark -pl solver -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false%s".formatted(test.getSimpleName(),
        properties);
  }
}
