package org.placewright.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.CountsByAge;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanEnd;
import org.placewright.model.demand.PublishedFlows;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.published.FittedFlows;
import org.placewright.model.published.FlowFit;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;

/**
 * Flows of one year worked by hand. Children aged 10 and 11 between the censuses; needs ASD and SEMH; mainstream and
 * special.
 *
 * <pre>
 * aged 10: before 13 mainstream + 4 special = 17; ended 2, both mainstream; after 20; so 20 - 17 + 2 = 5 joined.
 *   New plans 4: ASD 3, SEMH 1. One more arrived, with the needs (12 : 8) and settings (15 : 5) of the 20.
 *   Joined: ASD 3.6, SEMH 1.4.
 *   New plans of ages 10, 11, 12 at the end of the academic year: 3, 2, 1. Of the 4, 4 - 3 = 1 started from September on
 *   and is in row 11, where half are special: mainstream 3 + 0.5, special 0.5. With the arrival: 4.25 and 0.75.
 *   Stayed, where they are now: mainstream 15 - 4.25 = 10.75, special 5 - 0.75 = 4.25.
 *   Stayed, where they were: mainstream 13 - 2 = 11, special 4. So 0.25 moved from mainstream to special.
 * aged 11: before 8 + 4 = 12; ended 1, mainstream; after 13; joined 2, both new plans with ASD.
 *   One started by August (row 11, half special), one later (row 12, mainstream): mainstream 1.5, special 0.5.
 *   Stayed, where they are now: mainstream 9 - 1.5 = 7.5, special 4 - 0.5 = 3.5; where they were: 7 and 4.
 *   So 0.5 moved from special to mainstream.
 * </pre>
 */
class D01_TwoAgesTwoSettingsTest {
  private static final int YEAR = 2024;
  private static final PlacementType MAIN = type("main", Setting.MAINSTREAM);
  private static final PlacementType SPECIAL = type("special", Setting.SPECIAL);
  private static final FittedFlows FITTED = FlowFit.fit(flows(), after(), PlacementType::code);

  private static PlacementType type(String code, Setting setting) {
    return new PlacementType(code, code, setting, List.of(new ProvisionId(code)));
  }

  private static PublishedFlows flows() {
    return new PublishedFlows(
        YEAR,
        byAge(Map.of(9, Map.of(MAIN, 13, SPECIAL, 4), 10, Map.of(MAIN, 8, SPECIAL, 4))),
        inYear(byAge(Map.of(10, Map.of(MAIN, 3), 11, Map.of(MAIN, 1, SPECIAL, 1), 12, Map.of(MAIN, 1)))),
        inYear(byAge(Map.of(9, Map.of(NeedType.ASD, 3, NeedType.SEMH, 1), 10, Map.of(NeedType.ASD, 2)))),
        inYear(byAge(Map.of(10, Map.of(PlanEnd.CEASED, 2), 11, Map.of(PlanEnd.TRANSFERRED, 1)))),
        inYear(Map.of(MAIN, 3)),
        new TreeMap<>());
  }

  private static <T> SortedMap<Integer, T> inYear(T flow) {
    return new TreeMap<>(Map.of(YEAR, flow));
  }

  private static <K> CountsByAge<K> byAge(Map<Integer, Map<K, Integer>> counts) {
    SortedMap<AgeBand, Map<K, Integer>> rows = new TreeMap<>();
    counts.forEach((age, row) -> rows.put(new AgeBand(age, age), row));
    return new CountsByAge<>(rows);
  }

  private static Map<TransitionHistory.Group, Double> after() {
    Map<TransitionHistory.Group, Double> stock = new HashMap<>();
    stock.put(group("ASD", "main", 6), 9.0);
    stock.put(group("ASD", "special", 6), 3.0);
    stock.put(group("SEMH", "main", 6), 6.0);
    stock.put(group("SEMH", "special", 6), 2.0);
    stock.put(group("ASD", "main", 7), 5.0);
    stock.put(group("ASD", "special", 7), 4.0);
    stock.put(group("SEMH", "main", 7), 4.0);
    return stock;
  }

  private static TransitionHistory.Group group(String need, String setting, int ncy) {
    return new TransitionHistory.Group(new PlanState(need, setting), ncy);
  }

  private static double children(int ageAfter, Optional<String> from, Optional<String> to, String... needs) {
    return FITTED.history()
        .transitions()
        .stream()
        .filter(t -> t.ncyAfter() == ageAfter - 4)
        .filter(t -> t.from().map(PlanState::setting).equals(from) && t.to().map(PlanState::setting).equals(to))
        .filter(t -> needs.length == 0 || List.of(needs).contains(t.from().or(t::to).orElseThrow().need()))
        .mapToDouble(Transition::children)
        .sum();
  }

  private static void assertChildren(double wanted, double found) {
    assertThat(found).isCloseTo(wanted, within(1e-6));
  }

  @Test
  void joinersAreNewPlansAndWhoeverElseTheStocksShow() {
    assertChildren(4.25, children(10, Optional.empty(), Optional.of("main")));
    assertChildren(0.75, children(10, Optional.empty(), Optional.of("special")));
    assertChildren(3.06 + 0.54, children(10, Optional.empty(), Optional.of("main"), "ASD")
        + children(10, Optional.empty(), Optional.of("special"), "ASD"));
    assertChildren(1.5, children(11, Optional.empty(), Optional.of("main"), "ASD"));
    assertChildren(0, children(11, Optional.empty(), Optional.of("main"), "SEMH"));
    assertChildren(1, FITTED.balance().arrivals());
  }

  @Test
  void leaversAreThePublishedOnesWithTheNeedsOfWhoStayed() {
    assertChildren(2, children(10, Optional.of("main"), Optional.empty()));
    assertChildren(0, children(10, Optional.of("special"), Optional.empty()));
    assertChildren(7.0 / 15, children(11, Optional.of("main"), Optional.empty(), "ASD"));
    assertChildren(8.0 / 15, children(11, Optional.of("main"), Optional.empty(), "SEMH"));
  }

  @Test
  void onlyTheSurplusMoves() {
    assertChildren(0.25, children(10, Optional.of("main"), Optional.of("special")));
    assertChildren(0, children(10, Optional.of("special"), Optional.of("main")));
    assertChildren(0.5, children(11, Optional.of("special"), Optional.of("main")));
    assertChildren(0.75, FITTED.balance().moved());
  }
}
