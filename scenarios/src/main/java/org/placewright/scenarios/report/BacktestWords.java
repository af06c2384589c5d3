package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.placewright.model.future.BacktestSummary;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.HeldOut.Part;
import org.placewright.scenarios.report.html.Numerals;

/** How far earlier projections were off, in plain words, whether it flatters or not. One sentence or two a line. */
public final class BacktestWords {
  static final String NONE = "There is no test against earlier years: it needs what became of plans in two successive years at least.";
  /** With fewer counts chance alone decides how many fall outside a band. */
  private static final int ENOUGH_TO_JUDGE = 20;
  private static final double TOO_NARROW_BELOW = 90;
  private static final double TOO_FEW_BELOW = 94;
  private static final double TOO_WIDE_ABOVE = 98;

  private final List<HeldOut> held;

  public BacktestWords(List<HeldOut> held) {
    this.held = List.copyOf(held);
  }

  /** All lines: what was tested, then totals, needs and settings. */
  public List<String> list() {
    if (held.isEmpty()) {
      return List.of(NONE);
    }
    List<String> lines = new ArrayList<>(List.of(whatWasTested()));
    for (Part part : Part.values()) {
      lines.addAll(list(part));
    }
    return lines;
  }

  /** How near the totals were and how often outside their bands. */
  String inShort() {
    List<String> lines = list(Part.TOTAL);
    return lines.isEmpty() ? NONE : "In a test on earlier years: %s %s".formatted(lines.getFirst(), lines.getLast());
  }

  /** What was projected from when. */
  String whatWasTested() {
    List<String> origins = held.stream().map(HeldOut::origin).distinct().sorted().map(BacktestWords::year).toList();
    int last = held.stream().mapToInt(HeldOut::year).max().orElseThrow();
    List<String> counts = Stream.of(Part.values())
        .filter(part -> !of(part).isEmpty())
        .map(part -> Numerals.count(of(part).size()) + " " + name(part, of(part).size()))
        .toList();
    return """
        Tested backwards: from %s the years up to %s were projected with what was known by then (and the child \
        population as later known), and laid beside what was counted: %s."""
        .formatted((origins.size() == 1 ? "" : "each of ") + Numerals.list(origins), year(last), Numerals.list(counts));
  }

  /** How near, against two guesses without a model, and how often outside the bands; empty when nothing was tested. */
  List<String> list(Part part) {
    List<HeldOut> counts = of(part);
    if (counts.isEmpty()) {
      return List.of();
    }
    BacktestSummary summary = BacktestSummary.of(counts);
    List<String> lines = new ArrayList<>(List.of(error(part, summary)));
    unchanged(summary).ifPresent(lines::add);
    grown(part, counts, summary).ifPresent(lines::add);
    lines.add(bands(counts, summary));
    return lines;
  }

  private static String error(Part part, BacktestSummary summary) {
    String who = switch (part) {
      case TOTAL -> "The projected total was";
      case NEED -> "By need, the projection was";
      case SETTING -> "By setting, it was";
      case AGE -> "By age, it was";
    };
    return "%s off by %s on average%s.".formatted(
        who,
        children(summary.absolute()),
        Double.isFinite(summary.percent()) ? ", %s of those counted".formatted(percent(summary.percent())) : "");
  }

  private static Optional<String> unchanged(BacktestSummary summary) {
    return Double.isFinite(summary.percentUnchanged())
        ? Optional.of(
            "Simply taking the last count again would have been off by %s: %s.".formatted(
                percent(summary.percentUnchanged()), compare(summary.percentUnchanged(), summary.percent())))
        : Optional.empty();
  }

  private static Optional<String> grown(Part part, List<HeldOut> counts, BacktestSummary summary) {
    if (summary.percentGrown().isEmpty() || !Double.isFinite(summary.percentGrown().getAsDouble())) {
      return Optional.empty();
    }
    double guess = summary.percentGrown().getAsDouble();
    double ours = summary.percentWhereGrown().orElseThrow();
    int known = (int) counts.stream().filter(one -> one.grown().isPresent()).count();
    String where = known == counts.size()
        ? ""
        : " over the %s whose earlier growth is known, and the projection there by %s"
            .formatted(Numerals.count(known) + " " + name(part, known), percent(ours));
    return Optional.of(
        "Simply carrying last growth on would have been off by %s%s: %s.".formatted(
            percent(guess), where, compare(guess, ours)));
  }

  private static String compare(double guess, double ours) {
    if (percent(guess).equals(percent(ours))) {
      return "as near as the projection";
    }
    return guess < ours ? "nearer than the projection" : "the projection was nearer";
  }

  private static String bands(List<HeldOut> counts, BacktestSummary summary) {
    return "Of %s, %s fell outside the band that should hold 95 of 100 and %s outside the band that should hold 80. %s".formatted(
        Numerals.count(counts.size(), "count", "counts"),
        outside(counts, HeldOut::isIn95),
        outside(counts, HeldOut::isIn80),
        verdict(counts.size(), summary.in95()));
  }

  private static String outside(List<HeldOut> counts, Predicate<HeldOut> isInside) {
    long outside = counts.stream().filter(isInside.negate()).count();
    return outside == 0 ? "none" : Numerals.count(outside);
  }

  private static String verdict(int counts, double in95) {
    if (counts < ENOUGH_TO_JUDGE) {
      return "That is too few counts to judge the bands by.";
    }
    if (in95 < TOO_NARROW_BELOW) {
      return "The bands were too narrow: expect more surprises than they say.";
    }
    if (in95 < TOO_FEW_BELOW) {
      return "That is %.0f of 100 outside the wider band, where 5 would be right: somewhat more than there should be."
          .formatted(100 - in95);
    }
    return in95 > TOO_WIDE_ABOVE
        ? "The bands were, if anything, wider than they need be."
        : "That is about as often as it should be.";
  }

  /** The total that was missed by most. */
  Optional<String> largestMiss() {
    return of(Part.TOTAL).stream()
        .max(Comparator.comparingDouble(one -> Math.abs(one.expected() - one.counted())))
        .map(
            one -> "The total missed by most: %s expected for %s from %s, %s counted.".formatted(
                Numerals.count(Math.round(one.expected())),
                year(one.year()),
                year(one.origin()),
                Numerals.count(Math.round(one.counted()))));
  }

  private List<HeldOut> of(Part part) {
    return held.stream().filter(one -> one.part() == part).toList();
  }

  private static String name(Part part, int counts) {
    String one = switch (part) {
      case TOTAL -> "total";
      case NEED, SETTING, AGE -> "count";
    };
    String by = part == Part.TOTAL ? "" : " by " + part.name().toLowerCase(Locale.ROOT);
    return one + (counts == 1 ? "" : "s") + by;
  }

  private static String year(int census) {
    return AcademicYear.ofCensus(census).toString();
  }

  private static String children(double children) {
    String written = String.format(Locale.UK, "%,.1f", children);
    return written + (written.equals("1.0") ? " child" : " children");
  }

  private static String percent(double percent) {
    return String.format(Locale.UK, "%,.1f%%", percent);
  }
}
