package org.placewright.model.county;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.lever.Levers;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;
import org.placewright.model.time.Horizon;

/**
 * Everything known about one county: a baseline that scenarios change copies of.
 *
 * @param currencyYear the year whose prices all money is in, as the county writes it
 * @param places for each provision, its places by year
 * @param transport who is transported and how; what vehicles cost is among the assumptions
 * @param demand who has a plan in the base year
 * @param schemes what the plan may build; none in a baseline
 * @param funds limits on money for building; a fund that is not listed has none
 * @param stepDowns who may come back from a dearer level; nobody in a baseline
 * @param levers what a scenario changes about who joins, leaves and moves; none in a baseline
 * @param highNeedsBlock what is known of the high needs block beside a plan; empty where its balance is not worked out
 */
public record County(
    String id,
    String name,
    Horizon horizon,
    String currencyYear,
    Map<LocalityId, Locality> localities,
    Map<ProvisionId, Provision> provisions,
    Map<ProvisionId, Places> places,
    RateCard rates,
    TransportCard transport,
    Assumptions assumptions,
    Demand demand,
    GrowthRules growth,
    PopulationByYear population,
    List<CapitalScheme> schemes,
    List<CapitalFund> funds,
    List<StepDown> stepDowns,
    Levers levers,
    Optional<HighNeedsBlock> highNeedsBlock) {
  public County {
    Objects.requireNonNull(highNeedsBlock, "highNeedsBlock");
    Objects.requireNonNull(levers, "levers");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(horizon, "horizon");
    Objects.requireNonNull(currencyYear, "currencyYear");
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(assumptions, "assumptions");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(growth, "growth");
    Objects.requireNonNull(population, "population");
    localities = inOrder(localities);
    provisions = inOrder(provisions);
    places = Map.copyOf(places);
    schemes = List.copyOf(schemes);
    funds = List.copyOf(funds);
    stepDowns = List.copyOf(stepDowns);
    requireKnownFrom(horizon.first(), rates, transport);
    for (ProvisionId id1 : provisions.keySet()) {
      if (!places.containsKey(id1)) {
        throw new IllegalArgumentException("provision (%s) has no places, not even 0".formatted(id1));
      }
      if (places.get(id1).isUnlimited() && provisions.get(id1).hasOtherRoom()) {
        throw new IllegalArgumentException("provision (%s) has no number of places, so nobody takes more or less than one".formatted(id1));
      }
    }
  }

  private static void requireKnownFrom(AcademicYear first, RateCard rates, TransportCard transport) {
    if (!rates.listWithoutStart(first).isEmpty()) {
      throw new IllegalArgumentException("%s: nothing holds before, in %s".formatted(rates.listWithoutStart(first).getFirst(), first));
    }
    if (!transport.listWithoutStart(first).isEmpty()) {
      throw new IllegalArgumentException(
          "%s: nothing is known of other children in %s".formatted(transport.listWithoutStart(first).getFirst(), first));
    }
  }

  /** A county without levers and step-downs, and without limits on money for building. */
  public County(
      String id,
      String name,
      Horizon horizon,
      String currencyYear,
      Map<LocalityId, Locality> localities,
      Map<ProvisionId, Provision> provisions,
      Map<ProvisionId, Places> places,
      RateCard rates,
      TransportCard transport,
      Assumptions assumptions,
      Demand demand,
      GrowthRules growth,
      PopulationByYear population,
      List<CapitalScheme> schemes) {
    this(
        id, name, horizon, currencyYear, localities, provisions, places, rates, transport, assumptions, demand, growth,
        population, schemes, List.of(), List.of(), Levers.NONE, Optional.empty());
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Indexes things by id, keeping their order. */
  public static <K, V> Map<K, V> byId(List<V> things, Function<V, K> id) {
    return things.stream()
        .collect(
            Collectors.toMap(
                id,
                Function.identity(),
                (a, b) -> {
                  throw new IllegalArgumentException("id (%s) is given twice".formatted(id.apply(a)));
                },
                LinkedHashMap::new));
  }

  /** The financial year whose prices all money is in; empty where the county writes it otherwise than as a year. */
  public Optional<FinancialYear> findPriceYear() {
    return AcademicYear.parse(currencyYear).map(AcademicYear::autumnFinancialYear);
  }

  public Locality getLocality(LocalityId localityId) {
    return Objects.requireNonNull(localities.get(localityId), () -> "no locality " + localityId);
  }

  public Provision getProvision(ProvisionId provisionId) {
    return Objects.requireNonNull(provisions.get(provisionId), () -> "no provision " + provisionId);
  }

  public Places getPlaces(ProvisionId provisionId) {
    return Objects.requireNonNull(places.get(provisionId), () -> "no places for " + provisionId);
  }
}
