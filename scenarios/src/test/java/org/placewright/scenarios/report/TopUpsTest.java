package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.placewright.model.child.Spell;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.ReBanding;
import org.placewright.model.county.TopUpBand;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.table.Table;

class TopUpsTest {
  private static final List<String> CODES = List.of("A", "B", "C");

  private static Money topUps(Finance finance, FinancialYear year) {
    return finance.listAccounts(year)
        .stream()
        .filter(account -> account.line() == FinanceLine.TOP_UP)
        .map(account -> finance.pounds(year, account))
        .reduce(Money.NONE, Money::plus);
  }

  /** The tiny plan with bands at some kinds, of some needs, and some children in a band, one part-time. */
  private static Plan banded(Random random) {
    RateCard rates = TinyPlan.plan().county().rates();
    List<BandingScheme> schemes = new ArrayList<>(List.of(scheme(ProvisionKind.SPECIAL_SCHOOL, Optional.empty(), random)));
    if (random.nextBoolean()) {
      schemes.add(scheme(ProvisionKind.SPECIAL_SCHOOL, Optional.of(NeedType.SLD), random));
    }
    if (random.nextBoolean()) {
      schemes.add(scheme(ProvisionKind.RESOURCE_BASE, Optional.empty(), random));
    }
    RateCard card = new RateCard(
        rates.rates()
            .stream()
            .filter(rate -> schemes.stream().noneMatch(s -> RateCard.isTopUp(rate, s.kind(), s.need())))
            .toList(),
        new BandCard(schemes));
    return TinyPlan.planPaying(
        card, spell -> random.nextBoolean() ? Optional.empty() : Optional.of(new BandCode(CODES.get(random.nextInt(CODES.size())))));
  }

  private static BandingScheme scheme(ProvisionKind kind, Optional<NeedType> need, Random random) {
    int first = random.nextInt(100);
    int second = random.nextInt(100 - first);
    List<Integer> shares = List.of(first, second, 100 - first - second);
    List<TopUpBand> bands = new ArrayList<>();
    for (int i = 0; i < CODES.size(); i++) {
      bands.add(
          new TopUpBand(
              new BandCode(CODES.get(i)), new Money(random.nextInt(3_000_000)), BigDecimal.valueOf(shares.get(i), 2), "2024", "made up"));
    }
    BandingScheme scheme = new BandingScheme(kind, need, Budget.HIGH_NEEDS_BLOCK, bands);
    return random.nextBoolean()
        ? scheme
        : scheme.with(new ReBanding(new BandCode("C"), new BandCode("A"), BigDecimal.valueOf(1 + random.nextInt(99), 2)),
            UnaryOperator.identity());
  }

  @Test
  void everyYearSumsToTheTopUpsOfFinanceToThePenny() {
    for (int seed = 0; seed < 100; seed++) {
      PlanFigures figures = new PlanFigures(banded(new Random(seed)));
      Finance finance = new Finance(figures, new Occupancy(figures));
      TopUps topUps = TopUps.of(figures);

      for (FinancialYear year : finance.listYears()) {
        assertThat(topUps.pounds(year)).as("seed %d, %s", seed, year).isEqualTo(topUps(finance, year));
      }
      assertThat(finance.listYears()).containsAll(topUps.listYears());
    }
  }

  @Test
  void childrenAreTheSameHoweverTheyAreBanded() {
    Map<String, BigDecimal> flat = children(TinyPlan.plan());
    for (int seed = 0; seed < 50; seed++) {
      Map<String, BigDecimal> banded = children(banded(new Random(seed)));
      assertThat(banded.keySet()).isEqualTo(flat.keySet());
      banded.forEach((group, number) -> assertThat(number).as(group).isCloseTo(flat.get(group), Offset.offset(new BigDecimal("1e-9"))));
    }
  }

  private static Map<String, BigDecimal> children(Plan plan) {
    return TopUps.of(new PlanFigures(plan))
        .lines()
        .stream()
        .collect(
            Collectors.toMap(
                line -> line.year() + " " + line.kind() + " " + line.need(), TopUps.Line::children, BigDecimal::add));
  }

  /** c1 and c5 with ASD and c2 with SLD: c1 is at oak for all three years, c2 too; c6 is in mainstream. */
  @Test
  void aCountyWithoutBandsHasARowWithABlankBandForEveryNeed() {
    Table table = TopUpsTable.of(TopUps.of(new PlanFigures(TinyPlan.plan())));

    assertThat(table.rows().stream().map(row -> row.stream().map(Table::written).collect(Collectors.joining(","))))
        .startsWith(
            "2024-25,SPECIAL_SCHOOL,ASD,,0.5833,8108.34", "2024-25,SPECIAL_SCHOOL,SLD,,0.5833,8108.34",
            "2024-25,RESOURCE_BASE,ASD,,0.5833,3015.86", "2024-25,MAINSTREAM,MLD,,0.5833,3571.79",
            "2025-26,SPECIAL_SCHOOL,ASD,,1.0000,13900.01");
  }

  @Test
  void aReviewedChildIsInBothBandsAndASettledOneInItsOwn() {
    BandingScheme scheme = new BandingScheme(
        ProvisionKind.SPECIAL_SCHOOL, Optional.empty(), Budget.HIGH_NEEDS_BLOCK,
        List.of(
            new TopUpBand(new BandCode("A"), Money.ofPounds(6_000), new BigDecimal("0.5"), "", ""),
            new TopUpBand(new BandCode("C"), Money.ofPounds(24_000), new BigDecimal("0.5"), "", "")))
        .with(new ReBanding(new BandCode("C"), new BandCode("A"), new BigDecimal("0.25")), UnaryOperator.identity());
    Plan plan = TinyPlan.planPaying(
        new RateCard(List.of(), new BandCard(List.of(scheme))), (Spell spell) -> Optional.of(new BandCode("C")));

    List<TopUps.Line> ofC1 = TopUps.of(new PlanFigures(plan)).lines().stream().filter(line -> line.need() == NeedType.ASD).toList();
    assertThat(ofC1.stream().map(line -> "%s %s %.4f %s".formatted(line.year(), line.band().orElseThrow(), line.children(), line.pounds())))
        .containsExactly(
            "2024-25 A 0.0000 0.00", "2024-25 C 0.5833 14000.00",
            "2025-26 A 0.0000 0.00", "2025-26 C 1.0000 24000.00",
            "2026-27 A 0.1458 875.00", "2026-27 C 0.8542 20500.00",
            "2027-28 A 0.1042 625.00", "2027-28 C 0.3125 7500.00");
  }
}
