package org.placewright.scenarios.report;

import java.util.List;
import java.util.Optional;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.county.County;
import org.placewright.model.plan.Plan;

/** Everything the files and the page are written from, counted once. */
record ReportFigures(
    RunFacts facts,
    PlanFigures figures,
    Sufficiency sufficiency,
    Occupancy occupancy,
    Finance finance,
    TopUps topUps,
    Optional<BlockBalance> balance,
    AvoidableMoves moves,
    StepDownChains stepDowns,
    PlaceWorth worth,
    NearestPlaces nearest,
    Vehicles vehicles,
    CrossBorder border,
    List<YearFigures> years) {
  static ReportFigures of(Plan plan, RunFacts facts) {
    PlanFigures figures = new PlanFigures(plan);
    Sufficiency sufficiency = new Sufficiency(figures);
    Occupancy occupancy = new Occupancy(figures);
    Finance finance = new Finance(figures, occupancy);
    return new ReportFigures(
        facts,
        figures,
        sufficiency,
        occupancy,
        finance,
        TopUps.of(figures),
        BlockAccount.of(plan.county(), finance),
        AvoidableMoves.of(plan),
        new StepDownChains(figures),
        new PlaceWorth(figures),
        new NearestPlaces(figures),
        new Vehicles(figures),
        CrossBorder.of(figures, occupancy),
        YearFigures.list(figures, sufficiency, occupancy));
  }

  Plan plan() {
    return figures.plan();
  }

  County county() {
    return figures.county();
  }

  /** Whether the base year is the only year, so that nothing can change. */
  boolean isOneYear() {
    return years.size() == 1;
  }

  /** How a figure changes from the base year to the last, to follow its name in a sentence. */
  String goes(String before, String after) {
    if (isOneYear()) {
      return "is %s in %s".formatted(after, last().year());
    }
    return before.equals(after)
        ? "is %s in %s and in %s".formatted(after, base().year(), last().year())
        : "goes from %s in %s to %s in %s".formatted(before, base().year(), after, last().year());
  }

  YearFigures base() {
    return years.getFirst();
  }

  YearFigures last() {
    return years.getLast();
  }
}
