package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what an import read, what it could not read and what it took instead. Not safe for many threads. */
public final class ImportReport {
  /**
   * One row, or one cell of it, that is not in the tables as it stands in the file.
   *
   * @param file the public file
   * @param line counted from 1; 0 when it is about the whole file
   * @param what the school, area or table
   * @param reason why it is not taken as it stands
   * @param taken what stands in the tables instead
   */
  public record Note(String file, long line, String what, String reason, String taken) {}

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();

  /** Counts something read, in words: {@code schools of Wiltshire}. */
  void count(String what, int number) {
    counts.merge(what, number, Integer::sum);
  }

  void note(PublicRow row, String what, String reason, String taken) {
    note(row.file(), row.line(), what, reason, taken);
  }

  void note(String file, long line, String what, String reason, String taken) {
    notes.add(new Note(file, line, what, reason, taken));
  }

  /** Something to know before the tables are used. */
  void hint(String words) {
    hints.add(words);
  }

  public Map<String, Integer> counts() {
    return new LinkedHashMap<>(counts);
  }

  public List<Note> notes() {
    return List.copyOf(notes);
  }

  public List<String> hints() {
    return List.copyOf(hints);
  }
}
