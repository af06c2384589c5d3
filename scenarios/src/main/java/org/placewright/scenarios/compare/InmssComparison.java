package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.placewright.model.money.FinanceLine;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Moves back from independent and non-maintained special schools, and entries into them that a plan avoids, counted apart. */
final class InmssComparison {
  private final Comparison of;

  InmssComparison(Comparison of) {
    this.of = of;
  }

  /** Whether any plan brings a child back; without that the figures beside those of all children are enough. */
  static boolean isNeeded(Comparison of) {
    return of.listKeys().stream().anyMatch(key -> key.measure() == Measure.BACK_FROM_INMSS);
  }

  void write(Html html, Charts charts) {
    for (int i = 1; i < of.runs().size(); i++) {
      FinishedRun run = of.runs().get(i);
      html.element("p",
          "%s: %s back from such schools, %s a year less for these children; %s than in %s. Fees of all children and years: %s.".formatted(
              of.labels().get(i), Numerals.count(count(Measure.BACK_FROM_INMSS, run).longValue(), "move", "moves"),
              Numerals.pounds(count(Measure.BACK_FROM_INMSS_SAVING, run)), avoided(run), of.firstLabel(),
              ComparisonAnswer.moreOrLess(fees(run).subtract(fees(of.first())))));
    }
    HtmlTable.write(html, children());
    HtmlTable.write(html, money());
    html.open("details").element("summary", "Children who come to such a school, by year");
    HtmlTable.write(html, byYear(), 1);
    html.close();
    html.element(
        "p",
        """
            A child comes when it is in such a school in a year and was in none the year before; who came in the first year is not known and \
            not counted. A move back saves what its old             place costs less what the new one does, support included; an entry avoided saves nothing that was paid before: it             is a cost that does not come. Both are in the fees, which are not the sum of the two: children also leave, and each             stays for years.""",
        "class", "note");
  }

  private String avoided(FinishedRun run) {
    long more = count(Measure.NEW_IN_INMSS, run).subtract(count(Measure.NEW_IN_INMSS, of.first())).longValue();
    return more == 0
        ? "no more and no fewer come to such a school from the second year on"
        : "%s to such a school from the second year on".formatted(
            more < 0 ? Numerals.count(-more, "child fewer comes", "children fewer come")
                : Numerals.count(more, "child more comes", "children more come"));
  }

  private Table children() {
    Table.Builder table = table("inmss", "Independent and non-maintained special schools: children, all years of the plan", Column::count);
    table.row(row("Moves back from such a school", run -> count(Measure.BACK_FROM_INMSS, run)));
    for (Measure measure : List.of(Measure.NEW_IN_INMSS, Measure.NEW_IN_INMSS_FOR_WANT)) {
      table.row(row(measure.label(), run -> count(measure, run)));
    }
    return table.build();
  }

  private Table money() {
    Table.Builder table = table("inmss-money", "The same in pounds", Column::pounds);
    table.row(row(Measure.BACK_FROM_INMSS_SAVING.label(), run -> count(Measure.BACK_FROM_INMSS_SAVING, run)));
    return table.row(row("Fees, all budgets and years", this::fees)).build();
  }

  private Table.Builder table(String name, String title, Function<String, Column> column) {
    Table.Builder table = Table.named(name, title).columns(Column.text("Figure"));
    of.labels().forEach(label -> table.columns(column.apply(label)));
    of.otherLabels().forEach(label -> table.columns(column.apply(label + " more")));
    return table;
  }

  private Table byYear() {
    Table.Builder table = table("inmss-by-year", "Children who come to an independent or non-maintained special school", Column::count);
    for (String year : of.listYears(Measure.NEW_IN_INMSS)) {
      table.row(row(year, run -> run.get(FigureKey.of(Measure.NEW_IN_INMSS, year))));
    }
    return table.row(row("All years", run -> count(Measure.NEW_IN_INMSS, run))).build();
  }

  private List<Object> row(String label, Function<FinishedRun, BigDecimal> figure) {
    List<Object> row = new ArrayList<>(List.of(label));
    of.runs().forEach(run -> row.add(figure.apply(run)));
    of.others().forEach(run -> row.add(figure.apply(run).subtract(figure.apply(of.first()))));
    return row;
  }

  private BigDecimal count(Measure measure, FinishedRun run) {
    return of.listYears(measure).stream().map(year -> run.get(FigureKey.of(measure, year))).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal fees(FinishedRun run) {
    return of.listParts(Measure.FINANCE, FigureKey.ALL_YEARS)
        .stream()
        .filter(part -> part.endsWith(RunFigures.OF + FinanceLine.FEE.name()))
        .map(part -> run.get(new FigureKey(Measure.FINANCE, part, FigureKey.ALL_YEARS)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
