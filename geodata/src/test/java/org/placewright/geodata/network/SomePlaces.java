package org.placewright.geodata.network;

import java.math.BigDecimal;
import java.util.Arrays;
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

/** Homes and schools on a {@link StreetMap}. */
final class SomePlaces {
  /** 5 minutes for getting in and out, 1.25 times the time of empty roads, 10 miles an hour to the road. */
  static final Assumptions ASSUMPTIONS = assumptions("1.25");

  private SomePlaces() {}

  static Assumptions assumptions(String peakTimeFactor) {
    return Assumptions.of(
        Arrays.stream(AssumptionKey.values())
            .map(key -> new Assumption(key, value(key, new BigDecimal(peakTimeFactor)), "2026", "made for tests"))
            .toList());
  }

  static Locality home(String id, int east, int north) {
    return new Locality(new LocalityId(id), id, StreetMap.place(east, north), Map.of());
  }

  static Provision school(String id, int east, int north) {
    return provision(id, ProvisionKind.SPECIAL_SCHOOL, Optional.of(StreetMap.place(east, north)));
  }

  static Provision mainstream(String id) {
    return provision(id, ProvisionKind.MAINSTREAM, Optional.empty());
  }

  private static Provision provision(String id, ProvisionKind kind, Optional<GridPoint> site) {
    Designation everyone = new Designation(
        Set.of(NeedType.ASD), new NationalCurriculumYear(0), new NationalCurriculumYear(11));
    return new Provision(new ProvisionId(id), Optional.empty(), id, kind, site, everyone, Optional.empty());
  }

  private static BigDecimal value(AssumptionKey key, BigDecimal peakTimeFactor) {
    return switch (key) {
      case JOURNEY_OVERHEAD_MINUTES -> BigDecimal.valueOf(5);
      case PEAK_TIME_FACTOR -> peakTimeFactor;
      case SPEED_TO_THE_ROAD_MPH -> BigDecimal.TEN;
      default -> key.least();
    };
  }
}
