package org.placewright.scenarios.report;

import java.util.OptionalDouble;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.Numerals;

/** The answer in one paragraph, and the key figures. */
final class AnswerSection implements Section {
  @Override
  public String id() {
    return "answer";
  }

  @Override
  public String heading() {
    return "The answer";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    AnswerWords words = new AnswerWords(report);
    html.open("p", "class", "answer").element("strong", words.headline());
    words.listSentences().forEach(sentence -> html.text(" " + sentence));
    html.close();
    report.balance().ifPresent(balance -> html.element("p", new BalanceWords(balance).answer()));
    YearFigures base = report.base();
    YearFigures last = report.last();
    html.element("h3", "Key figures, %s".formatted(last.year()));
    html.open("dl", "class", "key");
    figure(html, "Children with plans", Numerals.count(last.children()), before(report, Numerals.count(base.children())));
    figure(
        html,
        "Who need a base or special school",
        Numerals.count(last.needed().demand()),
        before(report, Numerals.count(base.needed().demand())));
    figure(
        html,
        "Funded base and special places",
        Numerals.count(last.room().places()),
        before(report, Numerals.count(base.room().places())));
    figure(
        html,
        "Without a suitable local place",
        Numerals.count(last.needed().shortfall()),
        before(report, Numerals.count(base.needed().shortfall())) + words.byConstruction());
    Shortfall lacking = Shortfall.of(report, last.year());
    Shortfall lackingBefore = Shortfall.of(report, base.year());
    for (Shortfall.Level level : lacking.levels()) {
      figure(
          html,
          "Of them, who need " + level.label(),
          Numerals.count(level.children()),
          "%s a year where they are instead%s".formatted(
              Numerals.millions(level.yearly()),
              report.isOneYear()
                  ? ""
                  : "; " + before(report, Numerals.count(lackingBefore.level(level.setting()).children()))));
    }
    figure(
        html,
        "In independent or non-maintained special schools",
        Numerals.count(last.inInmss()),
        before(report, Numerals.count(base.inInmss())));
    figure(
        html, "Placements, a year", Numerals.millions(last.cost()), before(report, Numerals.millions(base.cost())));
    figure(
        html,
        "Median journey one way (%s)".formatted(report.plan().travel().basis()),
        Numerals.minutes(last.journeys().median()),
        before(report, Numerals.minutes(base.journeys().median())));
    OptionalDouble gap = Certificate.of(report.plan()).gap();
    figure(
        html,
        "How far the plan can be from the best possible",
        gap.isPresent() ? "at most " + Certificate.percent(gap.getAsDouble()) : Certificate.NO_BOUND,
        gap.isPresent() ? "proved: see below" : "not worked out");
    html.close();
  }

  /** What was so in the base year; nothing when that is the year shown. */
  private static String before(ReportFigures report, String figure) {
    return report.isOneYear() ? "" : "%s in %s".formatted(figure, report.base().year());
  }

  private static void figure(Html html, String what, String now, String then) {
    html.open("div");
    html.element("dt", what).element("dd", now, "class", "now");
    if (!then.isEmpty()) {
      html.element("dd", then, "class", "then");
    }
    html.close();
  }
}
