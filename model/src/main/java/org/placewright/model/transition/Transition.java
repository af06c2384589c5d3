package org.placewright.model.transition;

import java.util.Objects;
import java.util.Optional;

/**
 * Children who did the same between one census of plans and the next, a year later: stayed, moved, joined (no state
 * before) or left (none after). All grow one curriculum year older.
 *
 * @param year calendar year of the first of the two censuses
 * @param from what they were; empty for those who had no plan
 * @param ncyBefore the curriculum year they were in at the first census; Reception is 0, any whole number
 * @param to what they became; empty for those whose plan ended
 * @param children how many, above 0; a fraction where counts are estimated from published tables
 */
public record Transition(
    int year,
    Optional<PlanState> from,
    int ncyBefore,
    Optional<PlanState> to,
    double children) {
  public Transition {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a transition needs a state before or after it");
    }
    if (!(children > 0) || Double.isInfinite(children)) {
      throw new IllegalArgumentException("children (%s) must be above 0".formatted(children));
    }
  }

  public int ncyAfter() {
    return ncyBefore + 1;
  }
}
