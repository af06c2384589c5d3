package org.placewright.geodata.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.placewright.geodata.estimate.SmallWorld.HOME;
import static org.placewright.geodata.estimate.SmallWorld.SCHOOL;
import static org.placewright.geodata.estimate.SmallWorld.assumptions;
import static org.placewright.geodata.estimate.SmallWorld.journey;
import static org.placewright.geodata.estimate.SmallWorld.locality;
import static org.placewright.geodata.estimate.SmallWorld.provision;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.travel.Journey;

class EstimatedJourneysTest {
  private static final GridPoint WEST = new GridPoint(400_000, 150_000);
  /** 12 km east and 16 km north of {@link #WEST}: 20,000 m, as 12, 16, 20 is a right triangle. */
  private static final GridPoint TWENTY_KM_AWAY = new GridPoint(412_000, 166_000);
  /** 201,168 m = 125 miles exactly. */
  private static final GridPoint FAR_EAST = new GridPoint(601_168, 150_000);

  /**
   * 20,000 x 1.31 / 1609.344 = 16.2799... miles, 16.3 as printed. Minutes: 5 + 3 miles at 20 (9) + 7 miles at 30 (14) +
   * 6.2799 miles at 40 (9.42) = 37.42, so 38.
   */
  @Test
  void aJourneyThroughAllThreeSpeeds() {
    assertThat(journey(WEST, TWENTY_KM_AWAY, assumptions("1.31"))).isEqualTo(new Journey(38, 16.3));
  }

  /** 5,000 m (3, 4, 5) x 1.31 / 1609.344 = 4.0699... miles: 4.1. 5 + 9 + 1.0699 miles at 30 (2.14) = 16.14, so 17. */
  @Test
  void aJourneyThroughTwoSpeeds() {
    GridPoint fiveKmAway = new GridPoint(403_000, 154_000);
    assertThat(journey(WEST, fiveKmAway, assumptions("1.31"))).isEqualTo(new Journey(17, 4.1));
  }

  /** 2,000 m x 1.31 / 1609.344 = 1.6279... miles: 1.6. 5 + 1.6279 miles at 20 (4.88) = 9.88, so 10. */
  @Test
  void aJourneyAtTheShortSpeedOnly() {
    GridPoint twoKmAway = new GridPoint(402_000, 150_000);
    assertThat(journey(WEST, twoKmAway, assumptions("1.31"))).isEqualTo(new Journey(10, 1.6));
  }

  /** 125 miles: 4 + 3 at 36 (5) + 7 at 35 (12) + 115 at 30 (230) = 251; in binary a hair more, which is not 252. */
  @Test
  void aWholeMinuteIsNotRoundedUpToTheNext() {
    assertThat(journey(WEST, FAR_EAST, assumptions("1", "36", "35", "30", "4"))).isEqualTo(new Journey(251, 125.0));
  }

  /** 125 x 1.0004 = 125.05 miles. */
  @Test
  void halfATenthOfAMileIsRoundedUp() {
    assertThat(journey(WEST, FAR_EAST, assumptions("1.0004")).miles()).isEqualTo(125.1);
  }

  @Test
  void aSchoolNextDoorTakesTheOverheadOnly() {
    assertThat(journey(WEST, WEST, assumptions("1.31"))).isEqualTo(new Journey(5, 0.0));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"MAINSTREAM", "POST_16", "BESPOKE"})
  void noSiteNoJourney(ProvisionKind kind) {
    assertThat(estimate(kind, Optional.empty()).findJourney(HOME, SCHOOL)).contains(Journey.NONE);
  }

  @Test
  void aKindWithoutASiteHasNoJourneyEvenWhenAPointIsGiven() {
    EstimatedJourneys journeys = estimate(ProvisionKind.MAINSTREAM, Optional.of(TWENTY_KM_AWAY));
    assertThat(journeys.findJourney(HOME, SCHOOL)).contains(Journey.NONE);
  }

  @Test
  void thereTakesAsLongAsBackOverTwoHundredSeeds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      GridPoint one = anywhere(random);
      GridPoint other = anywhere(random);
      assertThat(journey(one, other, assumptions("1.31")))
          .as("seed %d", seed)
          .isEqualTo(journey(other, one, assumptions("1.31")));
    }
  }

  @Test
  void fartherIsNeverFasterNorShorterOverTwoHundredSeeds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      GridPoint home = anywhere(random);
      GridPoint one = anywhere(random);
      GridPoint other = anywhere(random);
      GridPoint near = home.metresTo(one) <= home.metresTo(other) ? one : other;
      GridPoint far = near.equals(one) ? other : one;
      Journey shorter = journey(home, near, assumptions("1.31"));
      Journey longer = journey(home, far, assumptions("1.31"));
      assertThat(longer.minutes()).as("seed %d", seed).isGreaterThanOrEqualTo(shorter.minutes());
      assertThat(longer.miles()).as("seed %d", seed).isGreaterThanOrEqualTo(shorter.miles());
    }
  }

  @Test
  void moreWindingRoadsNeverShortenAJourney() {
    Journey straight = journey(WEST, TWENTY_KM_AWAY, assumptions("1.17"));
    Journey winding = journey(WEST, TWENTY_KM_AWAY, assumptions("1.43"));
    assertThat(winding.minutes()).isGreaterThan(straight.minutes());
    assertThat(winding.miles()).isGreaterThan(straight.miles());
  }

  @Test
  void eachLocalityHasItsOwnJourneyToEachProvision() {
    LocalityId away = new LocalityId("away");
    ProvisionId base = new ProvisionId("base");
    EstimatedJourneys journeys = EstimatedJourneys.of(
        List.of(locality(HOME, WEST), locality(away, TWENTY_KM_AWAY)),
        List.of(
            provision(SCHOOL, ProvisionKind.SPECIAL_SCHOOL, Optional.of(WEST)),
            provision(base, ProvisionKind.RESOURCE_BASE, Optional.of(new GridPoint(402_000, 150_000)))),
        assumptions("1.31"));
    assertThat(journeys.findJourney(HOME, base)).contains(new Journey(10, 1.6));
    assertThat(journeys.findJourney(away, SCHOOL)).contains(new Journey(38, 16.3));
  }

  @Test
  void theBasisNamesTheMethodAndTheCircuity() {
    EstimatedJourneys journeys = EstimatedJourneys.of(List.of(), List.of(), assumptions("1.310"));
    assertThat(journeys.basis()).isEqualTo("estimated: straight line x 1.31, class speeds");
  }

  @Test
  void anUnknownLocalityIsRefused() {
    EstimatedJourneys journeys = estimate(ProvisionKind.SATELLITE, Optional.of(WEST));
    assertThatThrownBy(() -> journeys.findJourney(new LocalityId("elsewhere"), SCHOOL))
        .hasMessage("locality (elsewhere) is not among the 1 that journeys were estimated for");
  }

  @Test
  void aProvisionOpenedAfterwardsIsRefusedWithAHint() {
    EstimatedJourneys journeys = estimate(ProvisionKind.SATELLITE, Optional.of(WEST));
    assertThatThrownBy(() -> journeys.findJourney(HOME, new ProvisionId("new")))
        .hasMessageContaining("provision (new)")
        .hasMessageContaining("Maybe it was opened afterwards?");
  }

  private static EstimatedJourneys estimate(ProvisionKind kind, Optional<GridPoint> site) {
    return EstimatedJourneys.of(
        List.of(locality(HOME, WEST)), List.of(provision(SCHOOL, kind, site)), assumptions("1.31"));
  }

  private static GridPoint anywhere(Random random) {
    return new GridPoint(370_000 + random.nextInt(60_000), 110_000 + random.nextInt(80_000));
  }
}
