package org.placewright.scenarios.file;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;

/**
 * What one child did between two censuses; not who it is.
 *
 * @param ncy the curriculum year at the first census
 */
record ChildStep(int year, int ncy, Optional<PlanState> from, Optional<PlanState> to) {
  private static final Comparator<ChildStep> ORDER = Comparator.comparingInt(ChildStep::year)
      .thenComparingInt(ChildStep::ncy)
      .thenComparing(step -> step.from.map(PlanState::setting).orElse(""))
      .thenComparing(step -> step.from.map(PlanState::need).orElse(""))
      .thenComparing(step -> step.to.map(PlanState::setting).orElse(""))
      .thenComparing(step -> step.to.map(PlanState::need).orElse(""));

  /** Children who did the same, counted; the same history whatever the order of the children. */
  static TransitionHistory count(List<ChildStep> steps) {
    Map<ChildStep, Integer> children = new TreeMap<>(ORDER);
    steps.forEach(step -> children.merge(step, 1, Integer::sum));
    return new TransitionHistory(
        children.entrySet()
            .stream()
            .map(
                entry -> new Transition(
                    entry.getKey().year, entry.getKey().from, entry.getKey().ncy, entry.getKey().to, entry.getValue()))
            .toList());
  }
}
