package org.placewright.model.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.Discounting;
import org.placewright.model.money.Money;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * What one more full-time place would be worth, at every provision that has a limit, in every academic year: the most by
 * which it can lower the bound on {@link PlanValue#total}, pounds and stated prices together. Good for one place more;
 * each further one is worth as much or less. What commissioning the place itself costs is taken off. Says nothing about
 * provision without a limit.
 */
public final class PlaceValues {
  private final Discounting discounting;
  private final Map<ProvisionId, List<Money>> presentValues;

  /**
   * @param presentValues for each year of the horizon, what a place in this one year is worth as present value; negative
   *        where it would save less than it costs
   */
  public PlaceValues(Discounting discounting, Map<ProvisionId, List<Money>> presentValues) {
    this.discounting = Objects.requireNonNull(discounting, "discounting");
    Map<ProvisionId, List<Money>> copy = new LinkedHashMap<>();
    presentValues.forEach((id, values) -> copy.put(id, check(id, List.copyOf(values))));
    this.presentValues = Collections.unmodifiableMap(copy);
  }

  private List<Money> check(ProvisionId id, List<Money> values) {
    int years = discounting.horizon().years();
    if (values.size() != years) {
      throw new IllegalArgumentException(
          "values of a place at provision (%s) are for %d years, not %d".formatted(id, values.size(), years));
    }
    return values;
  }

  /** What a place in one year is worth in pounds of that year, not discounted; nothing where it would cost more than it saves, empty where there is no limit. */
  public Optional<Money> findYearly(ProvisionId provision, AcademicYear year) {
    return Optional.ofNullable(presentValues.get(provision))
        .map(values -> discounting.paidIn(year, atLeastNothing(values.get(discounting.horizon().indexOf(year)))));
  }

  /** What a place kept from a year to the end of the horizon is worth as present value; empty where there is no limit. */
  public Optional<Money> findLasting(ProvisionId provision, AcademicYear from) {
    return Optional.ofNullable(presentValues.get(provision))
        .map(
            values -> values.subList(discounting.horizon().indexOf(from), values.size())
                .stream()
                .reduce(Money.NONE, Money::plus))
        .map(PlaceValues::atLeastNothing);
  }

  /** What places that open in a year and stay are worth together, as present value; negative when they cost more than they save. */
  public Optional<Money> findWorth(ProvisionId provision, AcademicYear opening, PhasedPlaces places) {
    Horizon horizon = discounting.horizon();
    return Optional.ofNullable(presentValues.get(provision))
        .map(
            values -> horizon.listYears()
                .stream()
                .map(year -> values.get(horizon.indexOf(year)).times(places.after(year.yearsAfter(opening))))
                .reduce(Money.NONE, Money::plus));
  }

  /** The same in pounds of each year added up, not discounted. */
  public Optional<Money> findPaid(ProvisionId provision, AcademicYear opening, PhasedPlaces places) {
    Horizon horizon = discounting.horizon();
    return Optional.ofNullable(presentValues.get(provision))
        .map(
            values -> horizon.listYears()
                .stream()
                .map(year -> discounting.paidIn(year, values.get(horizon.indexOf(year)).times(places.after(year.yearsAfter(opening)))))
                .reduce(Money.NONE, Money::plus));
  }

  private static Money atLeastNothing(Money value) {
    return value.compareTo(Money.NONE) < 0 ? Money.NONE : value;
  }
}
