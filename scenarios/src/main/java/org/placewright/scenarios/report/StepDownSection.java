package org.placewright.scenarios.report;

import java.util.List;
import org.placewright.model.money.Money;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Who comes back from a dearer level, and what that saves. */
final class StepDownSection implements Section {
  private static final int TOTAL_ROWS = 1;

  @Override
  public String id() {
    return "step-down";
  }

  @Override
  public String heading() {
    return "Stepping down";
  }

  @Override
  public boolean isNeeded(ReportFigures report) {
    return !report.county().stepDowns().isEmpty();
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    StepDownChains chains = report.stepDowns();
    html.element(
        "p",
        "This scenario offers: %s.".formatted(
            String.join("; ", report.county().stepDowns().stream().map(StepDown::describe).toList())));
    if (chains.countAsked() == 0) {
      html.element("p", "It means nobody: no child of these needs reaches a phase transfer at that level in these years.");
      return;
    }
    html.element(
        "p",
        """
            Of %s who reach a transfer between phases and are drawn, %d move: the plan finds them a place of the lower level that is \
            worth its cost%s. The others stay where they are: where places are short, a child who would else have to go to an independent \
            school takes one, which saves the same fee and costs no support. A year's saving is what the old place would cost in the year of the move \
            less what the new one does, transport and support included; children who wait and the places they need are in step-down.csv, chain by chain."""
            .formatted(Numerals.count(chains.countAsked(), "child", "children"), chains.countMoved(), prices(report)));
    HtmlTable.write(html, byYear(report, chains.list()), TOTAL_ROWS);
  }

  /** What a promise kept weighs in the plan, where the scenario says so; to be known beside how many move. */
  private static String prices(ReportFigures report) {
    List<String> prices = report.county()
        .stepDowns()
        .stream()
        .map(StepDown::stayingPrice)
        .filter(price -> !price.equals(Money.NONE))
        .distinct()
        .map(Numerals::pounds)
        .toList();
    return prices.isEmpty()
        ? ""
        : ", where each year of staying counts as %s more: a price the scenario states, which nobody pays".formatted(Numerals.list(prices));
  }

  private static Table byYear(ReportFigures report, List<StepDownChains.Link> links) {
    Table.Builder table = Table.named("step-down-by-year", "Stepping down by academic year of the move")
        .columns(
            Column.text("Academic year"), Column.count("Asked"), Column.count("Move"), Column.count("Stay"),
            Column.pounds("Saved in a year by those who move"), Column.pounds("Paid once"));
    for (AcademicYear year : report.figures().listYears()) {
      List<StepDownChains.Link> ofYear = links.stream().filter(link -> link.spell().first().equals(year)).toList();
      if (!ofYear.isEmpty()) {
        addRow(table, year.toString(), ofYear);
      }
    }
    addRow(table, "All years", links);
    return table.build();
  }

  private static void addRow(Table.Builder table, String name, List<StepDownChains.Link> links) {
    List<StepDownChains.Link> moved = links.stream().filter(StepDownChains.Link::moves).toList();
    table.row(
        name, links.size(), moved.size(), links.size() - moved.size(),
        moved.stream().map(StepDownChains.Link::yearlySaving).reduce(Money.NONE, Money::plus),
        moved.stream().map(link -> link.terms().doubleRunning()).reduce(Money.NONE, Money::plus));
  }
}
