package org.placewright.model.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.money.Money;
import org.placewright.model.place.GridPoint;
import org.placewright.model.travel.Journey;

/** One kilometre straight is one mile by road in these tests. */
class SharingTest {
  private static final GridPoint SCHOOL = new GridPoint(400_000, 200_000);
  private static final Map<AssumptionKey, String> ROADS = Map.of(AssumptionKey.CIRCUITY, "1.609344");
  private static final Sharing SHARING = new Sharing(Prices.of(ROADS));
  private static final int SEEDS = 200;
  private static final double FURTHER_MILES = 5;

  private static Passenger passenger(String id, double eastKm, double northKm, double miles, double assisted, boolean alone) {
    GridPoint home = new GridPoint(
        SCHOOL.easting() + (int) Math.round(eastKm * 1_000), SCHOOL.northing() + (int) Math.round(northKm * 1_000));
    return new Passenger(id, home, new Journey(1, miles), assisted, alone);
  }

  private static Passenger north(String id, double km) {
    return passenger(id, 0, km, km, 0, false);
  }

  private static List<String> ids(VehicleRun run) {
    return run.passengers().stream().map(Passenger::id).toList();
  }

  private static List<List<String>> group(Passenger... passengers) {
    return SHARING.group(SCHOOL, List.of(passengers)).stream().map(SharingTest::ids).toList();
  }

  private static final List<Passenger> SIX = List.of(
      passenger("f", 1, 8, 8.8, 0, false),
      passenger("d", 10, 0, 10, 1, false),
      passenger("b", 0, 6, 6, 0, false),
      passenger("e", 0, 5, 5, 0.2, true),
      passenger("c", 0, 3, 3, 0.5, false),
      passenger("a", 0, 10, 10, 1, false));

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/six-children-one-school.csv", useHeadersInDisplayName = true)
  void sixChildrenTravelAsWasWorkedOutByHand(
      String child, double east, double north, double miles, double assisted, String alone, String vehicle, String with,
      String pounds) {
    assertThat(SIX).contains(passenger(child, east, north, miles, assisted, alone.equals("yes")));
    VehicleRun run = SHARING.group(SCHOOL, SIX).stream().filter(r -> ids(r).contains(child)).findFirst().orElseThrow();

    assertThat(String.join(" ", ids(run))).isEqualTo(with);
    assertThat(run.vehicle().type()).hasToString(vehicle);
    assertThat(SHARING.yearly(run)).isEqualTo(Money.ofPounds(new BigDecimal(pounds)));
  }

  @Test
  void aChildIsPickedUpOnTheWayUpToTheLimitAndNotBeyond() {
    Passenger far = north("far", 10);

    assertThat(group(far, passenger("under", 0, 3, 7.99, 0, false))).containsExactly(List.of("far", "under"));
    assertThat(group(far, passenger("at", 0, 3, 8, 0, false))).containsExactly(List.of("far", "at"));
    assertThat(group(far, passenger("over", 0, 3, 8.01, 0, false))).containsExactly(List.of("far"), List.of("over"));
  }

  @Test
  void aMinibusTakesAsManyAsItHasSeatsAndTheNextChildStartsAnother() {
    assertThat(SHARING.group(SCHOOL, same(7))).hasSize(1).first().extracting(run -> run.vehicle().type()).isEqualTo(VehicleType.MINIBUS);
    assertThat(SHARING.group(SCHOOL, same(8))).extracting(run -> run.passengers().size()).containsExactly(7, 1);
  }

  @Test
  void asManyAsFitIntoATaxiGoByTaxi() {
    assertThat(SHARING.group(SCHOOL, same(3))).singleElement().extracting(run -> run.vehicle().type()).isEqualTo(VehicleType.TAXI);
    assertThat(SHARING.group(SCHOOL, same(4))).singleElement().extracting(run -> run.vehicle().type()).isEqualTo(VehicleType.MINIBUS);
  }

  private static List<Passenger> same(int number) {
    return IntStream.range(0, number).mapToObj(i -> north("p" + i, 10)).toList();
  }

  /** By hand: stops one mile apart, so the first of n children rides 10 + n - 1 miles, at most 15. */
  @Test
  void neighboursAreAStopApartSoThatSixAtMostShare() {
    Sharing stopping = new Sharing(
        Prices.of(Map.of(AssumptionKey.CIRCUITY, "1.609344", AssumptionKey.SHARING_STOP_MILES, "1")));

    assertThat(stopping.group(SCHOOL, same(6))).singleElement().extracting(VehicleRun::loadedMiles).isEqualTo(15.0);
    assertThat(stopping.group(SCHOOL, same(7))).extracting(run -> run.passengers().size()).containsExactly(6, 1);
  }

  @Test
  void oneWhoTravelsAloneIsNeverPutBesideAnother() {
    assertThat(group(north("a", 10), passenger("b", 0, 10, 10, 0, true))).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
  }

  @ParameterizedTest
  @CsvSource({"0,10,0", "4,9,1", "10,10,1", "10,0,2", "0,-10,4", "-10,0,6", "-4,10,0", "-4,9,7", "0,0,0"})
  void corridorsAreCountedFromNorthClockwise(double east, double north, int corridor) {
    assertThat(SHARING.corridor(SCHOOL, passenger("p", east, north, 1, 0, false).home())).isEqualTo(corridor);
  }

  @Test
  void childrenOfDifferentCorridorsDoNotShare() {
    assertThat(group(passenger("east", 10, 0, 10, 0, false), north("north", 10))).containsExactly(List.of("north"), List.of("east"));
  }

  @Test
  void aPlaceNearerHomeCostsLess() {
    List<Passenger> near = same(5).stream().map(p -> north(p.id(), 4)).toList();

    assertThat(pounds(near)).isLessThan(pounds(same(5)));
  }

  private static Money pounds(List<Passenger> passengers) {
    return SHARING.group(SCHOOL, passengers).stream().map(SHARING::yearly).reduce(Money.NONE, Money::plus);
  }

  /** 1 to 60 children at random places, some alone, with journeys that are seldom as long as straight roads. */
  private static List<Passenger> random(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 1 + random.nextInt(60)).mapToObj(i -> {
      double east = 30 * random.nextDouble() - 15;
      double north = 30 * random.nextDouble() - 15;
      double miles = Math.hypot(east, north) * (0.9 + 0.4 * random.nextDouble());
      return passenger("p" + i, east, north, miles, random.nextDouble(), random.nextInt(4) == 0);
    }).toList();
  }

  @Test
  void noChildIsLeftOrTakenTwiceInTwoHundredSchools() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<Passenger> all = random(seed);

      assertThat(SHARING.group(SCHOOL, all).stream().flatMap(run -> run.passengers().stream()))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void noVehicleIsOverItsSeatsAndNobodyOverTheLimitInTwoHundredSchools() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      for (VehicleRun run : SHARING.group(SCHOOL, random(seed))) {
        assertThat(run.passengers()).as("seed %d", seed).hasSizeLessThanOrEqualTo(run.vehicle().seats());
        for (int i = 0; i < run.passengers().size(); i++) {
          assertThat(run.milesAboard().get(i))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(run.passengers().get(i).journey().miles() + FURTHER_MILES + 1e-6);
        }
        assertThat(run.passengers().size() == 1 || run.passengers().stream().noneMatch(Passenger::alone)).isTrue();
        assertThat(run.passengers().stream().map(p -> SHARING.corridor(SCHOOL, p.home())).distinct()).hasSize(1);
      }
    }
  }

  @Test
  void theOrderInWhichChildrenAreGivenChangesNothing() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<Passenger> shuffled = new ArrayList<>(random(seed));
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(SHARING.group(SCHOOL, shuffled)).as("seed %d", seed).isEqualTo(SHARING.group(SCHOOL, random(seed)));
    }
  }

  @Test
  void wholeChildrenAreAsManyAsTheirSharesSumTo() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      WholeChildren whole = new WholeChildren();
      double sum = 0;
      int picked = 0;
      for (int i = 0; i < 100; i++) {
        double share = random.nextInt(21) / 20.0;
        sum += share;
        picked += whole.pick(share) ? 1 : 0;
        assertThat((double) picked).as("seed %d", seed).isCloseTo(sum, within(0.5 + 1e-6));
      }
    }
  }

  @Test
  void aShareOfOnePicksEveryoneAndOfNothingNobody() {
    WholeChildren whole = new WholeChildren();

    assertThat(IntStream.range(0, 50).filter(i -> whole.pick(1)).count()).isEqualTo(50);
    assertThat(IntStream.range(0, 50).filter(i -> whole.pick(0)).count()).isZero();
  }
}
