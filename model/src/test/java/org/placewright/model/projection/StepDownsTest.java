package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.TinyCounty;
import org.placewright.model.provision.Boarding;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.intervention.CloseProvision;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.ReshapeProvision;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.Eligibility;
import org.placewright.model.stepdown.Pace;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

class StepDownsTest {
  private static final AcademicYear BASE = TinyCounty.BASE;
  private static final ProvisionId SCHOOL = new ProvisionId("school");
  private static final ProvisionId MARKET = new ProvisionId("market");

  private static StepDown half(OptionalInt most) {
    return half(new Pace(most, OptionalInt.empty()), Optional.empty(), 7);
  }

  private static StepDown half(Pace pace, Optional<Boarding> boarding, int ncy) {
    return new StepDown(
        new Eligibility(Setting.INMSS, Set.of(NeedType.SEMH), Set.of(new NationalCurriculumYear(ncy)), boarding, 0.5), Setting.SPECIAL,
        pace, BASE.plus(1), Money.ofPounds(8_000), Money.ofPounds(21_000), Money.ofPounds(30_000));
  }

  private static TinyCounty tiny() {
    return new TinyCounty(3)
        .locality("west", 100_000, 30)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 100_000, "SEMH", 0, 14, 99, 99, 99)
        .provision("market", ProvisionKind.INDEPENDENT_SPECIAL, 100_000, "SEMH ASD", 0, 14)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, 23_900)
        .rate(ProvisionKind.INDEPENDENT_SPECIAL, FinanceLine.FEE, Budget.HIGH_NEEDS_BLOCK, 64_000);
  }

  /** A stay pinned to the market, then stays from each of these curriculum years, a year each. */
  private static List<Spell> child(int number, NeedType need, int... ncys) {
    List<Spell> spells = new ArrayList<>();
    for (int t = 0; t < ncys.length; t++) {
      spells.add(
          new Spell(
              new ChildId("c%03d".formatted(number)), t + 1, need, new LocalityId("west"), new NationalCurriculumYear(ncys[t]),
              Setting.INMSS,
              BASE.plus(t), BASE.plus(t), 10, t == 0 ? Optional.of(MARKET) : Optional.empty()));
    }
    return spells;
  }

  private static List<Spell> offer(StepDown policy, List<Spell> spells, long seed) {
    return StepDowns.offer(tiny().stepDown(policy).build(), new Projection(List.of(), spells, List.of()), OptionalInt.empty(), seed)
        .spells();
  }

  private static List<Spell> children(int count, NeedType need, int... ncys) {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spells.addAll(child(i, need, ncys));
    }
    return spells;
  }

  private static long offered(List<Spell> spells) {
    return spells.stream().filter(spell -> spell.stepDown().isPresent()).count();
  }

  @Test
  void theShareIsDrawnToTheNearestChildForEverySeed() {
    for (long seed = 0; seed < 200; seed++) {
      assertThat(offered(offer(half(OptionalInt.empty()), children(13, NeedType.SEMH, 6, 7), seed))).isEqualTo(7);
    }
  }

  @Test
  void nobodyIsLostOrChangedInAnythingElse() {
    List<Spell> before = children(20, NeedType.SEMH, 6, 7, 8);

    assertThat(offer(half(OptionalInt.empty()), before, 3)).extracting(Spell::id).isEqualTo(before.stream().map(Spell::id).toList());
  }

  @Test
  void theSameSeedDrawsTheSameChildren() {
    List<Spell> spells = children(20, NeedType.SEMH, 6, 7);

    assertThat(offer(half(OptionalInt.empty()), spells, 5)).isEqualTo(offer(half(OptionalInt.empty()), spells, 5));
  }

  @Test
  void eachSimulatedFutureDrawsByItself() {
    County county = tiny().stepDown(half(OptionalInt.empty())).build();
    Projection projection = new Projection(List.of(), children(20, NeedType.SEMH, 6, 7), List.of());

    assertThat(StepDowns.offer(county, projection, OptionalInt.of(1), 1))
        .isNotEqualTo(StepDowns.offer(county, projection, OptionalInt.of(2), 1));
  }

  /** From Reception to Year 6 at a base: infants to Year 2 and juniors from Year 3 are two stays where the county has infant bases. */
  @Test
  void aStayAtABaseIsCutFromInfantsToJuniors() {
    County county = new TinyCounty(8)
        .provision("infants", ProvisionKind.RESOURCE_BASE, 100_000, "SEMH", 0, 2, 9)
        .stepDown(
            new StepDown(
                new Eligibility(Setting.SPECIAL, Set.of(), Set.of(), Optional.empty(), 1), Setting.BASE, Pace.UNLIMITED, BASE.plus(1),
                Money.NONE, Money.NONE, Money.NONE))
        .build();
    Spell nursery = stay(1, -1, 0, 0, Optional.of(SCHOOL));
    Spell primary = stay(2, 0, 1, 6, Optional.empty());
    Spell secondary = stay(3, 7, 7, 7, Optional.empty());
    List<Spell> after = StepDowns
        .offer(county, new Projection(List.of(), List.of(nursery, primary, secondary), List.of()), OptionalInt.empty(), 1)
        .spells();

    assertThat(after).extracting(Spell::id).containsExactly("c/1", "c/2", "c/3", "c/4");
    assertThat(after).extracting(Spell::years).containsExactly(1, 3, 3, 1);
  }

  private static Spell stay(int number, int ncy, int first, int last, Optional<ProvisionId> pinned) {
    return new Spell(
        new ChildId("c"), number, NeedType.SEMH, new LocalityId("west"), new NationalCurriculumYear(ncy), Setting.SPECIAL, BASE.plus(first),
        BASE.plus(last), 10, pinned);
  }

  @Test
  void noMoreThanTheLimitOfAYearAreDrawn() {
    assertThat(offered(offer(half(OptionalInt.of(3)), children(20, NeedType.SEMH, 6, 7), 1))).isEqualTo(3);
  }

  @Test
  void aLimitThatIsNotReachedChangesNothing() {
    assertThat(offered(offer(half(OptionalInt.of(10)), children(20, NeedType.SEMH, 6, 7), 1))).isEqualTo(10);
  }

  @Test
  void settledChildrenAreNotMoved() {
    assertThat(offered(offer(half(OptionalInt.empty()), children(20, NeedType.SEMH, 8, 9), 1))).isZero();
  }

  @Test
  void otherNeedsStay() {
    assertThat(offered(offer(half(OptionalInt.empty()), children(20, NeedType.ASD, 6, 7), 1))).isZero();
  }

  @Test
  void laterStaysFollow() {
    List<Spell> after = offer(half(OptionalInt.empty()), children(2, NeedType.SEMH, 6, 7, 8), 1);
    Spell first = after.stream().filter(spell -> spell.stepDown().isPresent()).findFirst().orElseThrow();

    assertThat(after.stream().filter(spell -> spell.child().equals(first.child()) && spell.number() >= 2).map(Spell::setting))
        .containsExactly(Setting.SPECIAL, Setting.SPECIAL);
  }

  /** One stay of three years at an independent school from Year 8, asked at Year 9. */
  @Test
  void theStayOfASettledChildWhoIsAskedIsCutThere() {
    Spell settled = new Spell(
        new ChildId("c"), 1, NeedType.SEMH, new LocalityId("west"), new NationalCurriculumYear(8), Setting.INMSS, BASE, BASE.plus(2), 10,
        Optional.of(MARKET));
    List<Spell> after = offer(half(Pace.UNLIMITED, Optional.empty(), 9), List.of(settled), 1);

    assertThat(after).extracting(Spell::id).containsExactly("c/1", "c/2");
    assertThat(after).extracting(Spell::years).containsExactly(1, 2);
    assertThat(after).extracting(Spell::setting).containsExactly(Setting.INMSS, Setting.SPECIAL);
    assertThat(after).extracting(spell -> spell.stepDown().isPresent()).containsExactly(false, true);
  }

  /** At an independent school for no more semh from the second year on, or for nobody new: who came before may stay, if not asked. */
  @Test
  void whoCouldNotStayWhereItIsIsNotAsked() {
    Spell settled = new Spell(
        new ChildId("c"), 1, NeedType.SEMH, new LocalityId("west"), new NationalCurriculumYear(8), Setting.INMSS, BASE, BASE.plus(2), 10,
        Optional.of(MARKET));
    Projection projection = new Projection(List.of(), List.of(settled), List.of());
    County county = tiny().stepDown(half(Pace.UNLIMITED, Optional.empty(), 9)).build();
    Designation others = new Designation(Set.of(NeedType.ASD), new NationalCurriculumYear(0), new NationalCurriculumYear(14));

    for (Intervention change : List.of(
        new ReshapeProvision(MARKET, others, BASE.plus(1)),
        new CloseProvision(MARKET, Optional.of(BASE.plus(1)), Optional.empty()))) {
      assertThat(StepDowns.offer(change.applyTo(county), projection, OptionalInt.empty(), 1).spells()).containsExactly(settled);
    }
  }

  /** A settled child whose stay is cut would take one and a half places where it takes one: it might have to leave, so it is not asked. */
  @Test
  void whoWouldTakeMoreRoomThanItDoesIsNotAsked() {
    Spell settled = new Spell(
        new ChildId("c"), 1, NeedType.SEMH, new LocalityId("west"), new NationalCurriculumYear(8), Setting.INMSS, BASE, BASE.plus(2), 10,
        Optional.of(MARKET));
    Projection projection = new Projection(List.of(), List.of(settled), List.of());
    County county = tiny().provision("market", ProvisionKind.INDEPENDENT_SPECIAL, 100_000, "SEMH ASD", 0, 14, 9)
        .stepDown(half(Pace.UNLIMITED, Optional.empty(), 9))
        .build();
    Designation now = county.getProvision(MARKET).designation();
    County wider = new ReshapeProvision(MARKET, now.withRoom(Map.of(NeedType.SEMH, 15)), BASE.plus(1)).applyTo(county);
    County narrower = new ReshapeProvision(MARKET, now.withRoom(Map.of(NeedType.SEMH, 9)), BASE.plus(1)).applyTo(county);

    assertThat(StepDowns.offer(wider, projection, OptionalInt.empty(), 1).spells()).containsExactly(settled);
    assertThat(StepDowns.offer(narrower, projection, OptionalInt.empty(), 1).spells()).hasSize(2);
  }

  /** The stay asked about begins in the year asked, or goes before another at the same school that would lose its terms too. */
  @Test
  void whoWouldTakeMoreRoomInAStayOfItsOwnOrALaterOneIsNotAsked() {
    County county = tiny().provision("market", ProvisionKind.INDEPENDENT_SPECIAL, 100_000, "SEMH ASD", 0, 14, 9)
        .stepDown(half(Pace.UNLIMITED, Optional.empty(), 9))
        .build();
    Designation now = county.getProvision(MARKET).designation();
    List<Spell> stays = List.of(atMarket(1, 8), atMarket(2, 9), atMarket(3, 10));
    Projection projection = new Projection(List.of(), stays, List.of());

    assertThat(offered(StepDowns.offer(county, projection, OptionalInt.empty(), 1).spells())).isEqualTo(1);
    for (int from = 1; from <= 2; from++) {
      County wider = new ReshapeProvision(MARKET, now.withRoom(Map.of(NeedType.SEMH, 20)), BASE.plus(from)).applyTo(county);
      assertThat(StepDowns.offer(wider, projection, OptionalInt.empty(), 1).spells()).isEqualTo(stays);
    }
  }

  private static Spell atMarket(int number, int ncy) {
    return new Spell(
        new ChildId("c"), number, NeedType.SEMH, new LocalityId("west"), new NationalCurriculumYear(ncy), Setting.INMSS,
        BASE.plus(number - 1), BASE.plus(number - 1), 10, Optional.of(MARKET));
  }

  @Test
  void whoComesDownIsNotPinnedToTheDearerSchool() {
    List<Spell> pinned = new ArrayList<>();
    for (Spell spell : child(1, NeedType.SEMH, 6, 7, 8)) {
      pinned.add(
          new Spell(
              spell.child(), spell.number(), spell.need(), spell.home(), spell.ncyAtStart(), spell.setting(), spell.first(), spell.last(),
              10, Optional.of(MARKET)));
    }
    assertThat(offer(half(OptionalInt.empty()), pinned, 1)).extracting(Spell::pinned)
        .containsExactly(Optional.of(MARKET), Optional.empty(), Optional.empty());
  }

  @Test
  void noMoreThanTheLimitInAllAreDrawn() {
    List<Spell> spells = new ArrayList<>(children(20, NeedType.SEMH, 6, 7, 8));
    for (int i = 20; i < 40; i++) {
      spells.addAll(child(i, NeedType.SEMH, 5, 6, 7));
    }

    assertThat(offered(offer(half(new Pace(OptionalInt.empty(), OptionalInt.of(13)), Optional.empty(), 7), spells, 1))).isEqualTo(13);
  }

  @Test
  void onlyTheBoardersAreMeantWhereItSaysSo() {
    List<Child> cohort = IntStream.range(0, 20)
        .mapToObj(
            i -> new Child(
                new ChildId("c%03d".formatted(i)), NeedType.SEMH, new LocalityId("west"), new NationalCurriculumYear(6), Setting.INMSS,
                Optional.of(MARKET), i < 8 ? Optional.of(Boarding.RESIDENTIAL) : i < 16 ? Optional.of(Boarding.DAY) : Optional.empty(),
                Optional.empty()))
        .toList();
    County county = tiny().stepDown(half(Pace.UNLIMITED, Optional.of(Boarding.RESIDENTIAL), 7)).build();
    List<Spell> after = StepDowns
        .offer(county, new Projection(cohort, children(20, NeedType.SEMH, 6, 7), List.of()), OptionalInt.empty(), 1)
        .spells();

    assertThat(after.stream().filter(spell -> spell.stepDown().isPresent()).map(spell -> spell.child().value())).hasSize(4)
        .allMatch(child -> child.compareTo("c008") < 0);
  }

  @Test
  void whatItCostsIsInItsWords() {
    assertThat(half(OptionalInt.of(3)).describe()).contains(
        "at most 3 a year", "support of £8,000.00 a year", "£21,000.00 once for double running",
        "a stated price of £30,000.00, which nobody pays");
  }

  private static Spell comingBack() {
    return offer(half(OptionalInt.empty()), children(1, NeedType.SEMH, 6, 7), 1).get(1);
  }

  @Test
  void whoComesBackIsSupportedEachYearAndPaidTwiceOnce() {
    County county = tiny().build();
    PlacementCost cost = new PlacementCosting(county, TinyCounty.travelIn(county)).cost(comingBack(), SCHOOL);

    assertThat(cost.firstYearly()).isEqualTo(Money.ofPounds(31_900));
    assertThat(cost.once()).isEqualTo(Money.ofPounds(21_000));
  }

  @Test
  void whoStaysCostsWhatItCost() {
    County county = tiny().build();
    PlacementCost cost = new PlacementCosting(county, TinyCounty.travelIn(county)).cost(comingBack(), MARKET);

    assertThat(cost.firstYearly()).isEqualTo(Money.ofPounds(64_000));
    assertThat(cost.once()).isEqualTo(Money.NONE);
  }

  @Test
  void stayingHasItsStatedPrice() {
    County county = tiny().build();
    PlacementCosting costing = new PlacementCosting(county, TinyCounty.travelIn(county));
    Spell asked = comingBack();
    Spell notAsked = new Spell(
        asked.child(), asked.number(), asked.need(), asked.home(), asked.ncyAtStart(), asked.setting(), asked.first(), asked.last(),
        asked.placeTenths(), asked.pinned());

    assertThat(costing.cost(asked, MARKET).welfareYearly().minus(costing.cost(notAsked, MARKET).welfareYearly()))
        .isEqualTo(Money.ofPounds(30_000));
    assertThat(costing.cost(asked, SCHOOL).welfareYearly()).isEqualTo(costing.cost(notAsked, SCHOOL).welfareYearly());
  }

  @Test
  void leavingIsNoAvoidableMove() {
    County county = tiny().build();
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, TinyCounty.travelIn(county)));

    assertThat(valuation.couldStay(comingBack(), MARKET)).isFalse();
  }

  /**
   * Published by the council, strategy final report 2024: 92 step-downs by the end of 2022/23, net saving 3,479,479 pounds. By hand,
   * November 2026: 3,479,479 / 92 = 37,820.42; a fee of 62,700 less 24,879.58 leaves that.
   */
  @Test
  void ninetyTwoWhoComeBackSaveWhatTheCouncilPublished() {
    County county = new TinyCounty(2)
        .locality("west", 100_000, 30)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 100_000, "SEMH", 0, 14, 99, 99)
        .provision("market", ProvisionKind.INDEPENDENT_SPECIAL, 100_000, "SEMH", 0, 14)
        .rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(new BigDecimal("24879.58")))
        .rate(ProvisionKind.INDEPENDENT_SPECIAL, FinanceLine.FEE, Budget.HIGH_NEEDS_BLOCK, 62_700)
        .build();
    PlacementCosting costing = new PlacementCosting(county, TinyCounty.travelIn(county));
    StepDown free = new StepDown(
        new Eligibility(Setting.INMSS, Set.of(), Set.of(), Optional.empty(), 1), Setting.SPECIAL, Pace.UNLIMITED, BASE.plus(1),
        Money.NONE, Money.NONE, Money.NONE);
    Money saved = offer(free, children(92, NeedType.SEMH, 6, 7), 1)
        .stream()
        .filter(spell -> spell.stepDown().isPresent())
        .map(spell -> costing.cost(spell, MARKET).firstYearly().minus(costing.cost(spell, SCHOOL).firstYearly()))
        .reduce(Money.NONE, Money::plus);

    assertThat(Math.round(saved.pence() / 100.0)).isEqualTo(3_479_479);
  }
}
