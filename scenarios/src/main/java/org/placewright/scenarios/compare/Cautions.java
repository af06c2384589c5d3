package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.scenarios.report.Summary;
import org.placewright.scenarios.report.html.Numerals;

/** What must be said beside a difference. */
final class Cautions {
  private static final String NO_DIFFERENCE = "of other children in each plan: not subtracted";

  private Cautions() {}

  /** What to say in the row of a figure; empty text where nothing need be said. */
  static String of(Comparison comparison, FigureKey key) {
    if (!key.measure().isSubtractable()) {
      return NO_DIFFERENCE;
    }
    if (key.measure() != Measure.PLAN_VALUE && key.measure() != Measure.FINANCE_TOTAL || !key.year().equals(FigureKey.ALL_YEARS)) {
      return "";
    }
    List<String> small = new ArrayList<>();
    for (int i = 1; i < comparison.runs().size(); i++) {
      FinishedRun run = comparison.runs().get(i);
      BigDecimal difference = comparison.difference(key, run).orElseThrow().abs();
      ValueDifference value = ValueDifference.between(comparison.first(), run);
      boolean isSmall = value.doubt().isEmpty() || difference.compareTo(value.doubt().get()) <= 0;
      if (key.measure() == Measure.PLAN_VALUE ? !value.isCertain() : isSmall) {
        small.add(comparison.labels().get(i));
      }
    }
    return small.isEmpty() ? "" : "may be chance, given the two plans' gaps: " + String.join(", ", small);
  }

  /** What about the runs as a whole makes their differences doubtful, a sentence each. */
  static List<String> ofRuns(Comparison comparison) {
    List<String> cautions = new ArrayList<>();
    List<String> others = IntStream.range(1, comparison.runs().size())
        .filter(i -> hasOtherDemand(comparison, comparison.runs().get(i)))
        .mapToObj(i -> comparison.labels().get(i))
        .toList();
    if (!others.isEmpty()) {
      cautions.add(
          "%s %s other children than %s: differences are those of demand and of plans together."
              .formatted(Numerals.list(others), others.size() == 1 ? "has" : "have", comparison.firstLabel()));
    }
    Summary first = comparison.first().summary();
    for (int i = 1; i < comparison.runs().size(); i++) {
      FinishedRun run = comparison.runs().get(i);
      String label = comparison.labels().get(i);
      if (run.summary().seed() != first.seed()) {
        cautions.add("%s was made with seed %d, %s with %d: children differ by chance."
            .formatted(label, run.summary().seed(), comparison.firstLabel(), first.seed()));
      }
      if (!run.record().future().equals(comparison.first().record().future())) {
        cautions.add("%s and %s are planned for different futures.".formatted(label, comparison.firstLabel()));
      }
      if (!run.summary().effort().equals(first.effort())) {
        cautions.add("%s was planned with effort %s, %s with %s: the more effort, the cheaper the plan found."
            .formatted(label, run.summary().effort(), comparison.firstLabel(), first.effort()));
      }
      if (!run.summary().version().equals(first.version()) || !run.summary().commit().equals(first.commit())) {
        cautions.add("%s and %s were made by different versions of the program.".formatted(label, comparison.firstLabel()));
      }
      if (!run.summary().travelBasis().equals(first.travelBasis())) {
        cautions.add("%s and %s found journeys in different ways.".formatted(label, comparison.firstLabel()));
      }
    }
    return cautions;
  }

  static boolean hasOtherDemand(Comparison comparison, FinishedRun run) {
    return comparison.listKeys()
        .stream()
        .filter(key -> key.measure() == Measure.DEMAND_BY_NEED || key.measure() == Measure.CHILDREN)
        .anyMatch(key -> comparison.difference(key, run).orElseThrow().signum() != 0);
  }

  /** How sure it is which of two plans costs less, in a sentence. */
  static String ofValue(ValueDifference difference, String label, String first) {
    if (difference.doubt().isEmpty()) {
      return "No bound was proved for both plans, so it is not certain which of the two can be done for less.";
    }
    String between = "the best possible plans differ by between %s and %s"
        .formatted(Numerals.pounds(difference.least().orElseThrow()), Numerals.pounds(difference.most().orElseThrow()));
    return difference.isCertain()
        ? "That %s is the %s of the two is certain: %s."
            .formatted(label, difference.found().signum() > 0 ? "dearer" : "cheaper", between)
        : "That is within what the two plans' gaps leave open, so it is not certain whether %s or %s can be done for less: %s."
            .formatted(label, first, between);
  }
}
