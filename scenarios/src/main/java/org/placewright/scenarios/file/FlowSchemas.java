package org.placewright.scenarios.file;

import static org.placewright.scenarios.file.Column.filled;
import static org.placewright.scenarios.file.Column.optional;
import static org.placewright.scenarios.file.Column.present;

import java.util.List;
import java.util.Optional;
import org.placewright.model.demand.YearOfPlans;

/** The tables of how published plans came and went. All of them or none. */
final class FlowSchemas {
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<String> WHEN_MISSING = Optional.of(
      "demand grows by growth.csv. The six tables of flows go together: all of them or none");
  private static final Column YEAR = filled("year", "calendar year of the flow; the year before the base year's census must be there",
      "calendar-year");
  private static final String AGES = "whole years, or `2 and under`, `20 and over`: ";

  static final TableSchema PLANS_BEFORE = new TableSchema(
      "plans-by-age-and-placement-year-before",
      "Published plans at the census a year before the base year's, by age and type of placement.",
      WHEN_MISSING,
      List.of(filled("age", AGES + "age on 31 August before that census", "age-on-31-august")),
      Optional.of("one column for each code of placement-types.csv: plans"),
      """
          age,mainstream,special
          9,18,11""");

  static final TableSchema NEW_BY_PLACEMENT = new TableSchema(
      "new-plans-by-age-and-placement",
      "Plans newly made in a calendar year, by age when the plan started and type of placement.",
      WHEN_MISSING,
      List.of(
          YEAR,
          filled("age", AGES + "age on the 31 August that ends the academic year in which the plan started", "age-when-plan-started")),
      Optional.of("one column for each code of placement-types.csv: plans"),
      """
          year,age,mainstream,special
          2024,10,4,1""");

  static final TableSchema NEW_BY_NEED = new TableSchema(
      "new-plans-by-need-and-age",
      "The same new plans by age and need.",
      WHEN_MISSING,
      List.of(YEAR, filled("age", AGES + "age on 31 August of the year before", "age-on-31-august")),
      Optional.of("one column for each need code: plans"),
      """
          year,age,ASD,SEMH,SLCN
          2024,9,2,2,1""");

  static final TableSchema CEASED_BY_AGE = new TableSchema(
      "ceased-plans-by-age",
      "Plans that ended in a calendar year, by age.",
      WHEN_MISSING,
      List.of(
          YEAR,
          filled("age", AGES + "age on 31 August of the year", "age-plan-ceased"),
          filled("plans", "plans that ended, whatever the reason", "ceased-plans", "total"),
          filled("transferred", "those of them that went to another council", "transfer", "transfers")),
      NONE,
      """
          year,age,plans,transferred
          2024,19,7,1""");

  static final TableSchema CEASED_BY_PLACEMENT = new TableSchema(
      "ceased-plans-by-placement",
      "The same ended plans by the type of placement they ended in.",
      WHEN_MISSING,
      List.of(
          YEAR,
          filled("placement", "code of placement-types.csv", "placement-type", "code"),
          filled("plans", "plans that ended", "ceased-plans", "total")),
      NONE,
      """
          year,placement,plans
          2024,special,3""");

  static final TableSchema PLANS_BY_YEAR = new TableSchema(
      "plans-by-year",
      "The long series of plans, January by January: what a projection is tried against.",
      WHEN_MISSING,
      List.of(
          filled("year", "calendar year of the January", "calendar-year"),
          filled(
              "return",
              "`aggregate` where councils returned one figure for each item (to 2022), `person` where one record for each plan:"
                  + " the two are not quite comparable"),
          filled("plans", "plans in January", "total"),
          present("new-plans", "plans newly made in the calendar year that begins then; blank where not published"),
          present("ceased-plans", "plans that ended in that year; blank where not published"),
          optional("age-0-to-4", "plans in January by age on 31 August before; blank where not published"),
          optional("age-5-to-10", "as before"),
          optional("age-11-to-15", "as before"),
          optional("age-16-to-19", "as before"),
          optional("age-20-to-25", "as before"),
          optional("mainstream", "plans in January by group of placements, bases and units of mainstream schools included"),
          optional("special", "state, independent and non-maintained special schools"),
          optional("alternative", "alternative provision and pupil referral units"),
          optional("further-education", "colleges and specialist post-16"),
          optional("early-years", "non-maintained early years"),
          optional("elsewhere", "all others")),
      NONE,
      """
          year,return,plans,new-plans,ceased-plans,mainstream,special,elsewhere
          2024,person,103,19,7,60,38,5""");

  private FlowSchemas() {}

  /** The column of a group of the long series. */
  static String columnOf(YearOfPlans.Group group) {
    return group.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** All tables of flows. */
  static List<TableSchema> list() {
    return List.of(PLANS_BEFORE, NEW_BY_PLACEMENT, NEW_BY_NEED, CEASED_BY_AGE, CEASED_BY_PLACEMENT, PLANS_BY_YEAR);
  }
}
