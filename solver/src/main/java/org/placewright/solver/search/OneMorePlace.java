package org.placewright.solver.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlaceValues;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.provision.ProvisionId;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.LeastPrices;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;

/**
 * What one more place would be worth beside a plan, with the schemes open that the plan opens, less what an empty place costs. The same
 * for all plans that open the same schemes, whatever found them.
 */
final class OneMorePlace {
  private static final int STEPS = 700;

  private OneMorePlace() {}

  static PlaceValues value(Choices choices, ChoiceSearch.Found found, PlanValuation valuation, int threads) {
    Choices rest = choices.withOpenings(found.allocation().openings());
    // many prices prove the same: going on from those that the search came by would make the answer depend on its path
    PlacePrices prices = choices.schemes().isEmpty()
        ? found.prices()
        : PlacePricing.price(rest, new OptionTable(rest), STEPS, threads, () -> false).prices();
    Map<ProvisionId, List<Money>> net = new LinkedHashMap<>();
    LeastPrices.lower(rest, prices)
        .listPlaceYears()
        .forEach((id, saved) -> net.put(id, IntStream.range(0, saved.size())
            .mapToObj(t -> saved.get(t).minus(valuation.emptyPlace(id, rest.horizon().year(t))))
            .toList()));
    return new PlaceValues(valuation.discounting(), net);
  }
}
