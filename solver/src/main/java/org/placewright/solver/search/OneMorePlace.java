package org.placewright.solver.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlaceValues;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.provision.ProvisionId;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;
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
    Map<ProvisionId, List<Money>> saved = LeastPrices.lower(rest, prices).listPlaceYears();
    rest.rooms()
        .stream()
        .filter(ProvisionRoom::isLimited)
        .forEach(
            room -> net.put(room.provision(), IntStream.range(0, rest.years())
                .mapToObj(t -> saved.get(room.provision()).get(t).minus(cost(room, t, rest, valuation)))
                .toList()));
    return new PlaceValues(valuation.discounting(), net);
  }

  /** What one more place costs empty. The part of it that relieves a provision over its number is paid for already. */
  private static Money cost(ProvisionRoom room, int year, Choices choices, PlanValuation valuation) {
    return valuation.emptyPlace(room.provision(), choices.horizon().year(year))
        .share(room.widenedTenths(year, Spell.FULL_TIME), Spell.FULL_TIME);
  }
}
