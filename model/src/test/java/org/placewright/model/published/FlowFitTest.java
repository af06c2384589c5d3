package org.placewright.model.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.CountsByAge;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanEnd;
import org.placewright.model.demand.PublishedFlows;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;

class FlowFitTest {
  private static final int YEAR = 2024;
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final List<NeedType> NEEDS = List.of(NeedType.ASD, NeedType.SEMH, NeedType.SLD);
  private static final List<PlacementType> TYPES = List.of(
      type("main", Setting.MAINSTREAM), type("base", Setting.BASE), type("special", Setting.SPECIAL));

  private static PlacementType type(String code, Setting setting) {
    return new PlacementType(code, code, setting, List.of(new ProvisionId("p")));
  }

  private static int[] seeds() {
    return IntStream.range(0, 200).toArray();
  }

  private static <K> CountsByAge<K> counts(SplittableRandom random, List<K> columns, int most) {
    SortedMap<AgeBand, Map<K, Integer>> rows = new TreeMap<>();
    for (AgeBand band : List.of(new AgeBand(0, 8), new AgeBand(9, 9), new AgeBand(10, 10), new AgeBand(11, 25))) {
      rows.put(band, columns.stream().collect(Collectors.toMap(column -> column, column -> Math.max(0, random.nextInt(most) - 2))));
    }
    return new CountsByAge<>(rows);
  }

  /** Tables that need not go together at all. */
  private static PublishedFlows anyFlows(SplittableRandom random, int most) {
    Map<PlacementType, Integer> ended = new HashMap<>();
    TYPES.forEach(type -> ended.put(type, random.nextInt(most)));
    return new PublishedFlows(
        YEAR,
        counts(random, TYPES, 20),
        new TreeMap<>(Map.of(YEAR, counts(random, TYPES, most))),
        new TreeMap<>(Map.of(YEAR, counts(random, NEEDS, most))),
        new TreeMap<>(Map.of(YEAR, counts(random, List.of(PlanEnd.values()), most))),
        new TreeMap<>(Map.of(YEAR, ended)),
        new TreeMap<>());
  }

  private static Map<TransitionHistory.Group, Double> anyStock(SplittableRandom random) {
    Map<TransitionHistory.Group, Double> stock = new TreeMap<>();
    for (int ncy = -1; ncy <= 8; ncy++) {
      for (NeedType need : NEEDS) {
        for (PlacementType type : TYPES) {
          double count = Math.max(0, random.nextDouble() * 10 - 3);
          if (count > 0) {
            stock.put(new TransitionHistory.Group(new PlanState(need.name(), type.code()), ncy), count);
          }
        }
      }
    }
    return stock;
  }

  private static Map<String, Double> bySetting(Map<TransitionHistory.Group, Double> stock) {
    Map<String, Double> sums = new TreeMap<>();
    stock.forEach((group, count) -> sums.merge(group.state().setting(), count, Double::sum));
    return sums;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheTablesSayTheStocksOfBothCensusesAreMet(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PublishedFlows flows = anyFlows(random, 3 + seed % 30);
    Map<TransitionHistory.Group, Double> after = anyStock(random);
    TransitionHistory history = FlowFit.fit(flows, after, PlacementType::code).history();

    Map<TransitionHistory.Group, Double> made = history.stockAfter(YEAR);
    assertThat(after).allSatisfy((group, count) -> assertThat(made.getOrDefault(group, 0.0)).isCloseTo(count, CLOSE));
    assertThat(sum(made)).isCloseTo(sum(after), CLOSE);
    Map<String, Double> before = bySetting(history.stockBefore(YEAR));
    assertThat(TYPES).allSatisfy(
        type -> assertThat(before.getOrDefault(type.code(), 0.0)).isCloseTo(
            flows.plansBefore().counts().keySet().stream().mapToInt(band -> flows.plansBefore().count(band, type)).sum(), CLOSE));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheTablesSayTheBalanceAddsUp(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PublishedFlows flows = anyFlows(random, 3 + seed % 30);
    FittedFlows fitted = FlowFit.fit(flows, anyStock(random), PlacementType::code);
    FittedFlows.Balance balance = fitted.balance();

    assertThat(balance.before() + balance.joined() - balance.left()).isCloseTo(balance.after(), CLOSE);
    assertThat(balance.newPlans() + balance.newPlansUnmatched()).isCloseTo(flows.newPlansByNeed().get(YEAR).sum(), CLOSE);
    assertThat(balance.left() - balance.leftUnpublished() + balance.ceasedUnmatched())
        .isCloseTo(flows.ceased().get(YEAR).sum(), CLOSE);
    assertThat(balance.arrivals()).isGreaterThan(-1e-6);
    double left = fitted.history()
        .transitions()
        .stream()
        .filter(transition -> transition.to().isEmpty())
        .mapToDouble(Transition::children)
        .sum();
    assertThat(left).isCloseTo(balance.left(), CLOSE);
  }

  private static double sum(Map<TransitionHistory.Group, Double> stock) {
    return stock.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void aRowIsSharedOutByWeightWithinBounds() {
    assertThat(BoundedFit.fillRow(new double[]{6, 3, 1}, new double[]{4, 9, 9}, 8)).containsExactly(4, 3, 1);
  }

  @Test
  void whatHasNoWeightTakesWhatIsLeftOver() {
    assertThat(BoundedFit.fillRow(new double[]{1, 0, 0}, new double[]{2, 3, 1}, 4)).containsExactly(2, 1.5, 0.5);
  }

  @Test
  void columnsAreMetWhereBoundsAllow() {
    double[][] fitted = BoundedFit.fit(new double[][]{{4, 4}, {2, 8}}, new double[]{4, 5}, new double[]{5, 4});

    assertThat(fitted[0][0] + fitted[1][0]).isCloseTo(5.0, CLOSE);
    assertThat(fitted[0][0] + fitted[0][1]).isCloseTo(4.0, CLOSE);
    assertThat(fitted[1][0]).isLessThanOrEqualTo(2);
  }

  @Test
  void childrenStayWhereTheyCanAndSurplusesAreSharedOverDeficits() {
    double[][] flows = LeastMovement.between(new double[]{10, 5, 1, 0}, new double[]{6, 3, 4, 3});

    assertThat(flows[0]).containsExactly(6, 0, 2, 2);
    assertThat(flows[1]).containsExactly(0, 3, 1, 1);
    assertThat(flows[2]).containsExactly(0, 0, 1, 0);
  }

  @Test
  void aShortfallOfLeaversIsTakenFromTheNextRow() {
    SortedMap<AgeBand, Map<PlanEnd, Integer>> rows = new TreeMap<>();
    rows.put(new AgeBand(19, 19), Map.of(PlanEnd.CEASED, 4));
    rows.put(new AgeBand(20, 25), Map.of(PlanEnd.CEASED, 6, PlanEnd.TRANSFERRED, 1));
    double[] had = new double[27];
    double[] lost = new double[27];
    had[19] = 9;
    lost[19] = 5;
    had[20] = 4;
    lost[20] = 2;
    had[26] = 2;
    lost[26] = 2;

    LeaversByCohort leavers = LeaversByCohort.of(new CountsByAge<>(rows), had, lost);

    assertThat(leavers.leavers()[19]).isEqualTo(5);
    assertThat(leavers.leavers()[20]).isEqualTo(4);
    assertThat(leavers.leavers()[26]).isEqualTo(2);
    assertThat(leavers.unpublished()).isZero();
    assertThat(leavers.unmatched()).isZero();
  }
}
