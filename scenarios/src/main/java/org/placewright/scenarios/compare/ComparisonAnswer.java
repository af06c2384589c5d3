package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What the runs differ by, in words, and how sure that is. */
final class ComparisonAnswer {
  private final Comparison of;

  ComparisonAnswer(Comparison of) {
    this.of = of;
  }

  /** Writes what all runs differ by from the first, or, where changes were told apart, what the whole scenario does. */
  void write(Html html, Optional<ChangeEffects> effects) {
    for (int i = 1; i < of.runs().size(); i++) {
      FinishedRun run = of.runs().get(i);
      if (effects.isEmpty() || effects.get().isWhole(run)) {
        html.element("p", words(i), "class", "answer");
      }
    }
    Cautions.ofRuns(of).forEach(caution -> html.element("p", caution, "class", "note"));
  }

  /** The difference of one run from the first, a few sentences. */
  String words(int index) {
    FinishedRun run = of.runs().get(index);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s against %s: in %s, %s and %s."
            .formatted(
                of.labels().get(index), of.firstLabel(), of.lastYear(), children(Measure.CHILDREN, run, "with plans"),
                children(Measure.SHORTFALL, run, "without a suitable local place")));
    sentences.add(
        "All years together cost %s; %s.".formatted(pounds(run, FigureKey.of(Measure.FINANCE_TOTAL, FigureKey.ALL_YEARS)), budgets(run)));
    sentences.add(built(run));
    return String.join(" ", sentences);
  }

  private String children(Measure measure, FinishedRun run, String which) {
    FigureKey key = FigureKey.of(measure, of.lastYear());
    long before = of.first().get(key).longValue();
    long after = run.get(key).longValue();
    String change = after == before
        ? "the same"
        : "%s %s".formatted(Numerals.count(Math.abs(after - before)), after > before ? "more" : "fewer");
    return "%s %s (%s)".formatted(Numerals.count(after, "child", "children"), which, change);
  }

  private String pounds(FinishedRun run, FigureKey key) {
    return "%s, %s".formatted(Numerals.millions(run.get(key)), moreOrLess(of.difference(key, run).orElseThrow()));
  }

  private String budgets(FinishedRun run) {
    return Numerals.list(
        of.listParts(Measure.FINANCE_BY_BUDGET, FigureKey.ALL_YEARS)
            .stream()
            .map(
                budget -> "%s %s".formatted(
                    MoneyComparison.budget(budget),
                    moreOrLess(of.difference(new FigureKey(Measure.FINANCE_BY_BUDGET, budget, FigureKey.ALL_YEARS), run).orElseThrow())))
            .toList());
  }

  /** How much more or less something costs, rounded to be read. */
  static String moreOrLess(BigDecimal pounds) {
    BigDecimal whole = pounds.setScale(0, RoundingMode.HALF_UP);
    return whole.signum() == 0 ? "the same" : "%s %s".formatted(Numerals.millions(whole.abs()), whole.signum() > 0 ? "more" : "less");
  }

  private String built(FinishedRun run) {
    long schemes = run.summary().schemes().stream().filter(scheme -> scheme.built()).count();
    BigDecimal capital = run.summary()
        .schemes()
        .stream()
        .filter(scheme -> scheme.built())
        .map(scheme -> scheme.capital())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return schemes == 0
        ? "Nothing is built."
        : "%s built, for %s of capital.".formatted(Numerals.count(schemes, "scheme is", "schemes are"), Numerals.millions(capital));
  }

  /** Values, bounds and gaps, and what may be said because of them. */
  void writeCertainty(Html html) {
    Table.Builder table = Table.named("value", "The figure that plans are compared by, present value over all years")
        .columns(
            Column.text("Run"), Column.pounds("Plan value"), Column.pounds("No plan can be below"), Column.pounds("Gap"),
            Column.pounds("More than " + of.firstLabel()), Column.pounds("Best plans differ by at least"), Column.pounds("At most"));
    for (int i = 0; i < of.runs().size(); i++) {
      FinishedRun run = of.runs().get(i);
      if (i == 0) {
        table.row(of.labels().get(i), run.summary().planValue().total(), run.summary().lowerBound(), run.gapPounds(), "", "", "");
      } else {
        ValueDifference difference = ValueDifference.between(of.first(), run);
        table.row(
            of.labels().get(i), run.summary().planValue().total(), run.summary().lowerBound(), run.gapPounds(), difference.found(),
            difference.least(), difference.most());
      }
    }
    HtmlTable.write(html, table.build());
    for (int i = 1; i < of.runs().size(); i++) {
      ValueDifference difference = ValueDifference.between(of.first(), of.runs().get(i));
      html.element(
          "p", "%s: %s. %s".formatted(
              of.labels().get(i), moreOrLess(difference.found()), Cautions.ofValue(difference, of.labels().get(i), of.firstLabel())));
    }
    html.element(
        "p",
        """
            Only this figure has a bound. It holds the pounds of all budgets and the stated prices of long journeys, \
            moves and missing places. Which of two plans can be done for less is certain where both limits have the same \
            sign; by how much is known no more closely than the sum of the two gaps. The pounds, children and journeys \
            elsewhere on this page are those of the plans found: smaller differences than that may be chance, and two \
            plans equally good may share children and pounds out differently.""",
        "class", "note");
  }
}
