package org.placewright.scenarios.file;

import java.util.List;
import java.util.Objects;
import org.placewright.model.future.ActualCount;

/**
 * What a council counted since the census that its forecast starts from, without a fault.
 *
 * @param counts in the order of the file
 */
public record ActualCounts(List<ActualCount> counts, InputFile file) {
  public ActualCounts {
    counts = List.copyOf(counts);
    Objects.requireNonNull(file, "file");
  }
}
