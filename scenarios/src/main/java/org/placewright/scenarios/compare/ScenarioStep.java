package org.placewright.scenarios.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.placewright.model.county.County;
import org.placewright.model.intervention.Intervention;
import org.placewright.scenarios.file.Scenario;

/**
 * Some of a scenario's changes, applied in its order to the county as it is.
 *
 * @param name what its run is called
 * @param kept numbers of the changes kept, from 1, ascending
 * @param scenario the county with these changes alone; empty when they cannot stand without the others
 * @param obstacle why not; empty when they can
 */
record ScenarioStep(String name, List<Integer> kept, Optional<Scenario> scenario, Optional<String> obstacle) {
  ScenarioStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(obstacle, "obstacle");
    kept = List.copyOf(kept);
  }

  /** The first changes of a scenario, none of them for 0. */
  static ScenarioStep first(Scenario whole, int changes) {
    List<Integer> kept = IntStream.rangeClosed(1, changes).boxed().toList();
    return of(whole, kept, changes == 0 ? "no-change" : changes == whole.changes().size() ? "all" : "first-" + changes);
  }

  /** All changes but one, numbered from 1. */
  static ScenarioStep without(Scenario whole, int left) {
    List<Integer> kept = IntStream.rangeClosed(1, whole.changes().size()).filter(number -> number != left).boxed().toList();
    return of(whole, kept, "without-" + left);
  }

  private static ScenarioStep of(Scenario whole, List<Integer> kept, String ending) {
    String name = "%s-%s".formatted(whole.name(), ending);
    County county = whole.folder().county();
    List<Intervention> changes = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (int number : kept) {
      Intervention change = whole.changes().get(number - 1);
      Optional<String> clash = change.findClash(county);
      if (clash.isPresent() || !change.alters(county)) {
        String reason = clash.orElse("it alters nothing then");
        return new ScenarioStep(name, kept, Optional.empty(),
            Optional.of("change %d (%s): %s".formatted(number, change.describe(), reason)));
      }
      county = change.applyTo(county);
      changes.add(change);
      written.add(whole.writtenChanges().get(number - 1));
    }
    for (int i = 0; i < changes.size(); i++) {
      Optional<String> unused = changes.get(i).findUnused(county);
      if (unused.isPresent()) {
        return new ScenarioStep(name, kept, Optional.empty(),
            Optional.of("change %d (%s): %s".formatted(kept.get(i), changes.get(i).describe(), unused.get())));
      }
    }
    String title = "%s (%s)".formatted(whole.title(), ending);
    Scenario scenario = new Scenario(
        name, title, whole.folder(), county, whole.folder().travelIn(county), whole.countyName(), changes, written, whole.inputs());
    return new ScenarioStep(name, kept, Optional.of(scenario), Optional.empty());
  }
}
