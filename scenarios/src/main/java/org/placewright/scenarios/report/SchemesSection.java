package org.placewright.scenarios.report;

import java.util.List;
import java.util.Optional;
import org.placewright.model.plan.SchemeAppraisal;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What may be built, what the plan builds and when, and why not the rest. */
final class SchemesSection implements Section {
  @Override
  public String id() {
    return "schemes";
  }

  @Override
  public String heading() {
    return "What to build, and when";
  }

  @Override
  public boolean isNeeded(ReportFigures report) {
    return !listNamed(report).isEmpty();
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    html.element(
        "p",
        """
            Of %s offered, the plan builds %d. Yearly cost is running and borrowing; place funding comes on top. Net present value is \
            what the places are worth within the plan's years less what they cost: the least it can be where a scheme is built (blank \
            where that least says nothing), the most where it is not. Years after the plan's last count on neither side."""
            .formatted(Numerals.count(listNamed(report).size(), "scheme", "schemes"),
                listNamed(report).stream().filter(scheme -> report.plan().openings().containsKey(scheme.id())).count()));
    HtmlTable.write(html, table(report));
  }

  /** Schemes that somebody drew up; those proposed at hosts have a chapter of their own. */
  private static List<CapitalScheme> listNamed(ReportFigures report) {
    return report.county().schemes().stream().filter(scheme -> !report.facts().isProposed(scheme.id())).toList();
  }

  private static Table table(ReportFigures report) {
    Table.Builder table = Table.named("schemes-offered", "Schemes offered to the plan")
        .columns(
            Column.text("Scheme"), Column.text("Opens"), Column.count("Places"), Column.pounds("Capital"), Column.pounds("of it granted"),
            Column.pounds("Yearly cost"), Column.pounds("Net present value"), Column.text("Why not"));
    SchemeReasons reasons = new SchemeReasons(report.plan());
    for (CapitalScheme scheme : listNamed(report)) {
      SchemeAppraisal appraisal = SchemeAppraisal.of(report.plan(), scheme);
      table.row(
          scheme.name(), appraisal.isBuilt() ? Optional.of(appraisal.opening()) : Optional.of("not built"), scheme.places(),
          scheme.capital(),
          scheme.building().granted(), appraisal.yearlyCost(), appraisal.net(),
          appraisal.isBuilt() ? Table.BLANK : reasons.whyNot(appraisal));
    }
    return table.build();
  }
}
