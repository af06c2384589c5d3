package org.placewright.scenarios.report;

import java.util.List;
import org.placewright.model.county.County;
import org.placewright.model.plan.Plan;

/** Everything the files and the page are written from, counted once. */
record ReportFigures(
    RunFacts facts,
    PlanFigures figures,
    Sufficiency sufficiency,
    Occupancy occupancy,
    Finance finance,
    List<YearFigures> years) {
  static ReportFigures of(Plan plan, RunFacts facts) {
    PlanFigures figures = new PlanFigures(plan);
    Sufficiency sufficiency = new Sufficiency(figures);
    Occupancy occupancy = new Occupancy(figures);
    return new ReportFigures(
        facts,
        figures,
        sufficiency,
        occupancy,
        new Finance(figures),
        YearFigures.list(figures, sufficiency, occupancy));
  }

  Plan plan() {
    return figures.plan();
  }

  County county() {
    return figures.county();
  }

  YearFigures base() {
    return years.getFirst();
  }

  YearFigures last() {
    return years.getLast();
  }
}
