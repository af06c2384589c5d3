package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.travel.TravelTimes;

/**
 * A county with the changes of one scenario, without a fault.
 *
 * @param name the scenario's own short name
 * @param title what to call it in reports
 * @param folder the county's folder as read
 * @param county the county with all changes applied
 * @param travel journeys between its localities and its provisions
 * @param countyName the name the county ships under; empty when it is a folder of the user's
 * @param changes every change, those of the scenarios it extends first
 * @param writtenChanges the same as lines of YAML
 * @param inputs every file that was read
 */
public record Scenario(
    String name,
    String title,
    CountyFolder folder,
    County county,
    TravelTimes travel,
    Optional<String> countyName,
    List<Intervention> changes,
    List<String> writtenChanges,
    List<InputFile> inputs) {
  public Scenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(county, "county");
    Objects.requireNonNull(travel, "travel");
    Objects.requireNonNull(countyName, "countyName");
    changes = List.copyOf(changes);
    writtenChanges = List.copyOf(writtenChanges);
    inputs = List.copyOf(inputs);
  }

  /** The same with another county: one without what the plan does not weigh. */
  public Scenario withCounty(County other) {
    return new Scenario(name, title, folder, other, travel, countyName, changes, writtenChanges, inputs);
  }

  /**
   * The scenario as a file that runs by itself: every extended scenario resolved.
   *
   * @param from the folder the file will be in
   */
  public String resolved(Path from) {
    StringBuilder text = new StringBuilder("# Resolved: runs as it is, without the scenarios it extended.\n");
    text.append("scenario: ").append(quoted(name)).append('\n');
    text.append("title: ").append(quoted(title)).append('\n');
    text.append("county: ").append(quoted(countyName.orElseGet(() -> pathFrom(from)))).append('\n');
    text.append(writtenChanges.isEmpty() ? "changes: []\n" : "changes:\n");
    writtenChanges.forEach(change -> text.append("  - ").append(change).append('\n'));
    return text.toString();
  }

  private static String quoted(String text) {
    return new YamlNode.Scalar(0, 0, text).written();
  }

  private String pathFrom(Path from) {
    Path yaml = folder.yaml().toAbsolutePath().normalize();
    Path base = from.toAbsolutePath().normalize();
    boolean sameRoot = Objects.equals(yaml.getRoot(), base.getRoot());
    return (sameRoot ? base.relativize(yaml) : yaml).toString().replace('\\', '/');
  }
}
