package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.provision.Provision;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What a reader should doubt. */
final class CautionsSection implements Section {
  @Override
  public String id() {
    return "cautions";
  }

  @Override
  public String heading() {
    return "Cautions";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    html.open("ul");
    listGeneral(report).forEach(caution -> html.element("li", caution));
    html.close();
    if (!report.facts().warnings().isEmpty()) {
      html.element("h3", "Noticed while reading and planning");
      html.open("ul");
      report.facts().warnings().forEach(warning -> html.element("li", warning));
      html.close();
    }
    writeProvisions(html, report);
  }

  private static List<String> listGeneral(ReportFigures report) {
    List<String> cautions = new ArrayList<>();
    cautions.add(
        report.county().demand().hasFlows()
            ? "%s The bands of the projection and demand.csv are about all futures."
                .formatted(
                    report.facts().future().isPresent()
                        ? "One simulated future is planned, number %d. It is not the expected one and may be far from it."
                            .formatted(report.facts().future().getAsInt())
                        : "One future is planned, the expected one; any simulated one can be planned as well.")
            : """
                One future is planned, the one expected from the growth rates. There are no intervals: real numbers \
                will be higher or lower, most of all for small groups and late years.""");
    cautions.add("Journeys are %s.".formatted(report.plan().travel().basis()));
    if (report.county().demand().isMadeOfCounts()) {
      cautions.add(
          """
              Children of the base year are made from counts: which child lives where, and which school \
              it attends today, is inferred (homes by child population, schools by least travel within places). \
              Travel of today will look shorter than it is.""");
    }
    cautions.add(
        """
            A child is taken to need the level of provision it has today. Children in independent or non-maintained \
            special schools today stay there until they leave.""");
    cautions.addAll(RoomNote.listWideNeeds(report));
    if (report.base().overNumber() > 0) {
      cautions.add(
          "In %s children take %s more than are funded where they are. They stay, and nobody new comes there until there is room."
              .formatted(report.base().year(), Numerals.count(report.base().overNumber(), "place", "places")));
    }
    return cautions;
  }

  /** Each caution once, with all provision it is about. */
  private static void writeProvisions(Html html, ReportFigures report) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Provision provision : report.county().provisions().values()) {
      provision.caution()
          .ifPresent(caution -> names.computeIfAbsent(caution, c -> new ArrayList<>()).add(provision.name()));
    }
    if (names.isEmpty()) {
      return;
    }
    html.element("h3", "Provision with estimated or doubtful figures");
    Table.Builder table = Table.named("doubtful", "Provision with estimated or doubtful figures")
        .columns(Column.text("Caution"), Column.text("Provision"));
    names.forEach((caution, provisions) -> table.row(caution, String.join("; ", provisions)));
    HtmlTable.write(html, table.build());
  }
}
