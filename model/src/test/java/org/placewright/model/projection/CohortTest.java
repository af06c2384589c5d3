package org.placewright.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.placewright.model.future.RandomStream;
import org.placewright.model.TinyCounty;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.CountTable;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

class CohortTest {
  private static final List<NeedType> NEEDS = List.of(NeedType.ASD, NeedType.SEMH, NeedType.SLCN, NeedType.MLD);

  /** Published tables of children drawn at random, so that a whole solution exists. */
  private static PublishedPlans plansOfRandomChildren(long seed, List<PlacementType> types) {
    SplittableRandom random = new SplittableRandom(seed);
    List<NationalCurriculumYear> years = IntStream.range(0, 9).mapToObj(NationalCurriculumYear::new).toList();
    int[][] needYear = new int[NEEDS.size()][years.size()];
    int[][] needType = new int[NEEDS.size()][types.size()];
    int[][] yearType = new int[years.size()][types.size()];
    for (int i = 0; i < 300; i++) {
      int n = random.nextInt(NEEDS.size());
      int a = random.nextInt(years.size());
      int p = Math.min(types.size() - 1, Math.floorMod(n * a + random.nextInt(3), types.size() + 1));
      needYear[n][a]++;
      needType[n][p]++;
      yearType[a][p]++;
    }
    return new PublishedPlans(
        NEEDS, years, types, CountTable.of(needYear), CountTable.of(needType), CountTable.of(yearType));
  }

  private static PlacementType type(String code, Setting setting, String... provisions) {
    List<ProvisionId> ids = new ArrayList<>();
    for (String provision : provisions) {
      ids.add(new ProvisionId(provision));
    }
    return new PlacementType(code, code, setting, ids);
  }

  private static List<PlacementType> threeTypes() {
    return List.of(
        type("special", Setting.SPECIAL, "s"), type("base", Setting.BASE, "b"), type("main", Setting.MAINSTREAM, "m"));
  }

  @Test
  void theFitMeetsAllThreePublishedTables() {
    PublishedPlans plans = plansOfRandomChildren(3, threeTypes());
    double[][][] fitted = CohortFit.fit(plans);

    for (int a = 0; a < plans.years().size(); a++) {
      for (int p = 0; p < plans.types().size(); p++) {
        double sum = 0;
        for (double[][] plane : fitted) {
          sum += plane[a][p];
        }
        assertThat(sum).isCloseTo(plans.byYearAndType().count(a, p), within(0.01));
      }
    }
  }

  @Test
  void wholeChildrenMeetAllThreePublishedTablesExactlyOverManySeeds() {
    for (long seed = 0; seed < 12; seed++) {
      PublishedPlans plans = plansOfRandomChildren(seed, threeTypes());
      int[][][] whole = CohortRounding.round(plans, CohortFit.fit(plans), RandomStream.COHORT_ROUNDING.of(seed, 0));

      assertThat(sumOverTypes(whole)).as("seed %d, need by year", seed).isEqualTo(rows(plans.byNeedAndYear()));
      assertThat(sumOverYears(whole)).as("seed %d, need by type", seed).isEqualTo(rows(plans.byNeedAndType()));
      assertThat(sumOverNeeds(whole)).as("seed %d, year by type", seed).isEqualTo(rows(plans.byYearAndType()));
    }
  }

  private static int[][] rows(CountTable table) {
    int[][] rows = new int[table.rows()][table.columns()];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        rows[r][c] = table.count(r, c);
      }
    }
    return rows;
  }

  private static int[][] sumOverTypes(int[][][] x) {
    int[][] sums = new int[x.length][x[0].length];
    for (int n = 0; n < x.length; n++) {
      for (int a = 0; a < x[0].length; a++) {
        sums[n][a] = IntStream.of(x[n][a]).sum();
      }
    }
    return sums;
  }

  private static int[][] sumOverYears(int[][][] x) {
    int[][] sums = new int[x.length][x[0][0].length];
    for (int n = 0; n < x.length; n++) {
      for (int[] row : x[n]) {
        for (int p = 0; p < row.length; p++) {
          sums[n][p] += row[p];
        }
      }
    }
    return sums;
  }

  private static int[][] sumOverNeeds(int[][][] x) {
    int[][] sums = new int[x[0].length][x[0][0].length];
    for (int[][] plane : x) {
      for (int a = 0; a < plane.length; a++) {
        for (int p = 0; p < plane[a].length; p++) {
          sums[a][p] += plane[a][p];
        }
      }
    }
    return sums;
  }

  private static County countyWith(PublishedPlans plans, int specialPlaces) {
    return new TinyCounty(2)
        .locality("west", 100_000, 30)
        .locality("east", 120_000, 10)
        .provision("near", ProvisionKind.SPECIAL_SCHOOL, 100_000, "ASD SEMH SLCN MLD", 0, 14, 3)
        .provision("far", ProvisionKind.SPECIAL_SCHOOL, 130_000, "ASD SEMH SLCN MLD", 0, 14, specialPlaces - 3)
        .build(new Demand.Published(plans));
  }

  private static PublishedPlans eightSpecialChildren() {
    return new PublishedPlans(
        List.of(NeedType.ASD),
        List.of(new NationalCurriculumYear(4)),
        List.of(type("special", Setting.SPECIAL, "near", "far")),
        CountTable.of(new int[][]{{8}}),
        CountTable.of(new int[][]{{8}}),
        CountTable.of(new int[][]{{8}}));
  }

  /** By hand: of 8 children 6 live in the west (30 : 10); only 3 fit the school there, so the rest travel. */
  @Test
  void homesFollowTheChildPopulation() {
    County county = countyWith(eightSpecialChildren(), 8);

    assertThat(BaseCohort.of(county, TinyCounty.travelIn(county), 1))
        .filteredOn(child -> child.home().value().equals("west"))
        .hasSize(6);
  }

  @Test
  void noSchoolHoldsMoreThanItsPlacesInTheBaseYear() {
    County county = countyWith(eightSpecialChildren(), 8);

    assertThat(BaseCohort.of(county, TinyCounty.travelIn(county), 1))
        .filteredOn(child -> child.provision().equals(Optional.of(new ProvisionId("near"))))
        .hasSize(3);
  }

  /** By hand: the three places at the near school go to children of the west, who would travel 90 minutes else. */
  @Test
  void scarcePlacesGoWhereTheySaveMostTravel() {
    County county = countyWith(eightSpecialChildren(), 8);

    assertThat(BaseCohort.of(county, TinyCounty.travelIn(county), 1))
        .filteredOn(child -> child.provision().equals(Optional.of(new ProvisionId("near"))))
        .extracting(Child::home)
        .extracting(home -> home.value())
        .containsOnly("west");
  }

  @Test
  void childrenWhomTheirPlacementTypeCannotHoldAreNamedByTypeNeedAndYear() {
    County county = countyWith(eightSpecialChildren(), 7);

    assertThatThrownBy(() -> BaseCohort.of(county, TinyCounty.travelIn(county), 1))
        .isInstanceOf(UnplaceableCohortException.class)
        .hasMessageContaining("special, need ASD, Y4=1");
  }
}
