package org.placewright.solver.placement;

import ai.timefold.solver.core.api.solver.change.ProblemChange;
import ai.timefold.solver.core.api.solver.change.ProblemChangeDirector;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.placewright.solver.choice.FreeScheme;

/**
 * Leaves fewer values to choose from, in the only way in which Timefold lets value ranges change while it solves.
 *
 * @param uselessOptions numbers of the options that no better plan can use
 * @param isUselessOpening whether no better plan opens a scheme in a year, given as a position in the horizon
 */
public record NarrowedRanges(BitSet uselessOptions, BiPredicate<FreeScheme, Integer> isUselessOpening)
    implements
      ProblemChange<CountyPlan> {
  public NarrowedRanges {
    uselessOptions = (BitSet) uselessOptions.clone();
    Objects.requireNonNull(isUselessOpening, "isUselessOpening");
  }

  /** Whether the plan has any such value to choose from. */
  public boolean narrow(CountyPlan plan) {
    return !uselessOptions.isEmpty()
        || plan.getOpenings()
            .stream()
            .anyMatch(opening -> opening.canLeaveOut(year -> isUselessOpening.test(opening.getScheme(), year)));
  }

  @Override
  public void doChange(CountyPlan plan, ProblemChangeDirector director) {
    int start = 0;
    for (SpellPlacement placement : plan.getPlacements()) {
      int first = start;
      if (placement.canLeaveOut(uselessOptions, first)) {
        director.changeProblemProperty(placement, working -> working.leaveOut(uselessOptions, first));
      }
      start += placement.getSpell().options().size();
    }
    for (SchemeOpening opening : plan.getOpenings()) {
      if (opening.canLeaveOut(year -> isUselessOpening.test(opening.getScheme(), year))) {
        director.changeProblemProperty(
            opening, working -> working.leaveOut(year -> isUselessOpening.test(working.getScheme(), year)));
      }
    }
  }
}
