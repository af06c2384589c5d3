package org.placewright.model.future;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How wrong projections were, over several held-out counts.
 *
 * @param counts how many counts were held out
 * @param absolute mean absolute error in children
 * @param percent sum of absolute errors over the sum of counts, in percent
 * @param percentUnchanged the same for "as many as at the origin"
 * @param percentGrown the same for "last growth goes on", over the counts that it can foretell; empty when none
 * @param percentWhereGrown ours over the same counts
 * @param in80 part of the counts within the 80 % band, in percent
 * @param in95 part of the counts within the 95 % band, in percent
 */
public record BacktestSummary(
    int counts,
    double absolute,
    double percent,
    double percentUnchanged,
    OptionalDouble percentGrown,
    OptionalDouble percentWhereGrown,
    double in80,
    double in95) {

  /** Sums up; there must be one count at least. */
  public static BacktestSummary of(List<HeldOut> held) {
    List<HeldOut> grown = held.stream().filter(one -> one.grown().isPresent()).toList();
    return new BacktestSummary(
        held.size(),
        held.stream().mapToDouble(one -> Math.abs(one.expected() - one.counted())).average().orElseThrow(),
        percent(held, HeldOut::expected),
        percent(held, HeldOut::unchanged),
        grown.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(percent(grown, one -> one.grown().orElseThrow())),
        grown.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(percent(grown, HeldOut::expected)),
        100.0 * held.stream().filter(HeldOut::isIn80).count() / held.size(),
        100.0 * held.stream().filter(HeldOut::isIn95).count() / held.size());
  }

  private static double percent(List<HeldOut> held, ToDoubleFunction<HeldOut> foretold) {
    double off = held.stream().mapToDouble(one -> Math.abs(foretold.applyAsDouble(one) - one.counted())).sum();
    return 100 * off / held.stream().mapToDouble(HeldOut::counted).sum();
  }
}
