package org.placewright.scenarios.file;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the manual page about the history of plans from the schemas and codes in the code. */
final class HistoryManual {
  private static final String TOP = """
      <!-- Written by HistoryManualTest from the code. To renew it: mvn test -pl scenarios -am -Dplacewright.docs.write=true -->
      # A history of plans

      What children did between one January census of plans and the next: stayed, moved, joined, left. It is a folder of four
      tables in the format of the open Witan SEND model, read as that model writes them. The folder's name is the history's.

      Codes of needs and settings are yours: any code may stand there, as long as the same thing has the same code everywhere.
      Curriculum years are whole numbers from %d to %d, Reception is 0. How tables are written is said under
      [Your county's folder](county-folder.md). Columns and cells that could name a child are refused.

      A folder of history is projected alone, without places. In a county's folder, `transitions.csv` (and `valid-states.csv`) is what
      the county is planned from; then its settings must be codes of `placement-types.csv` and its needs those of the return, and
      population and costs are the county's own: [Your county's folder](county-folder.md).

      Faults stop the reading. What is odd but may be true is kept and said: states and moves that valid-states.csv does not allow
      (with the number of children), children in one year's rows and not in the next's, years without population, costs without
      states and states without costs.

      """.formatted(HistoryTables.LOWEST_NCY, HistoryTables.HIGHEST_NCY);

  private static final String SEN2 = """
      # A history from your SEN2 return

      ```
      placewright import sen2 path/to/return --schools schools.csv --out history
      ```

      makes `transitions.csv` from the person level files of a SEN2 return as the department's collection system exports them. Add
      `population.csv` (and `valid-states.csv`, `costs.csv`) to have a history, or `county.yaml` and the tables of places to have
      a county: `placement-types.csv`, made too, says for each setting below which kinds of provision its children are at. Check it,
      name single provisions where kinds are too broad, and plan with the return's census as base year. A setting `school` has no
      row there: import again with a table of schools, or say yourself what it is.

      Files may have anything before their name that does not end in a letter (`1_person.csv`, `Blade-Export_31-01-2025_person.csv`),
      in UTF-8 or Windows-1252. Only these columns are read; all others are dropped unread:

      | file | columns |
      | --- | --- |
      %s
      **Nothing that says who a child is goes further than the line that reads it.** Names, pupil and learner numbers, sex, ethnicity
      and postcodes are never picked. Of a date of birth only the year in which Reception began is kept. `transitions.csv` holds counts
      as rows, in an order that has nothing to do with the return's; `doubtful.csv` names rows by file, line and the return's own row
      numbers, which are not pupil numbers. Keep `doubtful.csv` with the return.

      ## What is taken from it

      1. **Census days**: the third Thursday of January (14 January in 2021), from the first year in which plans of the return
         ceased to the last thing it records. Or the days of `--census`, each a school year after the one before. A return leaves out plans that
         ceased before its year, so counts of earlier days lack the children who left; that is said when it happens.
      2. **A plan** is in force from `startdate` until the day before `ceasedate`; without one, still. A child with two at once
         counts once, with the one that started last.
      3. **Curriculum year** is age on 31 August before the census, less 4.
      4. **Primary need** is the need of rank 1 of the request's active plan. A plan that ceased may have none in the return: then it
         is `UNKNOWN`. `DS` is a code from the return of 2025 on; the year of the last census says which codes hold.
      5. **Placement** is the one of lowest rank whose `entrydate` to `leavingdate` (both included, blank is open) spans the day; of
         several of one rank the one entered last. Where none does, it is the place that the plan names, and that is said.
      6. **Setting** follows from the place's URN and flags: by its type in the table of schools; without that table a place with a
         URN is `school`, and at `school` and `mainstream` the flags make it `sen_unit` or `resourced_provision`. A place without URN
         is what its `sensetting` says, then `provider` if it has a UKPRN.

      | setting | meaning | `sensetting` | known since the return of | kinds of provision in a county |
      | --- | --- | --- | --- | --- |
      %s
      Whatever is left out or taken for something else (rows that belong to nothing, numbers given twice, dates that are none,
      overlapping placements, unknown codes, two needs of rank 1) is in `doubtful.csv`: `file,line,table-id,reason,assumed`. Without
      doubt, children at a census and joiners less leavers are the children at the next, for every pair.

      """;

  private HistoryManual() {}

  static String write() {
    StringBuilder page = new StringBuilder(TOP);
    HistoryTables.list().forEach(schema -> page.append(CountyFolderManual.section(schema)));
    page.append(SEN2.formatted(files(), settings()));
    return page.append(CountyFolderManual.section(Sen2Reader.SCHOOLS)).toString().stripTrailing() + "\n";
  }

  private static String files() {
    return List.of(Sen2File.values())
        .stream()
        .map(file -> "| %s | `%s`%s%s |\n".formatted(
            file.key(),
            file.idColumn(),
            file.parent().map(parent -> ", `%s`".formatted(parent.idColumn())).orElse(""),
            file.columns().stream().map(", `%s`"::formatted).collect(Collectors.joining())))
        .collect(Collectors.joining());
  }

  private static String settings() {
    return List.of(Sen2Setting.values())
        .stream()
        .map(
            setting -> "| `%s` | %s | %s | %s | %s |\n".formatted(
                setting.word(),
                setting.label(),
                setting.code().map("`%s`"::formatted).orElse(""),
                setting.firstReturn() == 0 ? "" : String.valueOf(setting.firstReturn()),
                setting.kinds().stream().map(kind -> "`" + kind + "`").collect(Collectors.joining(", "))))
        .collect(Collectors.joining());
  }
}
