package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.TinyCounty;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.demand.ApDemand;
import org.placewright.model.demand.ApRate;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

/**
 * Worked by hand: 400 people of each curriculum year, 100 of them in the town and 300 outside. Exclusion, Years 7 to 11: 10 of
 * 1,000 a year for 19.5 weeks, full-time: 20 referrals, 10 children at a time, 10 places. Medical needs, Reception to Year 11: 5
 * of 1,000 for 13 weeks, two days of five: 2,800 and 2,000 people, 14 and 10 referrals, 4 2/3 and 3 1/3 children, 0.4 of that places.
 */
class ApProjectionTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final County COUNTY = new TinyCounty(3).locality("town", 0, 100)
      .locality("outside", 9_000, 300)
      .assume(AssumptionKey.AP_SPREAD, "0.2")
      .build();
  private static final ApRate EXCLUSION = rate("exclusion", 7, 11, 10, 19.5, 1);
  private static final ApRate MEDICAL = rate("medical", 0, 11, 5, 13, 0.4);

  private static ApRate rate(String reason, int first, int last, double perThousand, double weeks, double share) {
    return new ApRate(
        reason, new NationalCurriculumYear(first), new NationalCurriculumYear(last), perThousand, weeks, share, "2024", "test");
  }

  private static ApDemand find(List<ApDemand> demand, String reason, Phase phase, String locality) {
    return demand.stream()
        .filter(d -> d.year().equals(TinyCounty.BASE) && d.reason().equals(reason) && d.phase() == phase)
        .filter(d -> d.locality().equals(locality.isEmpty() ? Optional.empty() : Optional.of(new LocalityId(locality))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void placesFollowFromReferralsTheirLengthAndTheirWeek() {
    List<ApDemand> demand = ApProjection.project(COUNTY, List.of(EXCLUSION, MEDICAL), 1, 50);

    ApDemand excluded = find(demand, "exclusion", Phase.SECONDARY, "");
    assertThat(excluded.referrals()).isCloseTo(20, CLOSE);
    assertThat(excluded.children()).isCloseTo(10, CLOSE);
    assertThat(excluded.places()).isCloseTo(10, CLOSE);
    ApDemand ill = find(demand, "medical", Phase.PRIMARY, "");
    assertThat(ill.referrals()).isCloseTo(14, CLOSE);
    assertThat(ill.children()).isCloseTo(14 / 3.0, CLOSE);
    assertThat(ill.places()).isCloseTo(14 / 3.0 * 0.4, CLOSE);
    assertThat(find(demand, "medical", Phase.SECONDARY, "town").places()).isCloseTo(10 / 3.0 * 0.4 / 4, CLOSE);
  }

  @Test
  void onlyPhasesWithARateHaveDemand() {
    assertThat(ApProjection.project(COUNTY, List.of(EXCLUSION, MEDICAL), 1, 50)).hasSize(3 * 3 * 3);
    assertThat(ApProjection.project(COUNTY, List.of(), 1, 50)).isEmpty();
  }

  static int[] seeds() {
    return IntStream.range(0, 200).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void localitiesSumToTheCounty(int seed) {
    List<ApDemand> demand = ApProjection.project(COUNTY, List.of(EXCLUSION, MEDICAL), seed, 3);

    for (int county = 0; county < demand.size(); county += 3) {
      List<ApDemand> localities = demand.subList(county + 1, county + 3);
      assertThat(localities.stream().mapToDouble(ApDemand::referrals).sum()).isCloseTo(demand.get(county).referrals(), CLOSE);
      assertThat(localities.stream().mapToDouble(ApDemand::places).sum()).isCloseTo(demand.get(county).places(), CLOSE);
    }
  }

  @Test
  void theBandHoldsChanceAndTheYear() {
    ApDemand excluded = find(ApProjection.project(COUNTY, List.of(EXCLUSION), 1, 20_000), "exclusion", Phase.SECONDARY, "");

    // 20 referrals: variance 20 by chance and (0.2 x 20) squared by the year, deviation 6: 11 to 30 referrals, a half as places
    assertThat(excluded.p05()).isBetween(5.0, 6.0);
    assertThat(excluded.p50()).isBetween(9.5, 10.0);
    assertThat(excluded.p95()).isBetween(15.0, 16.0);
  }

  @Test
  void theSameSeedGivesTheSameDemand() {
    assertThat(ApProjection.project(COUNTY, List.of(EXCLUSION), 9, 20)).isEqualTo(ApProjection.project(COUNTY, List.of(EXCLUSION), 9, 20));
  }
}
