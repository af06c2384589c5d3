package org.placewright.scenarios.file;

import java.util.Objects;

/**
 * A row that says too little or contradicts another, and what was taken instead. Repeats no cell but the return's own
 * number of the row.
 *
 * @param file the file, as its folder and its name
 * @param line the line, counted from 1
 * @param tableId the return's number of the row; empty when it has none, or one that could be a child's
 * @param reason what is doubtful
 * @param assumed what was taken
 */
public record Doubt(String file, long line, String tableId, String reason, String assumed) {
  public Doubt {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(tableId, "tableId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(assumed, "assumed");
  }
}
