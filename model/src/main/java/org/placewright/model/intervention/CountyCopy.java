package org.placewright.model.intervention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.lever.Levers;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.stepdown.StepDown;

/** A copy of a county in the making, that differs in a few things. */
final class CountyCopy {
  private final County county;
  private Map<ProvisionId, Provision> provisions;
  private Map<ProvisionId, Places> places;
  private RateCard rates;
  private TransportCard transport;
  private Assumptions assumptions;
  private GrowthRules growth;
  private List<CapitalScheme> schemes;
  private List<CapitalFund> funds;
  private List<StepDown> stepDowns;
  private Levers levers;
  private Optional<HighNeedsBlock> highNeedsBlock;

  private CountyCopy(County county) {
    this.county = county;
    provisions = county.provisions();
    places = county.places();
    rates = county.rates();
    transport = county.transport();
    assumptions = county.assumptions();
    growth = county.growth();
    schemes = county.schemes();
    funds = county.funds();
    stepDowns = county.stepDowns();
    levers = county.levers();
    highNeedsBlock = county.highNeedsBlock();
  }

  static CountyCopy of(County county) {
    return new CountyCopy(county);
  }

  /** With a provision added, or in place of the one of the same id. */
  CountyCopy provision(Provision changed, Places changedPlaces) {
    provisions = new LinkedHashMap<>(provisions);
    provisions.put(changed.id(), changed);
    return places(changed.id(), changedPlaces);
  }

  CountyCopy places(ProvisionId id, Places changed) {
    places = new LinkedHashMap<>(places);
    places.put(id, changed);
    return this;
  }

  CountyCopy rates(RateCard changed) {
    rates = changed;
    return this;
  }

  CountyCopy transport(TransportCard changed) {
    transport = changed;
    return this;
  }

  CountyCopy assumptions(Assumptions changed) {
    assumptions = changed;
    return this;
  }

  CountyCopy schemes(List<CapitalScheme> changed) {
    schemes = changed;
    return this;
  }

  CountyCopy funds(List<CapitalFund> changed) {
    funds = changed;
    return this;
  }

  static County withGrowth(County county, GrowthRules growth) {
    CountyCopy copy = of(county);
    copy.growth = growth;
    return copy.make();
  }

  static County withSchemes(County county, List<CapitalScheme> schemes) {
    return of(county).schemes(schemes).make();
  }

  static County withLevers(County county, Levers levers) {
    CountyCopy copy = of(county);
    copy.levers = levers;
    return copy.make();
  }

  static County withOffers(
      County county, Map<ProvisionId, Provision> provisions, Map<ProvisionId, Places> places, List<CapitalScheme> schemes) {
    CountyCopy copy = of(county).schemes(schemes);
    copy.provisions = provisions;
    copy.places = places;
    return copy.make();
  }

  static County withStepDowns(County county, List<StepDown> stepDowns) {
    CountyCopy copy = of(county);
    copy.stepDowns = stepDowns;
    return copy.make();
  }

  static County withHighNeedsBlock(County county, HighNeedsBlock block) {
    CountyCopy copy = of(county);
    copy.highNeedsBlock = Optional.of(block);
    return copy.make();
  }

  County make() {
    return new County(
        county.id(), county.name(), county.horizon(), county.currencyYear(), county.localities(), provisions, places, rates, transport,
        assumptions, county.demand(), growth, county.population(), schemes, funds, stepDowns, levers, highNeedsBlock);
  }
}
