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
    YearFigures base = report.base();
    YearFigures last = report.last();
    html.element("h3", "Key figures, %s".formatted(last.year()));
    html.open("dl", "class", "key");
    figure(html, "Children with plans", Numerals.count(last.children()), before(base, Numerals.count(base.children())));
    figure(
        html,
        "Who need a base or special school",
        Numerals.count(last.needed().demand()),
        before(base, Numerals.count(base.needed().demand())));
    figure(
        html,
        "Funded base and special places",
        Numerals.count(last.room().places()),
        before(base, Numerals.count(base.room().places())));
    figure(
        html,
        "Without a suitable local place",
        Numerals.count(last.needed().shortfall()),
        before(base, Numerals.count(base.needed().shortfall())));
    figure(
        html,
        "In independent or non-maintained special schools",
        Numerals.count(last.inInmss()),
        before(base, Numerals.count(base.inInmss())));
    figure(
        html, "Placements, a year", Numerals.millions(last.cost()), before(base, Numerals.millions(base.cost())));
    figure(
        html,
        "Median journey one way (%s)".formatted(report.plan().travel().basis()),
        Numerals.minutes(last.journeys().median()),
        before(base, Numerals.minutes(base.journeys().median())));
    OptionalDouble gap = Certificate.of(report.plan()).gap();
    figure(
        html,
        "How far the plan can be from the best possible",
        gap.isPresent() ? "at most " + Certificate.percent(gap.getAsDouble()) : Certificate.NO_BOUND,
        gap.isPresent() ? "proved: see below" : "not worked out");
    html.close();
  }

  private static String before(YearFigures base, String figure) {
    return "%s in %s".formatted(figure, base.year());
  }

  private static void figure(Html html, String what, String now, String then) {
    html.open("div");
    html.element("dt", what).element("dd", now, "class", "now").element("dd", then, "class", "then");
    html.close();
  }
}
