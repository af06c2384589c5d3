package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.intervention.Intervention;

/** A scenario with changes after its own, written as in a scenario file. */
public final class FurtherChanges {
  private FurtherChanges() {}

  /**
   * The scenario with these changes too, and without those of its own that they write over.
   *
   * @param written each as one line of YAML, like {@code capital: { percent: 10 }}
   * @return empty when one of them alters nothing, contradicts the scenario or is beyond what may be asked
   */
  public static Optional<Scenario> add(Scenario scenario, String name, String title, List<String> written) {
    Faults faults = new Faults();
    ChangeReader reader = new ChangeReader(name, name, Optional.of(scenario.folder()), faults);
    County county = scenario.county();
    List<Intervention> changes = new ArrayList<>(scenario.changes());
    List<String> texts = new ArrayList<>(scenario.writtenChanges());
    for (YamlNode node : parse(name, written, faults)) {
      Optional<Intervention> change = reader.read(node, Optional.of(county));
      if (change.isEmpty() || change.get().findClash(county).isPresent() || !change.get().alters(county)) {
        return Optional.empty();
      }
      county = change.get().applyTo(county);
      changes.add(change.get());
      texts.add(node.written());
    }
    Intervention.listOverwritten(changes, scenario.folder().county()).reversed().forEach(position -> {
      changes.remove(position.intValue());
      texts.remove(position.intValue());
    });
    return Optional.of(
        new Scenario(
            name, title, scenario.folder(), county, scenario.folder().travelIn(county), scenario.countyName(), changes, texts,
            scenario.inputs()));
  }

  private static List<YamlNode> parse(String name, List<String> written, Faults faults) {
    String text = "changes:\n  - " + String.join("\n  - ", written) + "\n";
    Optional<YamlNode.Mapping> read = YamlText.read(new SourceText(name, text, ""), faults);
    if (read.isPresent() && read.get().entries().getFirst().value() instanceof YamlNode.Items items) {
      return items.items();
    }
    throw new IllegalArgumentException("changes (%s) are no YAML: %s".formatted(written, faults.list()));
  }
}
