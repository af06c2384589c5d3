package org.placewright.model.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/** All rates of a county. For each line and budget the rate of the child's own need goes before the general one. */
public record RateCard(List<Rate> rates) {
  public RateCard {
    rates = List.copyOf(rates);
    Set<List<Object>> seen = new HashSet<>();
    for (Rate rate : rates) {
      if (!seen.add(keyOf(rate))) {
        throw new IllegalArgumentException(
            "rate of %s for %s, line %s, budget %s is given twice"
                .formatted(rate.kind(), rate.need().map(Enum::name).orElse("every need"), rate.line(), rate.budget()));
      }
    }
  }

  /** What makes a rate the same as another: kind, need, line and budget. */
  public static List<Object> keyOf(Rate rate) {
    return List.of(rate.kind(), rate.need(), rate.line(), rate.budget());
  }

  /** What a year of a full-time place costs for a child of this need, line by line. */
  public List<Charge> listCharges(ProvisionKind kind, NeedType need) {
    List<Charge> charges = new ArrayList<>();
    for (Rate rate : rates) {
      if (rate.kind() != kind || rate.line() == FinanceLine.EMPTY_PLACE) {
        continue;
      }
      boolean own = rate.need().equals(Optional.of(need));
      if (own || (rate.need().isEmpty() && !hasOwnRate(rate, need))) {
        charges.add(new Charge(rate.line(), rate.budget(), rate.yearly()));
      }
    }
    return charges;
  }

  /** What a year of a full-time commissioned place costs that nobody fills, budget by budget; nothing where it is not paid. */
  public List<Charge> listEmptyPlaceCharges(ProvisionKind kind) {
    return rates.stream()
        .filter(rate -> rate.kind() == kind && rate.line() == FinanceLine.EMPTY_PLACE)
        .map(rate -> new Charge(rate.line(), rate.budget(), rate.yearly()))
        .toList();
  }

  /** The sum of {@link #listEmptyPlaceCharges}. */
  public Money emptyPlace(ProvisionKind kind) {
    return listEmptyPlaceCharges(kind).stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  private boolean hasOwnRate(Rate general, NeedType need) {
    return rates.stream()
        .anyMatch(
            rate -> rate.kind() == general.kind()
                && rate.line() == general.line()
                && rate.budget() == general.budget()
                && rate.need().equals(Optional.of(need)));
  }
}
