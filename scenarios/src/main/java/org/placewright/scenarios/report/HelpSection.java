package org.placewright.scenarios.report;

import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;

/** The cheapest help of each kind for children who lack a local place in the last year. */
final class HelpSection implements Section {
  private final HelpTables help;

  HelpSection(HelpTables help) {
    this.help = help;
  }

  @Override
  public String id() {
    return "help";
  }

  @Override
  public String heading() {
    return "What would help those without a local place";
  }

  @Override
  public boolean isNeeded(ReportFigures report) {
    return !help.lastYear().rows().isEmpty();
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    html.element(
        "p",
        """
            For each child without a place that the council commissions in %s, all others staying where the plan has them, the \
            cheapest way of each kind, in pounds that budgets pay in that year for place and journey. A free place is paid for \
            already, so only what filling it adds is counted; a scheme's running and borrowing are shared out over its places; what \
            building one more place costs is not known here.""".formatted(report.last().year()));
    HtmlTable.write(html, help.lastYear());
    html.element(
        "p",
        """
            Ways of different kinds may help the same children, and a place is named for every child it would suit, so a scheme may be \
            named for more children than it has places, and nothing here must be added. Some children are settled elsewhere and may \
            not be moved before their next transfer. %sAll shortfalls of all years are in fixes.csv.""".formatted(
            help.notShown() == 0 ? ""
                : "%s not shown. ".formatted(Numerals.count(help.notShown(), "smaller group is", "smaller groups are"))),
        "class", "note");
  }
}
