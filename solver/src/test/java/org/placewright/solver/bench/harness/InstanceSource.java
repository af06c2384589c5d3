package org.placewright.solver.bench.harness;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.solver.bench.BenchInstance;
import org.placewright.solver.bench.ComposedInstance;
import org.placewright.solver.bench.InstanceReader;
import org.placewright.solver.bench.InstanceReader.Problem;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;
import org.placewright.solver.bench.YearInstance;
import org.placewright.solver.bench.county.CountyMaker;
import org.placewright.solver.bench.county.CountySize;

/**
 * Where an instance is from: a file, several files composed, or a size and a seed that a county is made of.
 *
 * @param group the set it is measured with
 * @param where what a process needs to get it
 */
record InstanceSource(String group, String name, String where, Optional<BigDecimal> bestKnown) {
  private static final String COUNTY = "county:";
  private static final String COUNTIES = "counties";
  private static final String COMPOSED = "composed:";
  private static final String COMPOSITIONS = "compositions";
  /** Between the parts of a composition; in no path. */
  private static final String AND = "\n";

  static InstanceSource ofFile(String group, String name, Path file, Optional<Problem> problem, Optional<BigDecimal> bestKnown) {
    return new InstanceSource(group, name, problem.map(Problem::name).orElse("") + ":" + file, bestKnown);
  }

  /** @param size as SPELLSxUNITSxSCHEMES */
  static InstanceSource ofCounty(String size, long seed) {
    return new InstanceSource(COUNTIES, "%s seed %d".formatted(size, seed), COUNTY + size + ":" + seed, Optional.empty());
  }

  /** @param parts files; the best value known of the whole is years times the sum of theirs */
  static InstanceSource ofComposed(int years, List<InstanceSource> parts) {
    String where = COMPOSED + years + ":" + parts.stream().map(InstanceSource::where).collect(Collectors.joining(AND));
    boolean isKnown = parts.stream().allMatch(part -> part.bestKnown.isPresent());
    Optional<BigDecimal> sum = parts.stream().flatMap(part -> part.bestKnown.stream()).reduce(BigDecimal::add).filter(s -> isKnown);
    String name = parts.stream().map(InstanceSource::name).collect(Collectors.joining("+", years + "x", ""));
    return new InstanceSource(COMPOSITIONS, name, where, sum.map(s -> s.multiply(BigDecimal.valueOf(years))));
  }

  static BenchInstance load(String where) throws IOException, UnreadableInstanceException {
    if (where.startsWith(COUNTY)) {
      String[] words = where.substring(COUNTY.length()).split(":", -1);
      int[] size = Arrays.stream(words[0].split("x", -1)).mapToInt(Integer::parseInt).toArray();
      return CountyMaker.make(new CountySize(size[0], size[1], size[2]), Long.parseLong(words[1]));
    }
    if (where.startsWith(COMPOSED)) {
      String[] words = where.substring(COMPOSED.length()).split(":", 2);
      List<YearInstance> parts = new ArrayList<>();
      for (String part : words[1].split(AND, -1)) {
        parts.add((YearInstance) load(part));
      }
      return ComposedInstance.of(Integer.parseInt(words[0]), parts);
    }
    String[] words = where.split(":", 2);
    Optional<Problem> problem = words[0].isEmpty() ? Optional.empty() : Optional.of(Problem.valueOf(words[0]));
    return InstanceReader.read(Files.readString(Path.of(words[1])), problem);
  }

  int spells() {
    return Integer.parseInt(where.substring(COUNTY.length()).split("x", 2)[0]);
  }
}
