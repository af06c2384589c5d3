package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;

/**
 * The county in one academic year, counted.
 *
 * @param needed children who need a base or special school, and those of them with such a place locally
 * @param shortfallInInmss of the shortfall, those in an independent or non-maintained special school
 * @param shortfallUnplaced of the shortfall, those without any place
 * @param inmssEntries those who come to such a school in the year
 * @param overNumber places taken above those funded, provision by provision
 * @param specialHeldByBase children who need only a base and are in a special school
 * @param cost of all placements in the year
 */
record YearFigures(
    AcademicYear year,
    int children,
    int placed,
    Sufficiency.Count needed,
    int shortfallInInmss,
    int shortfallUnplaced,
    int inInmss,
    InmssEntries inmssEntries,
    Sufficiency.Room room,
    int overNumber,
    int specialHeldByBase,
    Money cost,
    Journeys journeys) {
  static List<YearFigures> list(PlanFigures figures, Sufficiency sufficiency, Occupancy occupancy) {
    List<YearFigures> years = new ArrayList<>();
    for (AcademicYear year : figures.listYears()) {
      List<ChildYear> children = figures.listChildYears(year);
      boolean isFirst = year.equals(figures.firstYear());
      List<Outcome> lacking = children.stream().map(ChildYear::outcome).filter(Outcome::lacksLocalPlace).toList();
      years.add(
          new YearFigures(
              year,
              children.size(),
              (int) children.stream().filter(child -> child.outcome().provision().isPresent()).count(),
              sufficiency.count(year),
              (int) lacking.stream().filter(Outcome::isInInmss).count(),
              (int) lacking.stream().filter(outcome -> outcome.provision().isEmpty()).count(),
              (int) children.stream().filter(child -> child.outcome().isInInmss()).count(),
              isFirst ? InmssEntries.NONE : InmssEntries.between(figures.listChildYears(year.plus(-1)), children),
              sufficiency.room(year),
              occupancy.overNumber(year),
              (int) children.stream().filter(YearFigures::needsOnlyABaseButIsInASpecialSchool).count(),
              figures.cost(year),
              Journeys.of(figures, children)));
    }
    return years;
  }

  private static boolean needsOnlyABaseButIsInASpecialSchool(ChildYear child) {
    return child.spell().setting() == Setting.BASE
        && child.outcome().provision().filter(provision -> provision.kind().setting() == Setting.SPECIAL).isPresent();
  }

  int unplaced() {
    return children - placed;
  }
}
