package org.placewright.scenarios.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.county.County;
import org.placewright.model.intervention.Intervention;

/** Reads a scenario with everything it extends and its county, and applies its changes in order. */
public final class ScenarioReader {
  private static final String BASELINE = "baseline";
  private static final int MOST_EXTENDED = 20;

  private final CountyPlaces places;
  private final Faults faults;

  private ScenarioReader(CountyPlaces places, Faults faults) {
    this.places = places;
    this.faults = faults;
  }

  /**
   * Reads a scenario; empty exactly when there was a fault.
   *
   * @param scenario a scenario file, the name of a shipped one, or a county's folder or name (for its baseline: the file
   *     baseline.yaml in its folder or in the folder scenarios there, else the county as it is)
   * @param workingFolder what paths are counted from
   */
  public static Optional<Scenario> read(String scenario, Path workingFolder, Faults faults) {
    CountyPlaces places = new CountyPlaces(workingFolder);
    Optional<CountyPlaces.Found> county = places.findBaseline(scenario);
    ScenarioReader reader = new ScenarioReader(places, faults);
    if (county.isEmpty()) {
      return reader.readNamed(scenario, workingFolder);
    }
    Optional<Path> file = CountyPlaces.findBaselineFile(county.get().yaml());
    return file.isPresent() ? reader.readFile(file.get()) : reader.readBaseline(county.get());
  }

  /** A change and where it is written. */
  private record Applied(Intervention change, ScenarioFile file, YamlNode node) {}

  private Optional<Scenario> readBaseline(CountyPlaces.Found found) {
    return CountyReader.read(found.yaml(), faults)
        .map(
            folder -> new Scenario(
                BASELINE, titleOf(BASELINE, folder), folder, folder.county(), folder.travel(), found.name(), List.of(), List.of(),
                folder.inputs()));
  }

  private static String titleOf(String name, CountyFolder folder) {
    return folder.county().name() + ": " + name;
  }

  private Optional<Scenario> readNamed(String text, Path workingFolder) {
    Optional<Path> path = places.findScenario(workingFolder, text);
    if (path.isEmpty()) {
      List<String> known = places.listScenarioNames();
      faults.add(
          text, 0, "", "", "there is no such file, and no such scenario ships with Placewright%s (shipped: %s)"
              .formatted(NearestWord.hint(text, known), NearestWord.list(known)));
    }
    return path.flatMap(this::readFile);
  }

  private Optional<Scenario> readFile(Path path) {
    int soFar = faults.count();
    List<ScenarioFile> files = readFiles(path);
    Optional<CountyPlaces.Found> found = files.isEmpty() ? Optional.empty() : findCounty(files);
    Optional<CountyFolder> folder = found.flatMap(place -> CountyReader.read(place.yaml(), faults));
    List<Applied> applied = new ArrayList<>();
    Optional<County> county = folder.map(CountyFolder::county);
    for (ScenarioFile file : files.reversed()) {
      Optional<County> start = county;
      int changes = applied.size();
      county = apply(file, folder, county, applied);
      if (faults.count() == soFar) {
        refuseOverwritten(applied.subList(changes, applied.size()), start.orElseThrow());
      }
    }
    if (faults.count() == soFar) {
      leaveOverwritten(applied, folder.orElseThrow().county());
      refuseUnused(applied, county.orElseThrow());
    }
    if (faults.count() > soFar) {
      return Optional.empty();
    }
    ScenarioFile own = files.getFirst();
    String name = own.id().orElseThrow();
    List<InputFile> inputs = new ArrayList<>(files.stream().map(ScenarioFile::file).toList());
    inputs.addAll(folder.orElseThrow().inputs());
    return Optional.of(
        new Scenario(
            name,
            own.title().orElse(titleOf(name, folder.get())),
            folder.get(),
            county.orElseThrow(),
            folder.get().travelIn(county.get()),
            found.orElseThrow().name(),
            applied.stream().map(Applied::change).toList(),
            applied.stream().map(one -> one.node.written()).toList(),
            inputs));
  }

  private Optional<County> apply(
      ScenarioFile file, Optional<CountyFolder> folder, Optional<County> start, List<Applied> applied) {
    ChangeReader reader = new ChangeReader(file.name(), file.id().orElse(""), folder, faults);
    Optional<County> county = start;
    for (YamlNode node : file.changes()) {
      Optional<Intervention> change = reader.read(node, county);
      if (change.isPresent() && county.isPresent()) {
        Optional<String> clash = county.flatMap(change.get()::findClash);
        if (clash.isPresent()) {
          faults.add(file.name(), node.line(), YamlText.place(node.position(), "changes"), "", clash.get());
          continue;
        }
        if (!change.get().alters(county.get())) {
          faults.add(
              file.name(), node.line(), YamlText.place(node.position(), "changes"), "",
              "this change alters nothing (%s); delete it, or check its years, settings and ids"
                  .formatted(change.get().describe()));
        }
        county = county.map(change.get()::applyTo);
        applied.add(new Applied(change.get(), file, node));
      }
    }
    return county;
  }

  /** Refuses changes that those after them in the same file write over. */
  private void refuseOverwritten(List<Applied> changes, County start) {
    for (int position : Intervention.listOverwritten(changes.stream().map(Applied::change).toList(), start)) {
      Applied one = changes.get(position);
      faults.add(
          one.file.name(), one.node.line(), YamlText.place(one.node.position(), "changes"), "",
          "changes after this one write over all of it (%s); delete it, or put it after them".formatted(one.change.describe()));
    }
  }

  /** What a file extends it may write over: such a change is then none of the scenario's. */
  private static void leaveOverwritten(List<Applied> changes, County start) {
    List<Integer> overwritten = Intervention.listOverwritten(changes.stream().map(Applied::change).toList(), start);
    overwritten.reversed().forEach(position -> changes.remove(position.intValue()));
  }

  private void refuseUnused(List<Applied> applied, County result) {
    for (Applied one : applied) {
      one.change.findUnused(result)
          .ifPresent(why -> faults.add(one.file.name(), one.node.line(), YamlText.place(one.node.position(), "changes"), "", why));
    }
  }

  /** The file and all it extends, the one that extends nothing last. */
  private List<ScenarioFile> readFiles(Path first) {
    List<ScenarioFile> files = new ArrayList<>();
    List<Path> seen = new ArrayList<>();
    Optional<Path> next = Optional.of(first.toAbsolutePath().normalize());
    while (next.isPresent()) {
      Path path = next.get();
      if (seen.contains(path) || seen.size() > MOST_EXTENDED) {
        ScenarioFile last = files.getLast();
        last.fault(
            last.parent().orElseThrow(),
            seen.contains(path)
                ? "scenarios extend one another in a circle; delete this key, or extend another one"
                : "more than %d scenarios extend one another; put their changes together".formatted(MOST_EXTENDED),
            faults);
        return List.of();
      }
      seen.add(path);
      Optional<ScenarioFile> file = ScenarioFile.read(path, faults);
      file.ifPresent(files::add);
      next = file.flatMap(f -> findParent(f, path)).map(parent -> parent.toAbsolutePath().normalize());
    }
    return files;
  }

  /** The file that is extended; none for the baseline of a county without such a file: it is the county itself. */
  private Optional<Path> findParent(ScenarioFile file, Path path) {
    if (file.parent().isEmpty()) {
      return Optional.empty();
    }
    String text = ScenarioFile.textOf(file.parent().get());
    if (text.equals(BASELINE)) {
      return Stream
          .of(Optional.of(file.folder().resolve(CountyPlaces.BASELINE_FILE)),
              places.findAround(file.folder()).flatMap(CountyPlaces::findBaselineFile))
          .flatMap(Optional::stream)
          .filter(found -> Files.isRegularFile(found) && !found.normalize().equals(path))
          .findFirst();
    }
    Optional<Path> parent = places.findScenario(file.folder(), text);
    if (parent.isEmpty()) {
      List<String> known = places.listScenarioNames();
      file.fault(
          file.parent().get(),
          "there is no such scenario%s (shipped: %s)".formatted(NearestWord.hint(text, known), NearestWord.list(known)),
          faults);
    }
    return parent;
  }

  private Optional<CountyPlaces.Found> findCounty(List<ScenarioFile> files) {
    Optional<CountyPlaces.Found> first = Optional.empty();
    for (ScenarioFile file : files) {
      if (file.county().isPresent()) {
        String text = ScenarioFile.textOf(file.county().get());
        Optional<CountyPlaces.Found> found = text.isEmpty() ? Optional.empty() : places.findCounty(file.folder(), text);
        if (found.isEmpty()) {
          List<String> known = places.listCountyNames();
          file.fault(
              file.county().get(),
              "there is no county folder here, and no such county ships with Placewright%s (shipped: %s)"
                  .formatted(NearestWord.hint(text, known), NearestWord.list(known)),
              faults);
          return Optional.empty();
        }
        Optional<CountyPlaces.Found> around = places.findAround(file.folder()).map(CountyPlaces.Found::at);
        if (around.isPresent() && !around.get().isSame(found.get()) && text.matches("[\\w-]+")) {
          file.fault(
              file.county().get(),
              "this scenario lies in the folder of another county (%s); name that one, or give the path of the one you mean"
                  .formatted(around.get().yaml().toAbsolutePath().normalize().getParent().getFileName()),
              faults);
          return Optional.empty();
        }
        if (first.isPresent() && !first.get().isSame(found.get())) {
          file.fault(file.county().get(), "the scenario that extends this one is about another county", faults);
        }
        first = first.or(() -> found);
      }
    }
    if (first.isEmpty()) {
      faults.add(
          files.getFirst().name(), 1, "county", "", "the key is missing: a county's folder, or the name of a shipped county");
    }
    return first;
  }
}
