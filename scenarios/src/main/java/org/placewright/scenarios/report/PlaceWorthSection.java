package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What one more place is worth, where, when and for whom, and what such a figure does not say. */
final class PlaceWorthSection implements Section {
  private static final int PROVISIONS_SHOWN = 10;
  private static final int ABOUT = 100;

  @Override
  public String id() {
    return "place-values";
  }

  @Override
  public String heading() {
    return "What one more place is worth";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    List<PlaceWorth.Ranked> ranked = report.worth().listByValue();
    if (!report.worth().isKnown() || ranked.isEmpty()) {
      html.element("p", "Places were not priced in this plan, so what one more would be worth is not known.");
      return;
    }
    List<PlaceWorth.Ranked> worth = ranked.stream().filter(one -> one.allYears().pence() > 0).toList();
    if (worth.isEmpty()) {
      html.element("p", "There is room wherever it is needed: one more place would save nothing at any provision, in any year.");
    } else {
      html.open("figure").element("figcaption", message(report, ranked));
      new PlaceWorthMap(report, ranked).addTo(html, charts);
      html.element("p", "Circles: provision, by what one more place there, kept through all years, is worth (present value).", "class",
          "note");
      String title = "Where one more place is worth most";
      HtmlTable.write(html, byProvision(title, report, worth.subList(0, Math.min(PROVISIONS_SHOWN, worth.size()))));
      html.open("details").element("summary", "All " + Numerals.count(ranked.size(), "provision", "provisions"));
      HtmlTable.write(html, byProvision("What one more place is worth at every provision", report, ranked));
      html.close().close();
      new PlaceWorthHeat(html, report).write();
      new PlaceWorthByHome(html, report).write();
    }
    writeMeaning(html, report);
  }

  private static String message(ReportFigures report, List<PlaceWorth.Ranked> ranked) {
    PlaceWorth.Ranked first = ranked.getFirst();
    AcademicYear last = report.last().year();
    String place = "One more place at %s in %s would save about %s a year in pounds and stated prices together"
        .formatted(first.provision().name(), last, about(report.worth().findYearly(first.provision().id(), last).orElseThrow()));
    long none = ranked.stream().filter(one -> one.allYears().pence() == 0).count();
    return "%s; kept through all years of the plan it would save about %s in all (present value), more than at any other provision. %s"
        .formatted(
            place,
            about(first.allYears()),
            none == 0
                ? "There is no provision where it would save nothing."
                : "At %s of %s it would save nothing: it would stay empty."
                    .formatted(Numerals.count(none), Numerals.count(ranked.size(), "provision", "provisions")));
  }

  private static String about(Money money) {
    return Numerals.pounds(money.share(1, 100L * ABOUT).times(100L * ABOUT));
  }

  private static Table byProvision(String title, ReportFigures report, List<PlaceWorth.Ranked> ranked) {
    AcademicYear last = report.last().year();
    Table.Builder table = Table.named("values", title)
        .columns(
            Column.text("Provision"),
            Column.text("Kind"),
            Column.count("Places " + last),
            Column.pounds("A place in " + last),
            Column.text("Worth most in"),
            Column.pounds("A place then"),
            Column.pounds("Kept through all years, present value"));
    for (PlaceWorth.Ranked one : ranked) {
      List<Object> row = new ArrayList<>();
      row.add(one.provision().name());
      row.add(one.provision().kind().label());
      row.add(report.occupancy().places(one.provision().id(), last));
      row.add(report.worth().findYearly(one.provision().id(), last));
      row.add(one.most().pence() == 0 ? "" : one.bestYear());
      row.add(one.most());
      row.add(one.allYears());
      table.row(row);
    }
    return table.build();
  }

  private static void writeMeaning(Html html, ReportFigures report) {
    html.element("h3", "What these figures mean, and what they do not");
    html.open("ul");
    html.element(
        "li",
        """
            They are for one place more. The next one saves as much or less, and thirty places save less than thirty \
            times the figure: the children for whom it saves most come first. To weigh thirty places, run a scenario \
            with them.""");
    html.element(
        "li",
        """
            They are what is saved when a child can go there, and another to the place this child leaves free, and so \
            on. What the children's places and journeys cost is taken off; what it costs to build the place is not.""");
    html.element(
        "li",
        """
            They count pounds and stated prices together: a place that only shortens long journeys or spares a move \
            has a value too. Yearly figures are at %s prices, not discounted; figures for all years are present \
            values."""
            .formatted(report.county().currencyYear()));
    html.element(
        "li",
        """
            They come from the bound, not from planning again: no plan with one more place can beat the bound by more \
            than the figure. The real saving is at most about that, and may be less, most of all for a place in one \
            year alone, since children stay for years. The figure for all years is the surer one.""");
    if (!report.plan().openings().isEmpty()) {
      html.element("li", "They are for a place on top of the schemes that this plan opens.");
    }
    html.element(
        "li",
        """
            £0 means that the place would stay empty. Where a provision holds more children than it is funded for, a \
            place relieves it first and saves nothing. In %s children are where they are already, and a place \
            more moves none of them."""
            .formatted(report.base().year()));
    html.close();
  }
}
