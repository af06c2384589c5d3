package org.placewright.solver.search;

import java.util.Arrays;
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

/** What one more place would be worth beside a plan, with the schemes open that the plan opens, less what an empty place costs. */
final class OneMorePlace {
  private static final int STEPS = 700;

  private OneMorePlace() {}

  static PlaceValues value(Choices choices, ChoiceSearch.Found found, PlanValuation valuation) {
    int[] openings = found.allocation().openings();
    List<Integer> opened = Arrays.stream(openings).boxed().toList();
    Choices rest = choices.withOpenings(openings);
    PlacePrices prices = opened.equals(found.pricedOpenings())
        ? found.prices()
        : PlacePricing.price(rest, new OptionTable(rest), STEPS, () -> false).prices();
    Map<ProvisionId, List<Money>> net = new LinkedHashMap<>();
    LeastPrices.lower(rest, prices)
        .listPlaceYears()
        .forEach((id, saved) -> net.put(id, IntStream.range(0, saved.size())
            .mapToObj(t -> saved.get(t).minus(valuation.emptyPlace(id, rest.horizon().year(t))))
            .toList()));
    return new PlaceValues(valuation.discounting(), net);
  }
}
