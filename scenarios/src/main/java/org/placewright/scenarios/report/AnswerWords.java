package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.place.LocalityId;
import org.placewright.scenarios.report.html.Numerals;

/** The answer in plain words, for somebody who reads nothing else. */
final class AnswerWords {
  private static final int LOCALITIES_NAMED = 3;

  private final ReportFigures report;
  private final YearFigures base;
  private final YearFigures last;

  AnswerWords(ReportFigures report) {
    this.report = report;
    this.base = report.base();
    this.last = report.last();
  }

  /** The one sentence to remember. */
  String headline() {
    int shortfall = last.needed().shortfall();
    if (report.years().stream().allMatch(year -> year.needed().demand() == 0)) {
      return "%s, no child or young person in %s needs a place in a base or a special school %s."
          .formatted(given(), report.county().name(), when());
    }
    String who = "children and young people in %s who need a place in a base or a special school"
        .formatted(report.county().name());
    if (report.years().stream().allMatch(year -> year.needed().shortfall() == 0)) {
      return "%s, all %s have one locally %s.".formatted(given(), who, when());
    }
    if (shortfall == 0) {
      return "%s and %s, all %s have one locally in %s, but not in every year before."
          .formatted(given(), built(), who, last.year());
    }
    return "%s and %s, %s of the %s %s will be without a suitable local place in %s."
        .formatted(
            given(), built(), Numerals.count(shortfall), Numerals.count(last.needed().demand()), who, last.year());
  }

  /** What all of it rests on. */
  private String given() {
    OptionalInt future = report.facts().future();
    if (future.isPresent()) {
      return "If the children to come are those of simulated future %d (one of many, not the expected one)".formatted(future.getAsInt());
    }
    return report.county().demand().hasFlows() ? "If plans come and end as they did before the base year" : "If need grows as assumed";
  }

  private String when() {
    return report.isOneYear()
        ? "in " + last.year()
        : "in every year from %s to %s".formatted(base.year(), last.year());
  }

  /** Why nobody is short of a place in the base year, where that is so by the way it was made; else nothing. */
  String byConstruction() {
    return isFitted() && base.needed().demand() > 0 && base.needed().shortfall() == 0 ? ", by construction" : "";
  }

  private boolean isFitted() {
    return report.county().demand().isMadeOfCounts();
  }

  /** What else a councillor asks, sentence by sentence. */
  List<String> listSentences() {
    List<String> sentences = new ArrayList<>();
    Optional<YearFigures> first = report.years().stream().filter(year -> year.needed().shortfall() > 0).findFirst();
    if (first.isPresent() && !report.isOneYear()) {
      sentences.add(sinceWhen(first.get()));
    }
    if (!byConstruction().isEmpty()) {
      sentences.add(
          "Today's placements are fitted to what is counted, so none is short of a place in %s by construction."
              .formatted(base.year()));
    }
    if (first.isPresent()) {
      if (last.needed().shortfall() > 0) {
        sentences.add(whereInstead());
        sentences.add(whatTheyNeed());
        sentences.add(whoMostly());
        sentences.add(where());
      }
    }
    sentences.add(cost());
    return sentences;
  }

  private String built() {
    int built = report.plan().openings().size();
    return built == 0
        ? "nothing more is built than is already agreed"
        : "%s open".formatted(Numerals.count(built, "chosen scheme", "chosen schemes"));
  }

  private String sinceWhen(YearFigures first) {
    String today = base.needed().shortfall() == 0
        ? "In %s none of %s was".formatted(base.year(), Numerals.count(base.needed().demand()))
        : "In %s it was %s of %s"
            .formatted(base.year(), Numerals.count(base.needed().shortfall()), Numerals.count(base.needed().demand()));
    YearFigures worst = report.years()
        .stream()
        .max(Comparator.comparingInt((YearFigures year) -> year.needed().shortfall()))
        .orElseThrow();
    String peak = worst.needed().shortfall() > last.needed().shortfall()
        ? "; the most is %s in %s".formatted(Numerals.count(worst.needed().shortfall()), worst.year())
        : "";
    String begin = first.equals(base) || first.equals(last)
        ? ""
        : "; it begins with %s in %s".formatted(Numerals.count(first.needed().shortfall()), first.year());
    return today + begin + peak + ".";
  }

  private String whereInstead() {
    int all = last.needed().shortfall();
    String fees = Numerals.millions(Shortfall.of(report, last.year()).yearly());
    if (last.shortfallInInmss() == all) {
      return "%s in independent or non-maintained special schools instead, at %s a year with transport."
          .formatted(all == 1 ? "That child is" : "All %s are".formatted(Numerals.count(all)), fees);
    }
    if (last.shortfallUnplaced() == all) {
      return all == 1
          ? "That child has no place anywhere in this plan."
          : "None of the %s has a place anywhere in this plan.".formatted(Numerals.count(all));
    }
    return """
        Of them, %s in independent or non-maintained special schools instead, at %s a year with transport, and %s \
        no place at all."""
        .formatted(
            Numerals.count(last.shortfallInInmss(), "is", "are"),
            fees,
            Numerals.count(last.shortfallUnplaced(), "has", "have"));
  }

  private String whatTheyNeed() {
    List<String> parts = Shortfall.of(report, last.year())
        .levels()
        .stream()
        .filter(level -> level.children() > 0)
        .map(
            level -> "%s %s%s".formatted(
                Numerals.count(level.children(), "needs", "need"),
                level.label(),
                level.yearly().equals(Money.NONE) ? "" : " (%s a year)".formatted(Numerals.millions(level.yearly()))))
        .toList();
    return "By level, %s.".formatted(Numerals.list(parts));
  }

  private String whoMostly() {
    Map.Entry<String, Integer> need = listLargest(child -> child.spell().need().label()).getFirst();
    Map.Entry<String, Integer> phase = listLargest(child -> child.phase().label()).getFirst();
    return "The largest group by need is %s (%s); by age, %s (%s)."
        .formatted(need.getKey(), part(need.getValue()), phase.getKey(), part(phase.getValue()));
  }

  private String where() {
    List<String> names = listLargest(child -> child.spell().home()).stream()
        .limit(LOCALITIES_NAMED)
        .map(entry -> "%s (%s)".formatted(name(entry.getKey()), Numerals.count(entry.getValue())))
        .toList();
    return "The largest numbers live in %s%s."
        .formatted(Numerals.list(names), isFitted() ? "; homes are estimated from the child population" : "");
  }

  private String name(LocalityId id) {
    return report.county().getLocality(id).name();
  }

  private String part(int children) {
    return "%s, %s"
        .formatted(Numerals.count(children), Numerals.percent((double) children / last.needed().shortfall()));
  }

  private <K extends Comparable<K>> List<Map.Entry<K, Integer>> listLargest(Function<ChildYear, K> group) {
    return report.figures()
        .listChildYears(last.year())
        .stream()
        .filter(child -> child.outcome().lacksLocalPlace())
        .collect(Collectors.groupingBy(group, Collectors.summingInt(child -> 1)))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<K, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private String cost() {
    if (last.children() == 0) {
      return "No child has a plan in %s, so no placement is paid for then.".formatted(last.year());
    }
    Money block = report.figures()
        .listChildYears(last.year())
        .stream()
        .flatMap(child -> child.outcome().cost().stream().flatMap(cost -> cost.listCharges(last.year()).stream()))
        .filter(charge -> charge.budget() == Budget.HIGH_NEEDS_BLOCK)
        .map(Charge::yearly)
        .reduce(Money.NONE, Money::plus);
    return """
        The placements of %s with plans, with their transport, cost %s in %s, %s of it on the high \
        needs block%s, at %s prices."""
        .formatted(
            last.children() == 1 ? "the one child" : "all %s children".formatted(Numerals.count(last.children())),
            Numerals.millions(last.cost()),
            last.year(),
            Numerals.millions(block),
            report.isOneYear() ? "" : overTime(),
            report.county().currencyYear());
  }

  private String overTime() {
    return "; in %s it was %s for %s. Over the %d years together it is %s"
        .formatted(
            base.year(),
            Numerals.millions(base.cost()),
            Numerals.count(base.children(), "child", "children"),
            report.years().size(),
            Numerals.millions(report.finance().total()));
  }
}
