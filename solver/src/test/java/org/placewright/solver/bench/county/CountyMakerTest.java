package org.placewright.solver.bench.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.solver.bench.CountyInstance;
import org.placewright.solver.bench.CountyInstance.Stay;

class CountyMakerTest {
  private static long childYears(CountyInstance county) {
    return county.spells().stream().mapToLong(Stay::childYears).sum();
  }

  private static long placeYears(CountyInstance county) {
    return county.units().stream().flatMap(unit -> unit.places().stream()).mapToLong(Integer::longValue).sum();
  }

  /** Sums of what the instance was when its linear relaxation was solved to 1,008,175,227 by CLP and by PDLP. */
  @Test
  void theCountyThatAllMeasureAgainstNeverChanges() {
    CountyInstance county = CountyMaker.make(new CountySize(10_000, 100, 40), 42);

    assertThat(childYears(county)).isEqualTo(42_276);
    assertThat(placeYears(county)).isEqualTo(46_070);
    assertThat(county.budgets()).startsWith(0L, 4_479_000L).endsWith(4_479_000L);
    assertThat(
        county.spells()
            .stream()
            .mapToLong(spell -> spell.childYears() * county.groups().get(spell.group()).offers().getFirst().pounds())
            .sum())
        .isEqualTo(769_868_389);
  }

  @Test
  void theSeedMakesTheCounty() {
    CountySize size = new CountySize(500, 30, 5);

    assertThat(CountyMaker.make(size, 7)).isEqualTo(CountyMaker.make(size, 7)).isNotEqualTo(CountyMaker.make(size, 8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void placesAreTight(long seed) {
    CountyInstance county = CountyMaker.make(new CountySize(20_000, 150, 0), seed);

    assertThat((double) childYears(county) / placeYears(county)).isBetween(0.88, 0.95);
  }

  @Test
  void whereUnitsStandThickOnlyTheNearestAreOfferedAndOneThatTakesAll() {
    CountyInstance county = CountyMaker.make(new CountySize(1_000, 1_000, 0), 1);

    assertThat(county.groups()).allSatisfy(group -> {
      assertThat(group.offers()).hasSizeLessThanOrEqualTo(Offers.MOST);
      assertThat(group.offers()).anyMatch(offer -> !county.units().get(offer.unit()).isLimited());
    });
  }

  @Test
  void offersAreCheapestFirst() {
    CountyInstance county = CountyMaker.make(new CountySize(300, 100, 0), 1);

    assertThat(county.groups()).allSatisfy(
        group -> assertThat(group.offers()).isSortedAccordingTo((a, b) -> Long.compare(a.pounds(), b.pounds())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theSmallestCountyCanAlwaysBeMade(long seed) {
    assertThat(CountyMaker.make(new CountySize(CountySize.FEWEST_SPELLS, CountySize.FEWEST_UNITS, 30), seed).schemes()).hasSize(30);
  }

  @Test
  void aCountyMustHaveItsUnits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CountySize(1_000, 19, 1)).withMessageContaining("units (19)");
  }
}
