package org.placewright.scenarios.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.scenarios.report.Summary;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Page;
import org.placewright.scenarios.report.table.Table;

/** {@code report.html} of a comparison: one page that needs no network; each chart has one idea and its figures below. */
final class ComparisonPage {
  private final Comparison of;
  private final Optional<ChangeEffects> effects;
  private final Optional<Sensitivity> sensitivity;

  ComparisonPage(Comparison of, Optional<ChangeEffects> effects, Optional<Sensitivity> sensitivity) {
    this.of = of;
    this.effects = effects;
    this.sensitivity = sensitivity;
  }

  String build() {
    ComparisonAnswer answer = new ComparisonAnswer(of);
    YearComparison years = new YearComparison(of);
    List<Page.Part> parts = new ArrayList<>();
    parts.add(new Page.Part("answer", "The answer", (html, charts) -> answer.write(html, effects)));
    if (sensitivity.isPresent()) {
      return build(
          "%s: what the answer of %s hangs on".formatted(of.first().summary().countyName(), of.firstLabel()),
          List.of(
              new Page.Part("answer", "What the answer hangs on", new SensitivityTables(sensitivity.get())::write),
              new Page.Part("certainty", "How sure the differences are", (html, charts) -> answer.writeCertainty(html)),
              new Page.Part("runs", "The runs", (html, charts) -> writeRuns(html))));
    }
    if (InmssComparison.isNeeded(of)) {
      parts.add(new Page.Part("inmss", "Independent schools: who comes, and who comes back", new InmssComparison(of)::write));
    }
    effects.ifPresent(
        known -> parts.add(new Page.Part("effects", "What each change does", new EffectTables(known)::write)));
    parts.addAll(
        List.of(
            new Page.Part("children", "Children and places", years::writeChildren),
            new Page.Part("money", "Money", years::writeMoney),
            new Page.Part("balance", "Does the high needs block recover?", new BlockComparison(of)::write),
            new Page.Part("travel", "Journeys", years::writeTravel),
            new Page.Part("building", "Building", (html, charts) -> writeBuilding(html)),
            new Page.Part("certainty", "How sure the differences are", (html, charts) -> answer.writeCertainty(html)),
            new Page.Part("assumptions", "What was assumed differently", (html, charts) -> writeAssumptions(html)),
            new Page.Part("runs", "The runs", (html, charts) -> writeRuns(html))));
    return build("%s: %s side by side".formatted(of.first().summary().countyName(), String.join(", ", of.labels())), parts);
  }

  private String build(String title, List<Page.Part> parts) {
    return Page.build(
        title,
        this::writeHeader,
        parts,
        html -> html.element(
            "p",
            "Beside this page: compare.csv (every figure in long form) and workbook.xlsx. Charts: Apache ECharts, Apache License 2.0."));
  }

  private void writeHeader(Html html) {
    Summary first = of.first().summary();
    if (sensitivity.isPresent()) {
      html.element("h1", "%s: what the answer of %s hangs on".formatted(first.countyName(), of.firstLabel()));
    } else {
      html.element("h1", "%s: %d plans side by side".formatted(first.countyName(), of.runs().size()));
      html.element(
          "p", "Compared with %s, the first run named: %s.".formatted(of.firstLabel(), String.join(", ", of.otherLabels())), "class",
          "basis");
    }
    html.element(
        "p", "Base year %s, planned to %s. Pounds at %s prices.".formatted(first.baseYear(), first.lastYear(), first.currencyYear()),
        "class", "basis");
    html.element(
        "p", "Small numbers of children are not suppressed in this report: it is the council's own file, not for publication.",
        "class", "private");
  }

  private void writeBuilding(Html html) {
    Table schemes = ComparisonTables.schemes(of);
    if (schemes.rows().isEmpty()) {
      html.element("p", "No run offers a scheme, so nothing is built in any of them.");
      return;
    }
    HtmlTable.write(html, schemes);
    Table building = MoneyComparison.building(of);
    if (building.rows().size() > 1) {
      html.element("p", "What is paid for building. It is not part of the costs above, to which it comes back as a borrowing charge.");
      HtmlTable.write(html, building, 1);
    }
  }

  private void writeAssumptions(Html html) {
    Table changes = ComparisonTables.changes(of);
    if (changes.rows().isEmpty()) {
      html.element("p", "None of the scenarios changes the county.");
    } else {
      HtmlTable.write(html, changes);
    }
    Table inputs = ComparisonTables.inputs(of);
    html.element(
        "p", inputs.rows().isEmpty()
            ? "All input files are the same."
            : "These input files are not the same in all runs; all others are. A blank says that the run did not read it.");
    if (!inputs.rows().isEmpty()) {
      HtmlTable.write(html, inputs);
    }
    if (of.others().stream().anyMatch(run -> Cautions.hasOtherDemand(of, run))) {
      HtmlTable.write(html, YearComparison.demandByNeed(of), 1);
    } else {
      html.element("p", "All runs have the same children.");
    }
  }

  private void writeRuns(Html html) {
    HtmlTable.write(html, ComparisonTables.runs(of));
    html.element("p", "Runs of the same inputs, seed, effort and version give this page again.");
  }
}
