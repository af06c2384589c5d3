package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Numerals;

/** The case for special places in a few paragraphs. */
final class BasesFirstWords {
  private static final int MOST_NAMED = 4;

  private final BasesFirst first;
  private final OnlySpecial children;
  private final AcademicYear last;

  BasesFirstWords(BasesFirst first) {
    this.first = first;
    this.children = first.onlySpecial();
    this.last = first.lastYear();
  }

  /** One paragraph each. */
  List<String> list() {
    List<String> words = new ArrayList<>();
    words.add(bases());
    words.add(special());
    served().ifPresent(words::add);
    words.add(money());
    return words;
  }

  private String bases() {
    long without = children.count(last, OnlySpecial.Without::isWithoutInBases);
    long only = children.count(last, OnlySpecial.Without::onlySpecial);
    long base = children.count(last, OnlySpecial.Without::isBaseInSpecial);
    return "With resource bases alone (%s), %s in %s would be without a suitable local place in %s. Plans of %s of them ask for a special school: no base is a place for them, and only a special place can serve them."
        .formatted(
            built(first.listBuilt(0)), Numerals.count(without, "child", "children"), first.bases().summary().countyName(), last,
            Numerals.count(only))
        + (base == 0
            ? ""
            : " Plans of %s more ask for a base, and the second plan uses special places for them; a base might serve them too, but the plan of bases alone has no place in one for them. Where bases are proposed, each plan weighs a shortlist of its own, and the two may differ."
                .formatted(Numerals.count(base)));
  }

  private String special() {
    List<BasesFirst.Built> special = first.listBuilt(1).stream().filter(BasesFirst.Built::isSpecial).toList();
    if (special.isEmpty()) {
      return "The second plan found builds no special place.";
    }
    return "With special places allowed, the plan builds %s (%s) and %s. %s then get a special place in %s; %s of those whom only a special place can serve are still without."
        .formatted(
            built(special), names(special),
            built(first.listBuilt(1).stream().filter(scheme -> !scheme.isSpecial()).toList()) + " in bases",
            Numerals.count(children.count(last, OnlySpecial.Without::isPlaced), "child", "children"), last,
            Numerals.count(children.count(last, OnlySpecial.Without::isStillWithout)));
  }

  private Optional<String> served() {
    List<OnlySpecial.Without> served = children.list(last, OnlySpecial.Without::isPlaced);
    if (served.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal before = OnlySpecial.pounds(served, OnlySpecial.Without::bases);
    BigDecimal after = OnlySpecial.pounds(served, OnlySpecial.Without::all);
    return Optional.of(
        "In %s these %s cost %s a year where they would be without such places (%s), and %s in special places, journeys included: %s %s a year. %s"
            .formatted(
                last, Numerals.count(served.size(), "child", "children"), Numerals.millions(before), whereWithBases(served),
                Numerals.millions(after),
                Numerals.millions(before.subtract(after).abs()), before.compareTo(after) >= 0 ? "less" : "more",
                journeys(served)));
  }

  private String money() {
    BigDecimal difference = BasesFirst.total(first.all()).subtract(BasesFirst.total(first.bases()));
    BigDecimal capital = capital(first.listBuilt(1)).subtract(capital(first.listBuilt(0)));
    ValueDifference value = ValueDifference.between(first.bases(), first.all());
    return "Over all years of the plans, all budgets together pay %s %s with special places, borrowing for building included; building itself costs %s %s. %s"
        .formatted(
            Numerals.pounds(difference.abs()), difference.signum() <= 0 ? "less" : "more", Numerals.millions(capital.abs()),
            capital.signum() < 0 ? "less" : "more",
            certainty(value));
  }

  /** What the two bounds prove, in words that need no sign. */
  private static String certainty(ValueDifference value) {
    if (value.doubt().isEmpty()) {
      return "No bound was proved for both plans, so it is not certain which of the two can be done for less.";
    }
    BigDecimal least = value.least().orElseThrow();
    BigDecimal most = value.most().orElseThrow();
    if (!value.isCertain()) {
      return "In present value the two are too near to one another to say for certain which can be done for less.";
    }
    boolean isCheaper = most.signum() < 0;
    return "In present value, stated prices of long journeys, moves and missing places included, among the proposals that each plan weighed, the best possible plan with special places is %s than the best one without by between %s and %s: that is proved for these proposals, not for all that could be built."
        .formatted(
            isCheaper ? "cheaper" : "dearer", Numerals.millions((isCheaper ? most : least).abs()),
            Numerals.millions((isCheaper ? least : most).abs()));
  }

  /** The largest by name, the others by number. */
  private static String names(List<BasesFirst.Built> schemes) {
    List<String> names = new ArrayList<>(
        schemes.stream()
            .sorted(Comparator.comparing((BasesFirst.Built scheme) -> -scheme.places()).thenComparing(BasesFirst.Built::name))
            .limit(MOST_NAMED)
            .map(BasesFirst.Built::name)
            .toList());
    if (schemes.size() > MOST_NAMED) {
      names.add("%d more, listed below".formatted(schemes.size() - MOST_NAMED));
    }
    return String.join("; ", names);
  }

  /** Where children are without special places; pounds of those without any place are nothing, and that must be known. */
  private static String whereWithBases(List<OnlySpecial.Without> served) {
    long independent = OnlySpecial.count(served, OnlySpecial.Without::isIndependentInBases);
    long nowhere = OnlySpecial.count(served, OnlySpecial.Without::isNowhereInBases);
    long other = served.size() - independent - nowhere;
    List<String> where = new ArrayList<>();
    where.add("%s in independent or non-maintained schools".formatted(Numerals.count(independent)));
    if (other > 0) {
      where.add("%s at other provision".formatted(Numerals.count(other)));
    }
    where.add(
        "%s without any place%s".formatted(
            Numerals.count(nowhere),
            nowhere == 0 ? "" : nowhere == 1 ? ", who costs nothing and travels nowhere" : ", who cost nothing and travel nowhere"));
    return Numerals.list(where);
  }

  private static String journeys(List<OnlySpecial.Without> served) {
    OptionalDouble before = OnlySpecial.minutes(served, OnlySpecial.Without::bases);
    OptionalDouble after = OnlySpecial.minutes(served, OnlySpecial.Without::all);
    return before.isEmpty() || after.isEmpty()
        ? "None of them has a journey in both plans, so journeys cannot be compared."
        : "The mean journey of those who have one in both plans is %d minutes one way instead of %d.".formatted(
            Math.round(after.getAsDouble()), Math.round(before.getAsDouble()));
  }

  private static String built(List<BasesFirst.Built> schemes) {
    return schemes.isEmpty()
        ? "none is built"
        : "%s at %s for %s of capital".formatted(
            Numerals.count(schemes.stream().mapToInt(BasesFirst.Built::places).sum(), "place", "places"),
            Numerals.count(schemes.size(), "site", "sites"), Numerals.millions(capital(schemes)));
  }

  private static BigDecimal capital(List<BasesFirst.Built> schemes) {
    return schemes.stream().map(BasesFirst.Built::capital).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
