package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import made of public files, before anything is written.
 *
 * @param files to be added to the county's folder
 */
public record Imported(List<NewFile> files, ImportReport report) {
  /** Where reports on imports and lists that no plan reads are, from the county's folder. */
  static final String FOLDER = "imports/";

  public Imported {
    files = List.copyOf(files);
  }

  /** The files and, behind them, the report as a table. */
  static Imported of(String name, List<NewFile> files, ImportReport report) {
    List<String> notes = new ArrayList<>();
    notes.add("What import %s read, and every row it could not take as it stands.".formatted(name));
    report.counts().forEach((what, number) -> notes.add("Read: %s: %,d.".formatted(what, number)));
    report.hints().forEach(hint -> notes.add("Good to know: " + hint + "."));
    List<NewFile> all = new ArrayList<>(files);
    all.add(
        NewFile.table(
            FOLDER + name + "-report.csv", notes, List.of("file", "line", "what", "reason", "taken"),
            report.notes()
                .stream()
                .map(n -> List.of(n.file(), n.line() == 0 ? "" : String.valueOf(n.line()), n.what(), n.reason(), n.taken()))
                .toList()));
    return new Imported(all, report);
  }
}
