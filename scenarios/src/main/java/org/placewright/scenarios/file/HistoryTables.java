package org.placewright.scenarios.file;

import static org.placewright.scenarios.file.Column.filled;
import static org.placewright.scenarios.file.Column.optional;
import static org.placewright.scenarios.file.Column.present;

import java.util.List;
import java.util.Optional;

/** Every table that a folder of history may hold: the columns of the Witan SEND model, and their one home here. */
final class HistoryTables {
  /** What stands for the setting and the need of a child without a plan. */
  static final String NO_PLAN = "NONSEND";
  /** Curriculum years run wider than those we place children in: other councils' files count from birth. */
  static final int LOWEST_NCY = -10;
  static final int HIGHEST_NCY = 30;
  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2099;

  static final TableSchema TRANSITIONS = new TableSchema(
      "transitions",
      "What every child did between one census of plans and the next: one row for each child and pair of censuses. A child"
          + " who joins has `NONSEND` as setting and need before, one who leaves has it after.",
      Optional.empty(),
      List.of(
          filled("calendar-year", "the calendar year of the first of the two censuses: `2024`"),
          filled("setting-1", "code of the setting at the first census, or `NONSEND`"),
          filled("need-1", "code of the primary need at the first census, or `NONSEND`"),
          filled("academic-year-1", "curriculum year at the first census: Reception is `0`, nursery years are below 0"),
          filled("setting-2", "code of the setting at the second census, or `NONSEND`"),
          filled("need-2", "code of the primary need at the second census, or `NONSEND`"),
          filled("academic-year-2", "curriculum year at the second census: one more than at the first")),
      Optional.empty(),
      """
          calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2
          2023,NONSEND,NONSEND,3,mainstream,SEMH,4
          2023,mainstream,SEMH,6,special,SEMH,7
          2023,special,ASD,13,NONSEND,NONSEND,14""");

  static final TableSchema POPULATION = new TableSchema(
      "population",
      "All children and young people, with and without plans. In a year that is not listed the last year before it holds,"
          + " before the first the first.",
      Optional.empty(),
      List.of(
          filled("calendar-year", "the calendar year of the census"),
          filled("academic-year", "curriculum year, as in transitions.csv"),
          filled("population", "how many people: a whole number")),
      Optional.empty(),
      """
          calendar-year,academic-year,population
          2023,3,5610
          2023,4,5702""");

  static final TableSchema VALID_STATES = new TableSchema(
      "valid-states",
      "Which children a setting is for, and what may follow it.",
      Optional.of(
          "each setting takes the curriculum years and needs it was seen with, and any setting may follow any"),
      List.of(
          filled("setting", "code of the setting"),
          optional("setting-group", "a name that several settings share in summaries; blank is the setting itself"),
          filled("min-academic-year", "its youngest children's curriculum year"),
          filled("max-academic-year", "its oldest children's curriculum year"),
          filled("needs", "codes of the needs it is for, with `,` `;` or `|` between them (a cell with commas stands in quotes)"),
          present("setting->setting", "codes of the settings a child may move to from here, written likewise")),
      Optional.empty(),
      """
          setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
          mainstream,schools,0,14,"ASD,SEMH","mainstream,special"
          special,schools,-1,14,"ASD,SEMH","special"
          """
          .strip());

  static final TableSchema COSTS = new TableSchema(
      "costs",
      "What a child of a need and setting costs in a year.",
      Optional.of("nothing is said about money"),
      List.of(
          filled("need", "code of the need"),
          filled("setting", "code of the setting"),
          filled("cost", "pounds a year")),
      Optional.empty(),
      """
          need,setting,cost
          SEMH,special,24500.0
          ASD,mainstream,9200.0""");

  private HistoryTables() {}

  /** All tables, in the order in which the manual shows them. */
  static List<TableSchema> list() {
    return List.of(TRANSITIONS, POPULATION, VALID_STATES, COSTS);
  }
}
