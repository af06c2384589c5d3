package org.placewright.solver.search;

import java.util.Arrays;
import java.util.List;
import org.placewright.model.money.Discounting;
import org.placewright.model.plan.PlaceValues;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.LeastPrices;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.price.PlacePricing;

/** What one more place would be worth beside a plan, with the schemes open that the plan opens. */
final class OneMorePlace {
  private static final int STEPS = 700;

  private OneMorePlace() {}

  static PlaceValues value(Choices choices, ChoiceSearch.Found found, Discounting discounting) {
    int[] openings = found.allocation().openings();
    List<Integer> opened = Arrays.stream(openings).boxed().toList();
    Choices rest = choices.withOpenings(openings);
    PlacePrices prices = opened.equals(found.pricedOpenings())
        ? found.prices()
        : PlacePricing.price(rest, new OptionTable(rest), STEPS, () -> false).prices();
    return new PlaceValues(discounting, LeastPrices.lower(rest, prices).listPlaceYears());
  }
}
