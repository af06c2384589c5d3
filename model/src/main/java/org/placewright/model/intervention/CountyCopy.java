package org.placewright.model.intervention;

import java.util.List;
import java.util.Map;
import org.placewright.model.county.County;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.lever.Levers;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.stepdown.StepDown;

/** Copies of a county that differ in one thing. */
final class CountyCopy {
  private CountyCopy() {}

  static County withPlaces(County county, Map<ProvisionId, Places> places) {
    return with(county, places, county.growth(), county.schemes(), county.levers());
  }

  static County withGrowth(County county, GrowthRules growth) {
    return with(county, county.places(), growth, county.schemes(), county.levers());
  }

  static County withSchemes(County county, List<CapitalScheme> schemes) {
    return with(county, county.places(), county.growth(), schemes, county.levers());
  }

  static County withLevers(County county, Levers levers) {
    return with(county, county.places(), county.growth(), county.schemes(), levers);
  }

  static County withOffers(
      County county, Map<ProvisionId, Provision> provisions, Map<ProvisionId, Places> places, List<CapitalScheme> schemes) {
    return new County(
        county.id(), county.name(), county.horizon(), county.currencyYear(), county.localities(), provisions, places, county.rates(),
        county.transport(), county.assumptions(), county.demand(), county.growth(), county.population(), schemes, county.funds(),
        county.stepDowns(), county.levers());
  }

  static County withStepDowns(County county, List<StepDown> stepDowns) {
    return new County(
        county.id(), county.name(), county.horizon(), county.currencyYear(), county.localities(), county.provisions(),
        county.places(), county.rates(), county.transport(), county.assumptions(), county.demand(), county.growth(), county.population(),
        county.schemes(), county.funds(), stepDowns, county.levers());
  }

  private static County with(
      County county, Map<ProvisionId, Places> places, GrowthRules growth, List<CapitalScheme> schemes, Levers levers) {
    return new County(
        county.id(), county.name(), county.horizon(), county.currencyYear(), county.localities(), county.provisions(),
        places, county.rates(), county.transport(), county.assumptions(), county.demand(), growth, county.population(),
        schemes, county.funds(), county.stepDowns(), levers);
  }
}
