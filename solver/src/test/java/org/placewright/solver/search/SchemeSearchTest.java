package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.solver.bench.CountyInstance;
import org.placewright.solver.bench.CountyInstance.Group;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;
import org.placewright.solver.bench.CountyInstance.Unit;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.price.PlacePricing;

class SchemeSearchTest {
  private static final Scheme FIRST = new Scheme(0, 1, 0, 100, 5);
  private static final Scheme SECOND = new Scheme(1, 1, 0, 100, 7);

  /** Two units without places, each wanted by one child a year for two years, and a scheme for each of them. */
  private static SchemeSearch.Decided decide(long... yearlyCapital) {
    Unit none = new Unit(List.of(0, 0));
    CountyInstance county = new CountyInstance(
        1_000,
        List.of(yearlyCapital[0], yearlyCapital[1]),
        List.of(none, none),
        List.of(FIRST, SECOND),
        List.of(new Group(List.of(new Offer(0, 10))), new Group(List.of(new Offer(1, 10)))),
        List.of(new Stay(0, 0, 1, 0), new Stay(1, 1, 1, 0), new Stay(0, 0, 1, 1), new Stay(1, 1, 1, 1)));
    Choices choices = county.toPlanning().choices();
    OptionTable table = new OptionTable(choices);
    return new SchemeSearch(choices, table, PlacePricing.price(choices, table, 500, () -> false))
        .decide(4, new Parallel(1), new Clock(Optional.empty()));
  }

  @Test
  void whatIsWorthItsCostOpensAsSoonAsItCan() {
    assertThat(decide(200, 200).openings()).containsExactly(0, 0);
  }

  @Test
  void aSchemeWaitsAYearWhenCapitalIsShort() {
    assertThat(decide(100, 100).openings()).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void aSchemeIsNotBuiltWhenCapitalIsNeverThere() {
    assertThat(decide(100, 0).openings()).containsExactlyInAnyOrder(0, -1);
  }
}
