package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.lever.HistoryYears;
import org.placewright.model.intervention.ChooseHistory;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.TransitionHistory.Group;
import org.placewright.model.transition.ValidStates;

/** A county planned from the history of its own plans. */
class CountyHistoryTest {
  private static final List<String> NEEDS = List.of("ASD", "SEMH", "SLCN");
  private static final List<String> SETTINGS = List.of("academy", "council", "unit", "special", "independent");
  private static final SortedMap<String, PlacementType> TYPES = new TreeMap<>(
      Map.of(
          "academy", type("academy", Setting.MAINSTREAM, "main"), "council", type("council", Setting.MAINSTREAM, "main"),
          "unit", type("unit", Setting.BASE, "base"), "special", type("special", Setting.SPECIAL, "special"),
          "independent", type("independent", Setting.INMSS, "independent")));

  private static PlacementType type(String code, Setting setting, String provision) {
    return new PlacementType(code, code, setting, List.of(new ProvisionId(provision)));
  }

  private static TinyCounty places() {
    return new TinyCounty(6).assume(AssumptionKey.DEMAND_BELIEF_CHILDREN, "10")
        .assume(AssumptionKey.DEMAND_BELIEF_YEARS, "4")
        .assume(AssumptionKey.DEMAND_YEAR_WEIGHT, "0.5")
        .assume(AssumptionKey.DEMAND_SPREAD_JOINERS, "0.2")
        .locality("here", 0, 300)
        .locality("there", 9000, 100)
        .provision("main", ProvisionKind.MAINSTREAM, 0, "ASD SEMH SLCN DS", -4, 21)
        .provision("base", ProvisionKind.RESOURCE_BASE, 1000, "ASD SEMH SLCN DS", -4, 21, 400)
        .provision("special", ProvisionKind.SPECIAL_SCHOOL, 2000, "ASD SEMH DS", -4, 21, 400)
        .provision("independent", ProvisionKind.INDEPENDENT_SPECIAL, 3000, "ASD SEMH SLCN DS", -4, 21);
  }

  /** Three years of children of any need, setting and curriculum year who do anything. */
  private static TransitionHistory anyHistory(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Transition> transitions = new ArrayList<>();
    for (int year = 2022; year <= 2024; year++) {
      for (int i = 0; i < 60; i++) {
        int ncy = random.nextInt(-4, 21);
        PlanState from = anyState(random);
        PlanState to = random.nextInt(3) == 0 ? anyState(random) : from;
        int what = random.nextInt(6);
        transitions.add(
            new Transition(
                year, what == 0 ? Optional.empty() : Optional.of(from), ncy, what == 1 ? Optional.empty() : Optional.of(to),
                1 + random.nextInt(3)));
      }
    }
    return new TransitionHistory(transitions);
  }

  /** No special school is for speech and language here. */
  private static PlanState anyState(SplittableRandom random) {
    String setting = SETTINGS.get(random.nextInt(SETTINGS.size()));
    return new PlanState(NEEDS.get(random.nextInt(setting.equals("special") ? 2 : 3)), setting);
  }

  private static int[] seeds() {
    return IntStream.range(0, 200).toArray();
  }

  private static PlanHistory history(Transition... transitions) {
    return new PlanHistory(new TransitionHistory(List.of(transitions)), Optional.empty(), TYPES);
  }

  private static Transition step(int year, String from, int ncy, String to, int children) {
    return new Transition(year, state(from), ncy, state(to), children);
  }

  private static Optional<PlanState> state(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new PlanState(text.split(" ")[0], text.split(" ")[1]));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCohortIsTheLastCensusAndEveryChildIsOnceInEveryYearUntilItLeaves(int seed) {
    PlanHistory history = new PlanHistory(anyHistory(seed), Optional.empty(), TYPES);
    County county = places().build(new Demand.Recorded(history));
    CountyDemand demand = CountyDemand.of(county, TinyCounty.travelIn(county), seed);

    assertThat(count(demand.cohort())).isEqualTo(inPlaces(history.stock()));
    for (OptionalInt future : List.of(OptionalInt.empty(), OptionalInt.of(1))) {
      checkSpells(county, demand.project(county, future, seed));
    }
  }

  /** Children of the cohort by need, provision and curriculum year. */
  private static Map<String, Integer> count(List<Child> cohort) {
    Map<String, Integer> counts = new TreeMap<>();
    cohort
        .forEach(child -> counts.merge(child.need() + " " + child.provision().orElseThrow() + " " + child.ncy().number(), 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> inPlaces(Map<Group, Double> stock) {
    Map<String, Integer> counts = new TreeMap<>();
    stock.forEach(
        (group, children) -> counts.merge(
            group.state().need() + " " + TYPES.get(group.state().setting()).provisions().getFirst() + " " + group.ncy(),
            (int) Math.round(children), Integer::sum));
    return counts;
  }

  private static void checkSpells(County county, Projection projection) {
    Map<AcademicYear, Integer> there = new HashMap<>();
    projection.spells().stream().collect(Collectors.groupingBy(Spell::child)).values().forEach(spells -> {
      for (int i = 0; i < spells.size(); i++) {
        Spell spell = spells.get(i);
        county.horizon().listYears().stream().filter(spell::covers).forEach(year -> there.merge(year, 1, Integer::sum));
        if (i > 0) {
          assertThat(spell.first()).isEqualTo(spells.get(i - 1).last().plus(1));
        }
        spell.pinned().ifPresent(id -> assertThat(spell.fits(county.getProvision(id).designation())).isTrue());
      }
    });
    assertThat(there.get(county.horizon().first())).isEqualTo(projection.cohort().size());
    projection.flows().forEach(flow -> assertThat(there.getOrDefault(flow.year(), 0)).isEqualTo(flow.after()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void listedChildrenWhomTheHistoryDoesNotKnowGoOnToo(int seed) {
    TinyCounty places = places();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 30; i++) {
      NeedType need = random.nextBoolean() ? NeedType.DS : NeedType.ASD;
      boolean isSpecial = random.nextBoolean();
      places.child(
          "c" + i, need, random.nextBoolean() ? "here" : "there", random.nextInt(-4, 22), isSpecial ? Setting.SPECIAL : Setting.BASE,
          isSpecial ? "special" : "base");
    }
    PlanHistory history = history(step(2024, "ASD unit", 5, "ASD unit", 3), step(2024, "", 4, "SEMH academy", 2));
    County county = places.build(new Demand.ChildLevel(((Demand.ChildLevel) places.build().demand()).children(), Optional.of(history)));
    CountyDemand demand = CountyDemand.of(county, TinyCounty.travelIn(county), seed);

    assertThat(demand.cohort()).hasSize(30);
    checkSpells(county, demand.project(county, OptionalInt.empty(), seed));
    checkSpells(county, demand.project(county, OptionalInt.of(2), seed));
  }

  @Test
  void aMoveBetweenTwoSettingsOfOneLevelIsAStay() {
    CountyHistory known = CountyHistory.of(
        new Demand.Recorded(history(step(2024, "ASD academy", 3, "ASD council", 1), step(2024, "ASD special", 3, "ASD independent", 1))))
        .orElseThrow();

    assertThat(known.transitions().transitions()).allSatisfy(t -> assertThat(t.from()).isEqualTo(t.to()));
    assertThat(known.transitions().transitions()).extracting(t -> t.to().orElseThrow().setting()).containsExactly("MAINSTREAM", "SPECIAL");
  }

  @Test
  void aLevelTakesWhomAnyOfItsSettingsTakes() {
    ValidStates rules = new ValidStates(
        new TreeMap<>(
            Map.of(
                "academy", rule("academy", 0, 6, "ASD", "council"), "council", rule("council", 5, 30, "SEMH", "special"),
                "special", rule("special", 2, 11, "ASD", ""))));
    PlanHistory own = new PlanHistory(history(step(2024, "", 3, "ASD academy", 1)).transitions(), Optional.of(rules), TYPES);

    ValidStates levels = CountyHistory.of(new Demand.Recorded(own)).orElseThrow().rules().orElseThrow();

    assertThat(levels.settings().keySet()).containsExactly("MAINSTREAM", "SPECIAL");
    ValidStates.SettingRule main = levels.settings().get("MAINSTREAM");
    assertThat(List.of(main.firstNcy(), main.lastNcy())).containsExactly(0, 21);
    assertThat(main.needs()).containsExactlyInAnyOrder("ASD", "SEMH");
    assertThat(main.nextSettings()).containsExactlyInAnyOrder("MAINSTREAM", "SPECIAL");
  }

  private static ValidStates.SettingRule rule(String setting, int first, int last, String need, String next) {
    return new ValidStates.SettingRule(
        setting, setting, first, last, new TreeSet<>(List.of(need)), next.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(next)));
  }

  @Test
  void aChildWhoseNeedAloneChangesStaysAtItsSchoolUnlessThatIsNotForIt() {
    County county = places().build();
    Life life = new Life(
        new ChildId("c"), NeedType.SEMH, county.localities().keySet().iterator().next(), 0,
        new NationalCurriculumYear(1), Setting.SPECIAL, Optional.of(new ProvisionId("special")));
    life.goOn(new Life.Needed(NeedType.SEMH, Setting.SPECIAL));
    life.goOn(new Life.Needed(NeedType.ASD, Setting.SPECIAL));
    life.goOn(new Life.Needed(NeedType.SLCN, Setting.SPECIAL));

    List<Spell> spells = new SpellCutter(county).cut(life);

    assertThat(spells).extracting(Spell::need).containsExactly(NeedType.SEMH, NeedType.ASD, NeedType.SLCN);
    assertThat(spells).extracting(spell -> spell.pinned().map(ProvisionId::toString).orElse("")).containsExactly("special", "special", "");
  }

  @Test
  void theYearsOfTheHistoryToFitToCanBeChosen() {
    PlanHistory own = history(step(2023, "", 3, "ASD academy", 9), step(2024, "", 3, "ASD academy", 1),
        step(2024, "ASD academy", 4, "ASD academy", 9));
    County county = places().build(new Demand.Recorded(own));
    County changed = new ChooseHistory(new HistoryYears(2024, 2024)).applyTo(county);

    assertThat(joiners(changed)).isLessThan(joiners(county));
    assertThat(new ChooseHistory(new HistoryYears(2024, 2024)).findClash(county)).isEmpty();
  }

  private static int joiners(County county) {
    return CountyDemand.of(county, TinyCounty.travelIn(county), 1).project(county, OptionalInt.empty(), 1).flows().getFirst().joined();
  }

  @Test
  void childrenWithNewPlansLiveWhereListedChildrenLiveMoreThanPeopleSay() {
    TinyCounty places = places();
    for (int i = 0; i < 60; i++) {
      places.child("c" + i, NeedType.ASD, "there", 3, Setting.MAINSTREAM, "main");
    }
    List<Child> children = ((Demand.ChildLevel) places.build().demand()).children();
    County county = places.build(
        new Demand.ChildLevel(children,
            Optional.of(history(step(2024, "", 3, "ASD academy", 30), step(2024, "ASD academy", 3, "ASD academy", 30)))));

    CountyDemand demand = CountyDemand.of(county, TinyCounty.travelIn(county), 1);

    double[] shares = demand.futures().orElseThrow().homes().shares().getFirst();
    assertThat(shares[1]).isGreaterThan(0.9);
    assertThat(shares[0] + shares[1]).isCloseTo(1, within(1e-12));
  }
}
