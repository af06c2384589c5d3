package org.placewright.geodata.estimate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.travel.Journey;

/** One home, one provision and assumptions of which only those about journeys matter. */
final class SmallWorld {
  static final LocalityId HOME = new LocalityId("home");
  static final ProvisionId SCHOOL = new ProvisionId("school");

  private SmallWorld() {}

  /** Speeds 20, 30 and 40 miles an hour, 5 minutes for getting in and out. */
  static Assumptions assumptions(String circuity) {
    return assumptions(circuity, "20", "30", "40", "5");
  }

  static Assumptions assumptions(
      String circuity, String shortMph, String middleMph, String longMph, String overheadMinutes) {
    Map<AssumptionKey, String> figures = Map.of(
        AssumptionKey.CIRCUITY, circuity,
        AssumptionKey.SPEED_SHORT_MPH, shortMph,
        AssumptionKey.SPEED_MIDDLE_MPH, middleMph,
        AssumptionKey.SPEED_LONG_MPH, longMph,
        AssumptionKey.JOURNEY_OVERHEAD_MINUTES, overheadMinutes);
    return Assumptions.of(
        Arrays.stream(AssumptionKey.values())
            .map(
                key -> {
                  BigDecimal value = figures.containsKey(key) ? new BigDecimal(figures.get(key)) : key.least();
                  return new Assumption(key, value, "2026", "made up for this test");
                })
            .toList());
  }

  static Locality locality(LocalityId id, GridPoint centre) {
    return new Locality(id, "Locality " + id, centre, Map.of());
  }

  static Provision provision(ProvisionId id, ProvisionKind kind, Optional<GridPoint> site) {
    NationalCurriculumYear reception = new NationalCurriculumYear(0);
    Designation everyone = new Designation(Set.of(NeedType.ASD), reception, new NationalCurriculumYear(11));
    return new Provision(id, Optional.empty(), "Provision " + id, kind, site, everyone, Optional.empty());
  }

  /** The journey from a home to a special school. */
  static Journey journey(GridPoint home, GridPoint site, Assumptions assumptions) {
    return EstimatedJourneys.of(
        List.of(locality(HOME, home)),
        List.of(provision(SCHOOL, ProvisionKind.SPECIAL_SCHOOL, Optional.of(site))),
        assumptions)
        .findJourney(HOME, SCHOOL)
        .orElseThrow();
  }
}
