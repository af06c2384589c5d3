package org.placewright.model.published;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.transition.TransitionHistory;

/**
 * A transition history estimated from published tables, and how well the tables go together.
 *
 * @param history one year, in fractions of children
 * @param newPlansByYear plans newly made in each calendar year as published: one year of history does not say how much
 *        their number varies
 * @param balance what was counted and what had to be assumed
 */
public record FittedFlows(TransitionHistory history, SortedMap<Integer, Integer> newPlansByYear, Balance balance) {
  public FittedFlows {
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(balance, "balance");
    newPlansByYear = Collections.unmodifiableSortedMap(new TreeMap<>(newPlansByYear));
  }

  /**
   * How the stock of one census becomes that of the next: before + newPlans + arrivals - left = after. All in children.
   *
   * @param before with a plan at the first census
   * @param newPlans published new plans of children who have one at the second census
   * @param arrivals joiners beyond published new plans: from other councils, or registered late
   * @param left whose plan ended
   * @param moved who stayed and changed setting, net of those who changed places
   * @param after with a plan at the second census
   * @param newPlansUnmatched published new plans of children that the second census does not have
   * @param newPlansOfOtherNeed published new plans whose need the second census has too few of at that age
   * @param newPlansInOtherSetting joiners in another setting at the census than their plan started in
   * @param leftUnpublished leavers that stock arithmetic shows beyond published ended plans
   * @param ceasedUnmatched published ended plans of children that the first census does not have
   */
  public record Balance(
      double before,
      double newPlans,
      double arrivals,
      double left,
      double moved,
      double after,
      double newPlansUnmatched,
      double newPlansOfOtherNeed,
      double newPlansInOtherSetting,
      double leftUnpublished,
      double ceasedUnmatched) {
    public double joined() {
      return newPlans + arrivals;
    }
  }
}
