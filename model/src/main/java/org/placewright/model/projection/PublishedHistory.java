package org.placewright.model.projection;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.published.FittedFlows;
import org.placewright.model.published.FlowFit;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.TransitionHistory;

/**
 * The transitions that published flows and the fitted base cohort imply together. Needs go by their code, settings by
 * the code of their level (INMSS goes with {@code SPECIAL}).
 */
public final class PublishedHistory {
  private PublishedHistory() {}

  /** The estimated history; empty when the county gives no flows. */
  public static Optional<FittedFlows> of(Demand.Published demand) {
    return demand.flows()
        .map(flows -> FlowFit.fit(flows, stock(demand.plans()), type -> DemandCell.Level.of(type.setting()).code()));
  }

  private static Map<TransitionHistory.Group, Double> stock(PublishedPlans plans) {
    double[][][] fitted = CohortFit.fit(plans);
    Map<TransitionHistory.Group, Double> stock = new TreeMap<>();
    for (int n = 0; n < plans.needs().size(); n++) {
      for (int a = 0; a < plans.years().size(); a++) {
        for (int p = 0; p < plans.types().size(); p++) {
          String level = DemandCell.Level.of(plans.types().get(p).setting()).code();
          stock.merge(
              new TransitionHistory.Group(new PlanState(plans.needs().get(n).name(), level), plans.years().get(a).number()),
              fitted[n][a][p],
              Double::sum);
        }
      }
    }
    return stock;
  }
}
