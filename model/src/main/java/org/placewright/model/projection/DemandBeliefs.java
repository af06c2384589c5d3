package org.placewright.model.projection;

import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.future.SeriesPriors;
import org.placewright.model.transition.Priors;

/** What is believed of rates before any history, from the dated assumptions of a county or the national defaults. */
public final class DemandBeliefs {
  private DemandBeliefs() {}

  /** Of the few broad levels of provision of a county. */
  public static Priors ofLevels(Assumptions assumptions) {
    return priors(assumptions, AssumptionKey.DEMAND_SPREAD_LEVEL_MIX, AssumptionKey.DEMAND_SPREAD_LEVEL_MOVES);
  }

  /** Of the single settings of a history of transitions, which drift more. */
  public static Priors ofSettings(Assumptions assumptions) {
    return priors(assumptions, AssumptionKey.DEMAND_SPREAD_SETTING_MIX, AssumptionKey.DEMAND_SPREAD_SETTING_MOVES);
  }

  private static Priors priors(Assumptions assumptions, AssumptionKey mix, AssumptionKey moves) {
    return new Priors(
        assumptions.value(AssumptionKey.DEMAND_BELIEF_CHILDREN),
        assumptions.value(AssumptionKey.DEMAND_YEAR_WEIGHT),
        assumptions.value(AssumptionKey.DEMAND_SPREAD_JOINERS),
        assumptions.value(AssumptionKey.DEMAND_SPREAD_LEAVERS),
        assumptions.value(AssumptionKey.DEMAND_SPREAD_MOVERS),
        assumptions.value(mix),
        assumptions.value(moves),
        assumptions.value(AssumptionKey.DEMAND_BELIEF_YEARS),
        assumptions.value(AssumptionKey.DEMAND_PERSISTENCE));
  }

  /** Of a published series of stocks. */
  public static SeriesPriors ofSeries(Assumptions assumptions) {
    return new SeriesPriors(
        assumptions.value(AssumptionKey.SERIES_LEAVING_RATE),
        assumptions.value(AssumptionKey.DEMAND_YEAR_WEIGHT),
        assumptions.value(AssumptionKey.DEMAND_SPREAD_JOINERS),
        assumptions.value(AssumptionKey.SERIES_SPREAD_PARTS),
        assumptions.value(AssumptionKey.DEMAND_SPREAD_LEAVERS),
        assumptions.value(AssumptionKey.DEMAND_BELIEF_YEARS),
        assumptions.value(AssumptionKey.DEMAND_PERSISTENCE));
  }
}
