package org.placewright.scenarios.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.scenarios.file.Doubt;
import org.placewright.scenarios.file.Sen2History;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.CsvFile;
import org.placewright.scenarios.report.table.Table;

/** Writes what was read from a SEN2 return as a folder of history, whole or not at all. */
public final class ImportedSen2 {
  private static final String NO_PLAN = "NONSEND";

  private ImportedSen2() {}

  /**
   * Writes transitions.csv, one row for each child and pair of censuses, placement-types.csv and doubtful.csv.
   *
   * @param folder where to; a number is added to its name when it is there already
   * @return where it is
   */
  public static Path write(Sen2History read, Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    try (RunFolder run = RunFolder.begin(target.getParent(), target.getFileName().toString())) {
      CsvFile.write(transitions(read), run.partial());
      CsvFile.write(placementTypes(read), run.partial());
      CsvFile.write(doubts(read), run.partial());
      return run.complete();
    }
  }

  private static Table transitions(Sen2History read) {
    Table.Builder table = Table.named("transitions", "What children did between censuses")
        .columns(
            Column.text("calendar-year"), Column.text("setting-1"), Column.text("need-1"), Column.text("academic-year-1"),
            Column.text("setting-2"), Column.text("need-2"), Column.text("academic-year-2"));
    for (Transition t : read.history().transitions()) {
      for (int child = 0; child < t.children(); child++) {
        table.row(
            String.valueOf(t.year()), setting(t.from()), need(t.from()), String.valueOf(t.ncyBefore()), setting(t.to()), need(t.to()),
            String.valueOf(t.ncyAfter()));
      }
    }
    return table.build();
  }

  private static String setting(Optional<PlanState> state) {
    return state.map(PlanState::setting).orElse(NO_PLAN);
  }

  private static String need(Optional<PlanState> state) {
    return state.map(PlanState::need).orElse(NO_PLAN);
  }

  /** What the settings are in a county's places; for a county to check. */
  private static Table placementTypes(Sen2History read) {
    Table.Builder table = Table.named("placement-types", "What each setting is among a county's provision")
        .columns(
            Column.text("code"), Column.text("name"), Column.text("setting"), Column.text("provisions"), Column.text("source"));
    for (Sen2History.Meaning meaning : read.listMeanings()) {
      table.row(
          meaning.setting(), meaning.name(), meaning.kinds().getFirst().setting().name(),
          meaning.kinds().stream().map(ProvisionKind::name).collect(Collectors.joining(";")), "what the SEN2 return calls it");
    }
    return table.build();
  }

  private static Table doubts(Sen2History read) {
    Table.Builder table = Table.named("doubtful", "Rows that say too little or contradict others")
        .columns(
            Column.text("file"), Column.text("line"), Column.text("table-id"), Column.text("reason"), Column.text("assumed"));
    for (Doubt doubt : read.doubts()) {
      table.row(doubt.file(), String.valueOf(doubt.line()), doubt.tableId(), doubt.reason(), doubt.assumed());
    }
    return table.build();
  }
}
