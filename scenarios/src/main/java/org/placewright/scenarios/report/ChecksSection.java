package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.money.Money;
import org.placewright.model.projection.YearFlow;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What anyone can check: counted totals met, no child lost, every penny counted. */
final class ChecksSection implements Section {
  @Override
  public String id() {
    return "checks";
  }

  @Override
  public String heading() {
    return "Checks";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    writeCounted(html, "Counted plans by need, and the children the plan starts from", CountedTotals.listByNeed(report.plan()));
    writeCounted(html, "Counted plans by type of placement, and the children the plan starts from",
        CountedTotals.listByPlacement(report.plan()));
    writeChildren(html, report);
    writePounds(html, report);
    writeMoves(html, report);
    writePopulation(html, report);
  }

  private static void verdict(Html html, boolean good, String text) {
    html.element("p", text, "class", good ? "good" : "bad");
  }

  private static void writeCounted(Html html, String title, List<CountedTotals.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.element("h3", title);
    long differ = lines.stream().filter(line -> !line.agrees()).count();
    verdict(
        html, differ == 0,
        differ == 0 ? "All agree to the child." : "%s not agree.".formatted(Numerals.count(differ, "row does", "rows do")));
    Table.Builder table = Table.named("counted", title)
        .columns(Column.text("Group"), Column.count("Counted"), Column.count("In the plan"), Column.text("Agree"));
    lines.forEach(line -> table.row(line.name(), line.counted(), line.made(), line.agrees() ? "yes" : "NO"));
    table.row(
        "All",
        lines.stream().mapToInt(CountedTotals.Line::counted).sum(),
        lines.stream().mapToInt(CountedTotals.Line::made).sum(),
        "");
    HtmlTable.write(html, table.build(), 1);
  }

  private static void writeChildren(Html html, ReportFigures report) {
    html.element("h3", "No child is lost");
    boolean good = true;
    Table.Builder table = Table.named("flows", "Children with plans from year to year")
        .columns(
            Column.text("Year"),
            Column.count("Before"),
            Column.count("Joined"),
            Column.count("Stayed"),
            Column.count("Moved to another level or need"),
            Column.count("Left"),
            Column.count("After"),
            Column.count("In the plan"));
    for (YearFlow flow : report.plan().projection().flows()) {
      int inPlan = report.figures().listChildYears(flow.year()).size();
      int before = report.figures().listChildYears(flow.year().plus(-1)).size();
      good &= flow.after() == inPlan && flow.before() == before;
      table.row(flow.year(), flow.before(), flow.joined(), flow.stayed(), flow.moved(), flow.left(), flow.after(), inPlan);
    }
    verdict(
        html,
        good,
        good
            ? """
                Before and joined are stayed, moved, left and joined, in every year, and the plan holds each child \
                once a year, placed or not."""
            : "Children are lost or counted twice: do not use this plan.");
    HtmlTable.write(html, table.build());
  }

  private static void writePounds(Html html, ReportFigures report) {
    html.element("h3", "Every penny is counted once");
    Money placements = report.figures().cost();
    Money finance = report.finance().totalOfPlacements();
    boolean good = placements.equals(finance);
    verdict(
        html,
        good,
        "Placements cost %s child by child, and %s by financial year, budget and line; empty places and schemes come on top."
            .formatted(Numerals.exactPounds(placements), Numerals.exactPounds(finance)));
  }

  private static void writeMoves(Html html, ReportFigures report) {
    String title = "Children moved though their school could have kept them";
    html.element("h3", title);
    AvoidableMoves moves = report.moves();
    if (moves.count() == 0) {
      html.element("p", "None: no child leaves a school or base that suits its next years.");
      return;
    }
    html.element(
        "p",
        """
            %s at the end of a phase or of a stay, to somewhere else, although the school or base they were at takes \
            their level, need and ages. Whether it had a free place is not asked here; the plan pays a stated price \
            of %s for each such move."""
            .formatted(
                Numerals.count(moves.count(), "child moves", "children move"),
                Numerals.pounds(report.county().assumptions().price(AssumptionKey.PRICE_AVOIDABLE_MOVE))));
    List<Optional<Setting>> destinations = moves.listDestinations();
    Table.Builder table = Table.named("moves", title).columns(Column.text("First year elsewhere"));
    destinations.forEach(to -> table.columns(Column.count("To: " + to.map(Setting::label).orElse("no place at all"))));
    table.columns(Column.count("All"));
    for (AcademicYear year : report.figures().listYears()) {
      List<Object> row = new ArrayList<>(List.of(year));
      destinations.forEach(to -> row.add(moves.count(year, to)));
      row.add(moves.count(year));
      table.row(row);
    }
    HtmlTable.write(html, table.build());
  }

  private static void writePopulation(Html html, ReportFigures report) {
    Table.Builder table = Table.named("share", "Children with plans as a part of all children and young people aged 0 to 25")
        .columns(Column.text("Year"), Column.count("With plans"), Column.count("All"), Column.fraction("Part"));
    boolean known = false;
    for (AcademicYear year : report.figures().listYears()) {
      Map<NationalCurriculumYear, Integer> persons = report.county().population().persons().getOrDefault(year, Map.of());
      long all = persons.values().stream().mapToLong(Integer::longValue).sum();
      int plans = report.figures().listChildYears(year).size();
      known |= all > 0;
      table.row(year, plans, all == 0 ? Table.BLANK : all, all == 0 ? Table.BLANK : (double) plans / all);
    }
    html.element("h3", "Is the demand plausible?");
    if (known) {
      html.element(
          "p",
          report.county().demand().hasFlows()
              ? """
                  Whether so many children will have plans is for the reader to judge; where the last years look too high \
                  or too low, plan with other joiners as well, or for a simulated future."""
              : """
                  Growth rates compound. Whether so many children will have plans is for the reader to judge; where the \
                  last years look too high, plan with a lower rate as well.""");
      HtmlTable.write(html, table.build());
    } else {
      html.element("p", "The county gives no population by year, so plans cannot be set against it.");
    }
  }
}
