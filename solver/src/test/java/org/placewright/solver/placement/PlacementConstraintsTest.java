package org.placewright.solver.placement;

import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/** For every constraint: over, exactly at the limit, not applicable. */
class PlacementConstraintsTest {
  private static final AcademicYear BASE = new AcademicYear(2025);

  /** Room for two full-time children in the first two years, for one and a half after. */
  private final ProvisionRoom oak = ProvisionRoom.limited(0, new ProvisionId("oak"), 20, 20, 15, 15);
  /** Three places over its number. */
  private final ProvisionRoom elm = ProvisionRoom.limited(1, new ProvisionId("elm"), -30, -30, -30, -30);
  private final ProvisionRoom market = ProvisionRoom.unlimited(2, new ProvisionId("market"));

  private final ConstraintVerifier<PlacementConstraints, CountyPlan> verifier = ConstraintVerifier
      .build(new PlacementConstraints(), CountyPlan.class, SpellPlacement.class, SchemeOpening.class);

  private FreeSpell spell(int index, int first, int last, int tenths) {
    return spell(index, first, last, tenths, 0, false, 0);
  }

  private FreeSpell spell(
      int index, int first, int last, int tenths, long unplacedMovePence, boolean followsFree, long movePence) {
    Spell spell = new Spell(
        new ChildId("child"),
        index + 1,
        NeedType.ASD,
        new LocalityId("home"),
        new NationalCurriculumYear(3),
        Setting.SPECIAL,
        BASE.plus(first),
        BASE.plus(last),
        tenths,
        Optional.empty());
    List<PricedOption> options = List.of(
        new PricedOption(oak, tenths, 1_103, 17, true),
        new PricedOption(elm, tenths, 2_207, 0, false),
        new PricedOption(market, tenths, 6_421, 0, false));
    return new FreeSpell(
        index, spell, first, last, options, 9_001, unplacedMovePence, followsFree, movePence);
  }

  private FreeScheme scheme(int index, ProvisionRoom room, int places, int earliest, long capitalPounds) {
    CapitalScheme scheme = new CapitalScheme(
        new SchemeId("scheme-" + index),
        "Scheme",
        room.provision(),
        places,
        BASE.plus(earliest),
        Money.ofPounds(capitalPounds),
        Money.ofPounds(7),
        "invented");
    return new FreeScheme(index, scheme, room, 10 * places, earliest, 2_800, 2_100, 1_400, 700);
  }

  private SpellPlacement placed(FreeSpell spell, ProvisionRoom room) {
    return SpellPlacement.at(spell, room);
  }

  private SpellPlacement unplaced(FreeSpell spell) {
    return new SpellPlacement(spell, FreeSpell.UNPLACED);
  }

  private SchemeOpening opens(FreeScheme scheme, int year) {
    return new SchemeOpening(scheme, year);
  }

  @Nested
  class OverfilledProvision {
    @Test
    void countsEveryTenthOverInEveryYear() {
      // 23 of 20 tenths in year 1, 23 of 15 in year 2, 13 of 15 in year 3.
      verifier.verifyThat(PlacementConstraints::overfilledProvision)
          .given(
              placed(spell(0, 1, 3, 6), oak),
              placed(spell(1, 1, 2, 10), oak),
              placed(spell(2, 0, 3, 7), oak))
          .justifiesWith(new Wrong.OverfilledProvision("oak", 3 + 8))
          .penalizesBy(3 + 8);
    }

    @Test
    void findsNothingWrongAtTheLimit() {
      verifier.verifyThat(PlacementConstraints::overfilledProvision)
          .given(
              placed(spell(0, 0, 1, 10), oak),
              placed(spell(1, 0, 3, 10), oak),
              placed(spell(2, 2, 3, 5), oak))
          .penalizesBy(0);
    }

    @Test
    void findsNothingWrongWhereThereIsNoLimit() {
      verifier.verifyThat(PlacementConstraints::overfilledProvision)
          .given(
              placed(spell(0, 0, 3, 10), market),
              placed(spell(1, 0, 3, 10), market),
              placed(spell(2, 0, 3, 10), market))
          .penalizesBy(0);
    }

    @Test
    void countsPlacesOfASchemeFromItsOpening() {
      // Two places more from year 2: 34 of 20 tenths in year 1, 34 of 35 after.
      verifier.verifyThat(PlacementConstraints::overfilledProvision)
          .given(
              placed(spell(0, 1, 3, 10), oak),
              placed(spell(1, 1, 3, 10), oak),
              placed(spell(2, 1, 3, 10), oak),
              placed(spell(3, 1, 3, 4), oak),
              opens(scheme(0, oak, 2, 1, 50), 2))
          .penalizesBy(14);
    }

    @Test
    void letsNewPlacesRelieveAFullProvisionFirst() {
      // Four places open where three are missing: one is left for two newcomers.
      verifier.verifyThat(PlacementConstraints::overfilledProvision)
          .given(
              placed(spell(0, 3, 3, 10), elm),
              placed(spell(1, 3, 3, 8), elm),
              opens(scheme(0, elm, 4, 1, 50), 1))
          .penalizesBy(8);
    }

    @Test
    void ignoresSchemesThatNeverOpen() {
      verifier.verifyThat(PlacementConstraints::overfilledProvision)
          .given(placed(spell(0, 3, 3, 9), elm), opens(scheme(0, elm, 4, 1, 50), FreeScheme.NEVER))
          .penalizesBy(9);
    }
  }

  @Nested
  class UnsuitableProvision {
    private final ProvisionRoom nursery = ProvisionRoom.limited(3, new ProvisionId("nursery"), 90, 90, 90, 90);

    @Test
    void countsTheRoomOfAChildThatDoesNotBelong() {
      verifier.verifyThat(PlacementConstraints::unsuitableProvision)
          .given(placed(spell(0, 1, 3, 7), nursery), placed(spell(1, 0, 1, 4), oak))
          .justifiesWith(new Wrong.UnsuitableProvision("child/1", "nursery"))
          .penalizesBy(7);
    }

    @Test
    void acceptsEveryOption() {
      verifier.verifyThat(PlacementConstraints::unsuitableProvision)
          .given(placed(spell(0, 0, 3, 7), elm), placed(spell(1, 0, 1, 4), market))
          .penalizesBy(0);
    }

    @Test
    void isNotAboutChildrenWithoutAPlace() {
      verifier.verifyThat(PlacementConstraints::unsuitableProvision).given(unplaced(spell(0, 0, 3, 7))).penalizesBy(0);
    }
  }

  @Nested
  class OverspentCapital {
    private final CapitalBudget hundredAndTwenty = new CapitalBudget(2, Money.ofPounds(120));

    @Test
    void countsEveryPennyOverInAYear() {
      verifier.verifyThat(PlacementConstraints::overspentCapital)
          .given(
              opens(scheme(0, oak, 2, 1, 81), 2),
              opens(scheme(1, elm, 3, 1, 50), 2),
              opens(scheme(2, elm, 3, 1, 999), 3),
              hundredAndTwenty)
          .justifiesWith(new Wrong.OverspentCapital(2, 11_00))
          .penalizesBy(11_00);
    }

    @Test
    void acceptsTheWholeBudget() {
      verifier.verifyThat(PlacementConstraints::overspentCapital)
          .given(opens(scheme(0, oak, 2, 1, 81), 2), opens(scheme(1, elm, 3, 1, 39), 2), hundredAndTwenty)
          .penalizesBy(0);
    }

    @Test
    void isNotAboutYearsWithoutABudget() {
      verifier.verifyThat(PlacementConstraints::overspentCapital)
          .given(
              opens(scheme(0, oak, 2, 1, 500), 3),
              opens(scheme(1, elm, 3, 1, 700), FreeScheme.NEVER),
              hundredAndTwenty)
          .penalizesBy(0);
    }
  }

  @Nested
  class SchemeOpenedTooEarly {
    @Test
    void countsTheYears() {
      verifier.verifyThat(PlacementConstraints::schemeOpenedTooEarly)
          .given(opens(scheme(0, oak, 2, 3, 50), 1))
          .justifiesWith(new Wrong.SchemeOpenedTooEarly("scheme-0", 2))
          .penalizesBy(2);
    }

    @Test
    void acceptsTheEarliestYear() {
      verifier.verifyThat(PlacementConstraints::schemeOpenedTooEarly)
          .given(opens(scheme(0, oak, 2, 3, 50), 3))
          .penalizesBy(0);
    }

    @Test
    void isNotAboutSchemesThatNeverOpen() {
      verifier.verifyThat(PlacementConstraints::schemeOpenedTooEarly)
          .given(opens(scheme(0, oak, 2, 3, 50), FreeScheme.NEVER))
          .penalizesBy(0);
    }
  }

  @Nested
  class UnplacedChild {
    @Test
    void countsTenthsTimesYears() {
      verifier.verifyThat(PlacementConstraints::unplacedChild)
          .given(unplaced(spell(0, 1, 3, 7)), unplaced(spell(1, 2, 2, 10)))
          .justifiesWith(new Wrong.UnplacedChild("child/1", 21), new Wrong.UnplacedChild("child/2", 10))
          .penalizesBy(31);
    }

    @Test
    void isNotAboutChildrenWithAPlace() {
      verifier.verifyThat(PlacementConstraints::unplacedChild)
          .given(placed(spell(0, 1, 3, 7), elm))
          .penalizesBy(0);
    }
  }

  @Nested
  class UnplacedPrice {
    @Test
    void isCountedForEverySpellWithoutAPlace() {
      verifier.verifyThat(PlacementConstraints::unplacedPrice)
          .given(unplaced(spell(0, 1, 3, 7)), unplaced(spell(1, 2, 2, 10)))
          .justifiesWith(new Wrong.UnplacedPrice("child/1", 9_001), new Wrong.UnplacedPrice("child/2", 9_001))
          .penalizesBy(2 * 9_001);
    }

    @Test
    void isNothingWithAPlace() {
      verifier.verifyThat(PlacementConstraints::unplacedPrice)
          .given(placed(spell(0, 1, 3, 7), elm))
          .penalizesBy(0);
    }
  }

  @Nested
  class PlacementCost {
    @Test
    void isThatOfTheProvisionChosen() {
      verifier.verifyThat(PlacementConstraints::placementCost)
          .given(placed(spell(0, 1, 3, 7), oak), placed(spell(1, 0, 0, 10), market))
          .justifiesWith(new Wrong.PlacementCost("child/1", "oak", 1_103))
          .penalizesBy(1_103 + 6_421);
    }

    @Test
    void mayBeLessThanNothingWhereAnEmptyPlaceIsDearer() {
      FreeSpell like = spell(0, 1, 3, 7);
      FreeSpell filling = new FreeSpell(
          0, like.spell(), 1, 3, List.of(new PricedOption(oak, 7, -1_103, 0, false)), 9_001, 0, false, 0);

      verifier.verifyThat(PlacementConstraints::placementCost).given(placed(filling, oak)).rewardsWith(1_103);
    }

    @Test
    void isNothingWithoutAPlace() {
      verifier.verifyThat(PlacementConstraints::placementCost).given(unplaced(spell(0, 1, 3, 7))).penalizesBy(0);
    }
  }

  @Nested
  class MoveFromDecided {
    @Test
    void isPricedWithTheOption() {
      verifier.verifyThat(PlacementConstraints::moveFromDecided)
          .given(placed(spell(0, 1, 3, 7), oak))
          .justifiesWith(new Wrong.AvoidableMove("child/1", 17))
          .penalizesBy(17);
    }

    @Test
    void isPricedForLosingOnesPlaceToo() {
      verifier.verifyThat(PlacementConstraints::moveFromDecided)
          .given(unplaced(spell(0, 1, 3, 7, 29, false, 0)))
          .penalizesBy(29);
    }

    @Test
    void isNothingForAnOptionWithoutSuchAMove() {
      verifier.verifyThat(PlacementConstraints::moveFromDecided)
          .given(placed(spell(0, 1, 3, 7, 29, false, 0), elm))
          .penalizesBy(0);
    }
  }

  @Nested
  class AvoidableMove {
    private final FreeSpell primary = spell(0, 0, 1, 10);
    private final FreeSpell secondary = spell(1, 2, 3, 10, 0, true, 311);

    @Test
    void isPricedWhenTheProvisionCouldHaveKeptTheChild() {
      verifier.verifyThat(PlacementConstraints::avoidableMove)
          .given(placed(primary, oak), placed(secondary, elm))
          .justifiesWith(new Wrong.AvoidableMove("child/2", 311))
          .penalizesBy(311);
    }

    @Test
    void isPricedWhenTheChildLosesItsPlace() {
      verifier.verifyThat(PlacementConstraints::avoidableMove)
          .given(placed(primary, oak), unplaced(secondary))
          .penalizesBy(311);
    }

    @Test
    void isNoneWhenTheChildStays() {
      verifier.verifyThat(PlacementConstraints::avoidableMove)
          .given(placed(primary, oak), placed(secondary, oak))
          .penalizesBy(0);
    }

    @Test
    void isNoneFromAProvisionThatCouldNotKeepTheChild() {
      verifier.verifyThat(PlacementConstraints::avoidableMove)
          .given(placed(primary, elm), placed(secondary, oak))
          .penalizesBy(0);
    }

    @Test
    void isNoneBetweenTwoChildren() {
      verifier.verifyThat(PlacementConstraints::avoidableMove)
          .given(placed(primary, oak), placed(spell(1, 2, 3, 10, 0, false, 311), elm))
          .penalizesBy(0);
    }
  }

  @Nested
  class SchemeCost {
    @Test
    void dependsOnTheOpening() {
      verifier.verifyThat(PlacementConstraints::schemeCost)
          .given(opens(scheme(0, oak, 2, 1, 50), 1), opens(scheme(1, elm, 2, 1, 50), 3))
          .justifiesWith(new Wrong.SchemeCost("scheme-0", 1, 2_100))
          .penalizesBy(2_100 + 700);
    }

    @Test
    void isNothingForASchemeThatNeverOpens() {
      verifier.verifyThat(PlacementConstraints::schemeCost)
          .given(opens(scheme(0, oak, 2, 1, 50), FreeScheme.NEVER))
          .penalizesBy(0);
    }
  }
}
