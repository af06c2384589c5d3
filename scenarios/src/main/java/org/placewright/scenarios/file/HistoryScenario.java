package org.placewright.scenarios.file;

import java.util.List;
import java.util.Objects;
import org.placewright.model.lever.Levers;

/**
 * A history of plans with the levers of one scenario, without a fault.
 *
 * @param name the scenario's own short name, or that of the history where no scenario is written
 * @param title what to call it in reports
 * @param inputs every file that was read
 */
public record HistoryScenario(String name, String title, HistoryFolder folder, Levers levers, List<InputFile> inputs) {
  public HistoryScenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(levers, "levers");
    inputs = List.copyOf(inputs);
  }
}
