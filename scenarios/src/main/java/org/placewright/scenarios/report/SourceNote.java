package org.placewright.scenarios.report;

import java.util.List;
import java.util.Objects;

/**
 * What a table of the county says about itself in its opening lines: source, licence, vintage, method.
 *
 * @param file the name of the table's file, without folders
 */
public record SourceNote(String file, List<String> notes) {
  public SourceNote {
    Objects.requireNonNull(file, "file");
    notes = List.copyOf(notes);
  }
}
