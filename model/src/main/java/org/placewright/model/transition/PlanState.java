package org.placewright.model.transition;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a child with a plan is: its primary need and its setting, by whatever codes the history uses.
 *
 * @param need code of the primary need, like SEMH
 * @param setting code of the kind of placement, like a placement type of the SEN2 return
 */
public record PlanState(String need, String setting) implements Comparable<PlanState> {
  private static final Comparator<PlanState> ORDER = Comparator.comparing(PlanState::setting).thenComparing(PlanState::need);

  public PlanState {
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(setting, "setting");
    if (need.isBlank() || setting.isBlank()) {
      throw new IllegalArgumentException("need (%s) and setting (%s) must not be blank".formatted(need, setting));
    }
  }

  @Override
  public int compareTo(PlanState other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return need + "-" + setting;
  }
}
