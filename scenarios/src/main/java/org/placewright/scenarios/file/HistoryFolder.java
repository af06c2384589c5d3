package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.placewright.model.transition.DemandHistory;

/**
 * A history of plans as its folder gives it, without a fault.
 *
 * @param inputs every file that was read
 * @param warnings what is sound but should be known: states that the rules forbid, years and costs that are missing
 */
public record HistoryFolder(Path folder, DemandHistory history, List<InputFile> inputs, List<String> warnings) {
  public HistoryFolder {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(history, "history");
    inputs = List.copyOf(inputs);
    warnings = List.copyOf(warnings);
  }
}
