package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.ArrayList;
import java.util.List;
import org.placewright.model.future.Band;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Page;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code report.html} of a projection without a plan: one page that needs no network. */
final class ForecastPage {
  private final ForecastReport report;
  private final ForecastWords words;

  private ForecastPage(ForecastReport report) {
    this.report = report;
    this.words = new ForecastWords(report.outlook().forecast());
  }

  /** The page as text. */
  static String of(ForecastReport report) {
    return new ForecastPage(report).build();
  }

  private String build() {
    List<Page.Part> parts = new ArrayList<>();
    parts.add(new Page.Part("answer", "The answer", this::writeAnswer));
    parts.add(new ForecastSection(report.outlook().forecast(), report.outlook().counted(), report.outlook().names()).part());
    parts.add(new BacktestSection(report.outlook().heldOut(), report.outlook().names()).part());
    parts.add(new Page.Part("levers", "What the scenario changes", this::writeLevers));
    if (!report.warnings().isEmpty()) {
      parts.add(new Page.Part("cautions", "Noticed while reading", (html, charts) -> writeList(html, report.warnings())));
    }
    parts.add(new Page.Part("sources", "Sources", this::writeSources));
    return Page.build(title(), this::writeHeader, parts, this::writeFooter);
  }

  private String title() {
    return "%s: children with education, health and care plans to come".formatted(report.name());
  }

  private void writeHeader(Html html) {
    html.element("h1", title());
    html.element(
        "p",
        "Counted in %s, %s from %s simulated futures.".formatted(
            year(0),
            isOneYear() ? "nothing projected" : "projected to " + year(report.outlook().forecast().total().size() - 1),
            Numerals.count(report.outlook().forecast().futures())),
        "class",
        "basis");
    html.element(
        "p",
        "Small numbers of children are not suppressed in this report: it is the council's own file, not for publication.",
        "class",
        "private");
  }

  private void writeAnswer(Html html, Charts charts) {
    html.open("p", "class", "answer").element("strong", words.headline(report.name(), !report.levers().isEmpty()));
    words.listSentences(report.outlook().names()).forEach(sentence -> html.text(" " + sentence));
    html.close();
    html.element("p", new BacktestWords(report.outlook().heldOut()).inShort());
    html.open("dl", "class", "key");
    List<Band> total = report.outlook().forecast().total();
    figure(html, "Children with plans, " + year(0), Numerals.count(Math.round(total.getFirst().expected())), "counted");
    int last = total.size() - 1;
    for (int t : new int[]{1, last}) {
      if (t < total.size() && t > 0 && (t != 1 || last > 1)) {
        figure(
            html,
            "Expected, " + year(t),
            Numerals.count(Math.round(total.get(t).expected())),
            "%s in 90 of 100 futures".formatted(ForecastWords.range(total.get(t))));
      }
    }
    html.close();
  }

  private static void figure(Html html, String what, String now, String beside) {
    html.open("div");
    html.element("dt", what).element("dd", now, "class", "now").element("dd", beside, "class", "then");
    html.close();
  }

  private void writeLevers(Html html, Charts charts) {
    if (report.levers().isEmpty()) {
      html.element("p", "Nothing: the rates of the years behind this projection are taken to hold.");
      return;
    }
    writeList(html, report.levers());
    html.element("p", "The test against earlier years is made without these changes.", "class", "note");
  }

  private void writeSources(Html html, Charts charts) {
    if (report.sources().isEmpty()) {
      html.element("p", "No file was read.");
      return;
    }
    Table.Builder table = Table.named("sources", "Files read")
        .columns(
            Column.text("File"), Column.text("Says of itself"), Column.text("SHA-256"));
    report.sources()
        .forEach(
            source -> table.row(
                source.file(),
                source.notes().isEmpty() ? "nothing above its rows" : String.join(" ", source.notes()),
                source.sha256()));
    HtmlTable.write(html, table.build());
  }

  private static void writeList(Html html, List<String> sentences) {
    html.open("ul");
    sentences.forEach(sentence -> html.element("li", sentence));
    html.close();
  }

  private void writeFooter(Html html) {
    html.element(
        "p",
        "Made by Placewright %s (source %s) with seed %d and %s. The same inputs, seed and version give this page again."
            .formatted(
                report.version(),
                report.commit(),
                report.seed(),
                Numerals.count(report.outlook().forecast().futures(), "simulated future", "simulated futures")));
    html.element(
        "p",
        "Beside this page: demand.csv and backtest.csv. Charts: Apache ECharts, Apache License 2.0, held within this page.");
  }

  private boolean isOneYear() {
    return report.outlook().forecast().total().size() == 1;
  }

  private String year(int t) {
    return AcademicYear.ofCensus(report.outlook().forecast().firstYear() + t).toString();
  }
}
