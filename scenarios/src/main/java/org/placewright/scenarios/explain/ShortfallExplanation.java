package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Gap;
import java.util.List;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.html.Numerals;

/** All shortfalls of a county in one year, by level, need and phase, and the cheapest help of each kind. */
final class ShortfallExplanation {
  private ShortfallExplanation() {}

  static List<String> lines(FinishedPlan plan, AcademicYear year) {
    TextPage page = new TextPage();
    List<ChildYear> children = plan.figures().listChildYears(year);
    List<Gap> gaps = Gap.list(children);
    int lacking = gaps.stream().mapToInt(gap -> gap.children().size()).sum();
    long needing = children.stream().filter(ChildYear::needsPlannedPlace).count();
    Money now = gaps.stream().map(Gap::yearly).reduce(Money.NONE, Money::plus);
    page.title(
        "Shortfalls of %s in %s: %s of %s who need a base or special school have no place that the council commissions."
            .formatted(plan.county().name(), year, Numerals.count(lacking, "child", "children"), Numerals.count(needing)));
    page.title(Preamble.of(plan));
    page.heading("By level, need and phase, as in sufficiency.csv; where they are now budgets pay %s a year:".formatted(Words.pounds(now)));
    new GapText(plan, page).write(gaps);
    return page.lines();
  }
}
