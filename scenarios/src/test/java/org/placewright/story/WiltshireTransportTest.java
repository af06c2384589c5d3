package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placewright.geodata.estimate.EstimatedJourneys;
import org.placewright.model.child.Child;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.projection.BaseCohort;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.transport.ExpectedTransport;
import org.placewright.model.travel.TravelTimes;
import org.placewright.scenarios.file.CountyReader;
import org.placewright.scenarios.file.Faults;

/**
 * What transport costs in Wiltshire's base year, against what is published. Calibration is scaling: one figure,
 * transport-scale, makes the mean that the council published; it does not make distances or shares right.
 */
class WiltshireTransportTest {
  /** Wiltshire Council, report to the Licensing Committee of March 2025: average annual cost of a pupil with SEND. */
  private static final double PUBLISHED_POUNDS = 8_146;
  /** Wiltshire Council, Licensing Committee, update from the passenger transport team, 2024: "around 1800". */
  private static final double PUBLISHED_PASSENGERS = 1_800;
  private static final long USUAL_SEED = 1;

  private static final County COUNTY = CountyReader.read(Path.of("wiltshire"), new Faults()).orElseThrow().county();
  private static final TravelTimes TRAVEL = EstimatedJourneys.of(COUNTY);

  /** Pounds and children transported, in expectation, of the base year. */
  private record Base(double pounds, double passengers, double solo) {
    static Base of(long seed) {
      ExpectedTransport transport = new ExpectedTransport(COUNTY.transport(), COUNTY.assumptions());
      double pounds = 0;
      double passengers = 0;
      double solo = 0;
      List<Child> cohort = BaseCohort.of(COUNTY, TRAVEL, seed);
      for (Child child : cohort) {
        ProvisionId at = child.provision().orElseThrow();
        var kind = COUNTY.getProvision(at).kind();
        var journey = TRAVEL.findJourney(child.home(), at).orElseThrow();
        pounds += transport.yearly(kind, child.need(), child.ncy().phase(), COUNTY.horizon().first(), journey).pence() / 100.0;
        passengers += COUNTY.transport().shareTransported(kind, child.ncy().phase(), COUNTY.horizon().first());
        solo += COUNTY.transport().shareTransported(kind, child.ncy().phase(), COUNTY.horizon().first())
            * COUNTY.transport().byNeed().get(child.need()).shareSolo();
      }
      return new Base(pounds, passengers, solo);
    }

    double mean() {
      return pounds / passengers;
    }
  }

  private static final Base BASE = Base.of(USUAL_SEED);

  @Test
  void theMeanOfTransportedPupilsIsThePublishedOne() {
    assertThat(BASE.mean()).isCloseTo(PUBLISHED_POUNDS, within(5.0));
  }

  /** Homes are drawn: another draw moves the mean by less than two in a hundred. */
  @Test
  void anotherDrawOfHomesMovesTheMeanByLessThanTwoInAHundred() {
    assertThat(Base.of(USUAL_SEED + 2).mean()).isCloseTo(PUBLISHED_POUNDS, withinPercentage(2));
  }

  /** The prices of vehicles were chosen before they were compared with the published mean. */
  @Test
  void thePricesOfVehiclesAloneMakeTheMeanWithinATenth() {
    double scale = COUNTY.assumptions().value(AssumptionKey.TRANSPORT_SCALE);

    assertThat(BASE.mean() / scale).isCloseTo(PUBLISHED_POUNDS, withinPercentage(10));
  }

  @Test
  void aboutAsManyAreTransportedAsTheCouncilSays() {
    assertThat(BASE.passengers()).isCloseTo(PUBLISHED_PASSENGERS, withinPercentage(5));
  }

  /** Of 85,000 pupils transported by county councils 31,000 went by taxi, alone or with others. */
  @Test
  void fewerTravelAloneThanTravelByTaxi() {
    assertThat(BASE.solo() / BASE.passengers()).isLessThan(31_000 / 85_000.0);
  }
}
