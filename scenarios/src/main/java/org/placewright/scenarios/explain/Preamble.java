package org.placewright.scenarios.explain;

import org.placewright.model.time.Horizon;

/** Which plan an explanation is of, in a sentence. */
final class Preamble {
  private Preamble() {}

  static String of(FinishedPlan plan) {
    Horizon horizon = plan.county().horizon();
    return "Plan %s (%s%s), %s to %s; pounds of %s, each year's own, not discounted; journeys: %s."
        .formatted(
            plan.record().scenario(), plan.folder(), plan.record().future().map(number -> ", future " + number).orElse(""),
            horizon.first(), horizon.last(), plan.county().currencyYear(), plan.plan().travel().basis());
  }
}
