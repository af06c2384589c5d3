package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;

class ExpectedProjectionTest {
  private static final String ALL = "ASD SEMH SLCN MLD";

  private static TinyCounty county(int years) {
    return new TinyCounty(years)
        .locality("west", 100_000, 30)
        .locality("east", 120_000, 10)
        .provision("school", ProvisionKind.SPECIAL_SCHOOL, 100_000, ALL, 0, 14, 500)
        .provision("inmss", ProvisionKind.INDEPENDENT_SPECIAL, 140_000, ALL, 0, 14)
        .provision("base", ProvisionKind.RESOURCE_BASE, 110_000, ALL, 0, 6, 500)
        .provision("mainstream", ProvisionKind.MAINSTREAM, 0, ALL, -4, 14)
        .provision("college", ProvisionKind.POST_16, 0, ALL, 12, 21);
  }

  private static Projection project(TinyCounty tiny, long seed) {
    County county = tiny.build();
    return ExpectedProjection.project(county, ((Demand.ChildLevel) county.demand()).children(), seed);
  }

  private static TinyCounty withRandomChildren(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TinyCounty tiny = county(8).growth(Setting.SPECIAL, random.nextInt(-20, 30)).growth(Setting.BASE, random.nextInt(-20, 30));
    for (int i = 0; i < 120; i++) {
      NeedType need = NeedType.values()[random.nextInt(4)];
      int ncy = random.nextInt(-1, 18);
      Setting setting = ncy >= 12
          ? Setting.POST_16
          : new Setting[]{Setting.MAINSTREAM, Setting.BASE, Setting.SPECIAL, Setting.INMSS}[random.nextInt(4)];
      tiny.child("c%03d".formatted(i), need, random.nextInt(4) == 0 ? "east" : "west", ncy, setting, "");
    }
    return tiny;
  }

  @Test
  void everyChildOfTheYearBeforeStaysMovesOrLeavesOverTwoHundredSeeds() {
    for (long seed = 0; seed < 200; seed++) {
      for (YearFlow flow : project(withRandomChildren(seed), seed).flows()) {
        assertThat(flow.stayed() + flow.moved() + flow.left()).as("seed %d, %s", seed, flow).isEqualTo(flow.before());
      }
    }
  }

  @Test
  void theSpellsOfEveryYearCountTheChildrenOfThatYearOverTwoHundredSeeds() {
    for (long seed = 0; seed < 200; seed++) {
      Projection projection = project(withRandomChildren(seed), seed);
      for (YearFlow flow : projection.flows()) {
        assertThat(projection.spells().stream().filter(spell -> spell.covers(flow.year())).count())
            .as("seed %d, %s", seed, flow)
            .isEqualTo(flow.after());
      }
    }
  }

  @Test
  void noChildIsInTwoSpellsInOneYear() {
    Set<List<Object>> seen = new HashSet<>();
    for (Spell spell : project(withRandomChildren(11), 11).spells()) {
      for (AcademicYear year = spell.first(); !spell.last().isBefore(year); year = year.plus(1)) {
        assertThat(seen.add(List.of(spell.child(), year))).as("%s in %s", spell.child(), year).isTrue();
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameSpells() {
    assertThat(project(withRandomChildren(5), 9)).isEqualTo(project(withRandomChildren(5), 9));
  }

  @Test
  void anotherSeedGivesOtherHomesOrChildren() {
    assertThat(project(withRandomChildren(5), 9).spells()).isNotEqualTo(project(withRandomChildren(5), 10).spells());
  }

  private static TinyCounty twentySpecialChildrenInYearEight() {
    TinyCounty tiny = county(4).growth(Setting.SPECIAL, 10);
    for (int i = 0; i < 20; i++) {
      tiny.child("c%02d".formatted(i), NeedType.ASD, "west", 8, Setting.SPECIAL, "school");
    }
    return tiny;
  }

  /** By hand: 20 x 1.1 = 22, 24.2, 26.62; rounded 22, 24, 27. */
  @Test
  void numbersGrowAtTheRateInWholeChildren() {
    assertThat(project(twentySpecialChildrenInYearEight(), 1).flows()).extracting(YearFlow::after).containsExactly(22, 24, 27);
  }

  @Test
  void noOneLeavesWhileTheNumbersGrowWithinAPhase() {
    assertThat(project(twentySpecialChildrenInYearEight(), 1).flows()).extracting(YearFlow::left).containsOnly(0);
  }

  @Test
  void childrenInIndependentSchoolsCountTowardsSpecialDemandButStayThere() {
    TinyCounty tiny = county(3).growth(Setting.SPECIAL, 50);
    tiny.child("a", NeedType.ASD, "west", 8, Setting.INMSS, "inmss").child("b", NeedType.ASD, "west", 8, Setting.SPECIAL, "school");

    assertThat(project(tiny, 1).spells().stream().filter(spell -> spell.covers(new AcademicYear(2025))))
        .extracting(Spell::setting)
        .containsExactlyInAnyOrder(Setting.INMSS, Setting.SPECIAL, Setting.SPECIAL);
  }

  private static List<String> spellsOf(TinyCounty tiny, String child) {
    return project(tiny, 1).spells()
        .stream()
        .filter(spell -> spell.child().value().equals(child))
        .map(
            spell -> "%s-%s %s-%s %s"
                .formatted(
                    spell.first(),
                    spell.last(),
                    spell.ncyAtStart(),
                    spell.ncyIn(spell.last()),
                    spell.pinned().map(Object::toString).orElse("free")))
        .collect(Collectors.toList());
  }

  private static TinyCounty oneChild(int ncy, Setting setting, String provision) {
    return county(5).child("c", NeedType.ASD, "west", ncy, setting, provision);
  }

  @Test
  void aSettledChildIsPinnedUntilItsPhaseTransfer() {
    assertThat(spellsOf(oneChild(4, Setting.SPECIAL, "school"), "c").getFirst())
        .isEqualTo("2024/25-2026/27 Y4-Y6 school");
  }

  @Test
  void aChildWaitingForAPlaceIsFreeFromTheBaseYear() {
    assertThat(spellsOf(oneChild(8, Setting.SPECIAL, ""), "c").getFirst()).isEqualTo("2024/25-2027/28 Y8-Y11 free");
  }

  @Test
  void aChildIsPinnedNoLongerThanItsProvisionServesIt() {
    TinyCounty tiny = county(5)
        .provision("infants", ProvisionKind.RESOURCE_BASE, 110_000, ALL, 0, 2, 50)
        .child("c", NeedType.ASD, "west", 1, Setting.BASE, "infants")
        .child("d", NeedType.ASD, "west", 2, Setting.BASE, "infants")
        .child("e", NeedType.ASD, "west", 3, Setting.BASE, "base");

    assertThat(spellsOf(tiny, "c").getFirst()).isEqualTo("2024/25-2025/26 Y1-Y2 infants");
  }

  @Test
  void aChildSettledInAnAllThroughBaseIsNotMovedAtSeven() {
    TinyCounty tiny = county(5)
        .provision("infants", ProvisionKind.RESOURCE_BASE, 110_000, ALL, 0, 2, 50)
        .child("c", NeedType.ASD, "west", 1, Setting.BASE, "base")
        .child("d", NeedType.ASD, "west", 3, Setting.BASE, "base");

    assertThat(spellsOf(tiny, "c").getFirst()).isEqualTo("2024/25-2028/29 Y1-Y5 base");
  }

  @Test
  void noPlanOutlivesTheTwentyFifthYear() {
    assertThat(spellsOf(oneChild(20, Setting.POST_16, "college"), "c"))
        .allSatisfy(spell -> assertThat(spell).doesNotContain("Y22"));
  }
}
