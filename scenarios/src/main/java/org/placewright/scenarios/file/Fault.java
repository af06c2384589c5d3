package org.placewright.scenarios.file;

import java.util.Objects;

/**
 * One thing wrong with an input, in words that help to put it right.
 *
 * @param file the file, as its county's folder and its name
 * @param line the line, counted from 1; 0 when it is about the whole file
 * @param column the column or key; empty when it is about the whole line
 * @param value what stands there; empty when nothing does
 * @param message what is wrong and what would be right
 */
public record Fault(String file, long line, String column, String value, String message) {
  private static final int LONGEST_VALUE = 60;

  public Fault {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(message, "message");
    value = shorten(Objects.requireNonNull(value, "value"));
  }

  private static String shorten(String value) {
    String oneLine = value.replaceAll("\\p{Cntrl}+", " ");
    return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + "...";
  }

  /** One line for people, e.g. {@code rutland/places.csv, line 4, column places, "12.0": write 12}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (!column.isEmpty()) {
      text.append(", column ").append(column);
    }
    if (!value.isEmpty()) {
      text.append(", \"").append(value).append('"');
    }
    return text.append(": ").append(message).toString();
  }
}
