package org.placewright.model.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.FinancialYear;

class BlockBalanceTest {
  private static final FinancialYear Y25 = new FinancialYear(2025);
  private static final FinancialYear Y26 = new FinancialYear(2026);
  private static final FinancialYear Y27 = new FinancialYear(2027);
  private static final PriceGrowth SAME_PRICES = new PriceGrowth(Y25, BigDecimal.ZERO);

  private static BlockEntry entry(FinancialYear year, BlockLine line, String name, long pounds) {
    return new BlockEntry(year, line, name, Money.ofPounds(pounds), "2025", "made up");
  }

  private static BlockEntry entry(FinancialYear year, BlockLine line, long pounds) {
    return entry(year, line, "", pounds);
  }

  private static SavingsProgramme programme(String name, Optional<Setting> overlaps, Map<FinancialYear, Integer> pounds) {
    SortedMap<FinancialYear, SavingsProgramme.Saving> savings = new TreeMap<>();
    pounds.forEach((year, sum) -> savings.put(year, new SavingsProgramme.Saving(Money.ofPounds(sum), "2025", "made up")));
    return new SavingsProgramme(name, overlaps, false, savings);
  }

  private static HighNeedsBlock block(List<SavingsProgramme> programmes, BlockEntry... more) {
    List<BlockEntry> entries = new ArrayList<>(
        List.of(entry(Y25, BlockLine.OPENING_BALANCE, -900), entry(Y25, BlockLine.ALLOCATION, 700), entry(Y26, BlockLine.ALLOCATION, 730)));
    entries.addAll(List.of(more));
    return new HighNeedsBlock(entries, programmes);
  }

  private static Map<FinancialYear, Map<FinanceLine, Money>> spending(long first, long second) {
    return Map.of(
        Y25, Map.of(FinanceLine.FEE, Money.ofPounds(first - 50), FinanceLine.TOP_UP, Money.ofPounds(50)),
        Y26, Map.of(FinanceLine.FEE, Money.ofPounds(second)));
  }

  @Test
  void aYearClosesWithWhatItOpenedWithAndAllThatCameInAndWentOut() {
    BlockBalance balance = new BlockBalance(
        block(
            List.of(programme("early help", Optional.empty(), Map.of(Y26, 13))), entry(Y25, BlockLine.BLOCK_TRANSFER, 20),
            entry(Y25, BlockLine.OTHER_SPENDING, "packages", 40), entry(Y26, BlockLine.DEPARTMENT_CONTRIBUTION, 300)),
        spending(750, 760), SAME_PRICES);

    BlockYear first = balance.listYears().getFirst();
    assertThat(first.ofYear()).isEqualTo(Money.ofPounds(700 + 20 - 750 - 40));
    assertThat(first.closing()).isEqualTo(Money.ofPounds(-900 - 70));
    assertThat(balance.last().opening()).isEqualTo(first.closing());
    assertThat(balance.last().ofYear()).isEqualTo(Money.ofPounds(730 - 760 + 13));
    assertThat(balance.last().closing()).isEqualTo(Money.ofPounds(-970 - 17 + 300));
    assertThat(balance.last().closingBeforeProgrammes()).isEqualTo(Money.ofPounds(-687 - 13));
    assertThat(balance.last().closingBeforeContributions()).isEqualTo(Money.ofPounds(-687 - 300));
  }

  @Test
  void whatMitigatesIsExactlyThePlansSavingsAndTheProgrammes() {
    List<SavingsProgramme> programmes = List.of(
        programme("early help", Optional.empty(), Map.of(Y25, 7, Y26, 13)),
        programme("INMSS", Optional.of(Setting.INMSS), Map.of(Y26, 400)));
    BlockBalance nothingDone = new BlockBalance(block(programmes), spending(750, 790), SAME_PRICES);
    BlockBalance planned = new BlockBalance(block(programmes), spending(745, 760), SAME_PRICES);

    assertThat(planned.last().closing().minus(nothingDone.last().closingBeforeProgrammes()))
        .isEqualTo(Money.ofPounds((750 - 745) + (790 - 760) + 7 + 13));
  }

  @Test
  void aProgrammeThatThePlanShowsItselfIsNotCountedTwice() {
    HighNeedsBlock block = block(List.of(programme("INMSS", Optional.of(Setting.INMSS), Map.of(Y26, 400))));

    BlockYear last = new BlockBalance(block, spending(1, 1), SAME_PRICES).last();
    assertThat(last.programmesToDate()).isEqualTo(Money.NONE);
    assertThat(last.items()).noneMatch(item -> item.line() == BlockLine.SAVINGS_PROGRAMME);

    BlockYear counted = new BlockBalance(block.withCounted("INMSS"), spending(1, 1), SAME_PRICES).last();
    assertThat(counted.programmesToDate()).isEqualTo(Money.ofPounds(400));
  }

  @Test
  void aTargetIsMetAtItsLimitAndMissedAPennyBelow() {
    BlockEntry asked = entry(Y26, BlockLine.YEAR_TARGET, -30);

    assertThat(target(asked, spending(700, 760)))
        .isEqualTo(new BlockYear.Target(BlockLine.YEAR_TARGET, Money.ofPounds(-30), Money.ofPounds(-30)));
    assertThat(target(asked, spending(700, 760)).isMet()).isTrue();
    assertThat(target(asked, spending(700, 761)).isMet()).isFalse();
    assertThat(target(asked, spending(700, 761)).over()).isEqualTo(Money.ofPounds(-1));
    assertThat(target(asked, spending(700, 731)).isMet()).isTrue();
  }

  @Test
  void noTargetIsAskedOfAYearWithoutOne() {
    BlockBalance balance = new BlockBalance(block(List.of(), entry(Y26, BlockLine.YEAR_TARGET, 1)), spending(1, 1), SAME_PRICES);

    assertThat(balance.listYears().getFirst().targets()).isEmpty();
  }

  private static BlockYear.Target target(BlockEntry asked, Map<FinancialYear, Map<FinanceLine, Money>> spending) {
    return new BlockBalance(block(List.of(), asked), spending, SAME_PRICES).last().targets().getFirst();
  }

  @Test
  void targetsAreHeldAgainstTheBalanceAsIfNobodyHadPaidIn() {
    HighNeedsBlock block = block(
        List.of(), entry(new FinancialYear(2023), BlockLine.DEPARTMENT_CONTRIBUTION, 100),
        entry(Y26, BlockLine.DEPARTMENT_CONTRIBUTION, 200),
        entry(Y26, BlockLine.COUNCIL_CONTRIBUTION, 55), entry(Y26, BlockLine.BALANCE_TARGET, -1000));
    BlockYear last = new BlockBalance(block, spending(700, 730), SAME_PRICES).last();

    assertThat(last.closing()).isEqualTo(Money.ofPounds(-900 + 255));
    assertThat(last.targets()).singleElement().satisfies(target -> {
      assertThat(target.reached()).isEqualTo(Money.ofPounds(-900 - 100));
      assertThat(target.isMet()).isTrue();
    });
  }

  /** Schools Forum, June 2024. The path by year is made up, its totals are published. */
  @Test
  void theSafetyValvesDeficitLessTheDepartmentsShareIsWhatTheCouncilFinds() {
    HighNeedsBlock block = new HighNeedsBlock(
        List.of(
            entry(Y25, BlockLine.OPENING_BALANCE, -90_000_000 + 26_800_000),
            entry(new FinancialYear(2023), BlockLine.DEPARTMENT_CONTRIBUTION, 26_800_000),
            entry(Y25, BlockLine.ALLOCATION, 80_000_000), entry(Y26, BlockLine.ALLOCATION, 83_000_000),
            entry(Y25, BlockLine.DEPARTMENT_CONTRIBUTION, 20_100_000), entry(Y26, BlockLine.DEPARTMENT_CONTRIBUTION, 20_100_000),
            entry(Y25, BlockLine.BALANCE_TARGET, -115_000_000), entry(Y26, BlockLine.BALANCE_TARGET, -137_200_000)),
        List.of());
    BlockBalance balance = new BlockBalance(block, spending(107_700_000, 102_500_000), SAME_PRICES);

    BlockYear last = balance.last();
    assertThat(last.closingBeforeContributions()).isEqualTo(Money.ofPounds(-137_200_000));
    assertThat(last.contributionsToDate()).isEqualTo(Money.ofPounds(67_000_000));
    assertThat(last.closing()).isEqualTo(Money.ofPounds(-70_200_000));
    assertThat(balance.listYears()).extracting(year -> year.targets().getFirst().isMet()).containsExactly(false, true);
  }

  @Test
  void spendingRisesWithPricesFromTheYearTheyAreOf() {
    PriceGrowth prices = new PriceGrowth(new FinancialYear(2024), new BigDecimal("0.02"));
    BlockBalance balance = new BlockBalance(block(List.of()), spending(1_000, 1_000), prices);

    assertThat(balance.listYears().getFirst().effect(BlockLine.PLAN_SPENDING)).isEqualTo(Money.ofPounds(-1_000));
    assertThat(balance.listYears().getFirst().effect(BlockLine.PRICE_GROWTH)).isEqualTo(new Money(-20_00));
    assertThat(balance.last().effect(BlockLine.PRICE_GROWTH)).isEqualTo(new Money(-40_40));
    assertThat(new PriceGrowth(Y26, new BigDecimal("0.25")).growth(Money.ofPounds(500), Y25)).isEqualTo(Money.ofPounds(-100));
  }

  @Test
  void theBlockIsInBalanceFromTheFirstYearAfterWhichNoneOverspends() {
    assertThat(new BlockBalance(block(List.of()), spending(701, 730), SAME_PRICES).findInBalanceFrom()).contains(Y26);
    assertThat(new BlockBalance(block(List.of()), spending(700, 730), SAME_PRICES).findInBalanceFrom()).contains(Y25);
    assertThat(new BlockBalance(block(List.of()), spending(1, 731), SAME_PRICES).findInBalanceFrom()).isEmpty();
  }

  @Test
  void aYearOfWhichThePlansSpendingIsNotKnownIsRefused() {
    HighNeedsBlock block = block(List.of(), entry(Y27, BlockLine.ALLOCATION, 5));

    assertThatThrownBy(() -> new BlockBalance(block, spending(1, 1), SAME_PRICES)).hasMessageContaining("2027-28");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyPennyIsInExactlyOneLine(long seed) {
    Random random = new Random(seed);
    int years = 1 + random.nextInt(6);
    List<BlockEntry> entries = new ArrayList<>(List.of(pence(random, Y25, BlockLine.OPENING_BALANCE, "", -1)));
    Map<FinancialYear, Map<FinanceLine, Money>> spending = new TreeMap<>();
    for (int t = 0; t < years; t++) {
      FinancialYear year = Y25.plus(t);
      for (BlockLine line : List.of(BlockLine.ALLOCATION, BlockLine.BLOCK_TRANSFER, BlockLine.OTHER_SPENDING,
          BlockLine.COUNCIL_CONTRIBUTION)) {
        entries.add(pence(random, year, line, "a", 1));
        entries.add(pence(random, year, line, "b", 1));
      }
      Map<FinanceLine, Money> spent = new EnumMap<>(FinanceLine.class);
      spent.put(FinanceLine.FEE, new Money(random.nextInt(1_000_000_000)));
      spent.put(FinanceLine.EMPTY_PLACE, new Money(random.nextInt(1_000_000_000)));
      spending.put(year, spent);
    }
    List<SavingsProgramme> programmes = List.of(
        programme("p", Optional.empty(), Map.of(Y25, random.nextInt(1_000_000))),
        programme("q", Optional.of(Setting.BASE), Map.of(Y25, random.nextInt(1_000_000))));
    BlockBalance balance = new BlockBalance(
        new HighNeedsBlock(entries, programmes), spending, new PriceGrowth(Y25, new BigDecimal("0.0317")));

    Money running = balance.listYears().getFirst().opening();
    Money mitigation = Money.NONE;
    for (BlockYear year : balance.listYears()) {
      assertThat(year.opening()).isEqualTo(running);
      for (BlockYear.Item item : year.items()) {
        running = running.plus(item.effect());
      }
      mitigation = mitigation.plus(year.effect(BlockLine.SAVINGS_PROGRAMME));
      assertThat(year.closing()).isEqualTo(running);
      assertThat(year.closing().minus(year.closingBeforeProgrammes())).isEqualTo(mitigation);
      assertThat(year.ofYear().plus(year.contributions())).isEqualTo(year.closing().minus(year.opening()));
    }
    assertThat(balance.listYears()).hasSize(years);
  }

  private static BlockEntry pence(Random random, FinancialYear year, BlockLine line, String name, int sign) {
    return new BlockEntry(year, line, name, new Money(sign * (long) random.nextInt(1_000_000_000)), "2025", "made up");
  }

  @Test
  void aBlockWithAGapOrWithoutItsOpeningIsRefused() {
    assertThatThrownBy(() -> block(List.of(), entry(new FinancialYear(2029), BlockLine.ALLOCATION, 5))).hasMessageContaining("must follow");
    assertThatThrownBy(() -> new HighNeedsBlock(List.of(entry(Y25, BlockLine.ALLOCATION, 5)), List.of()))
        .hasMessageContaining("opening balance");
    assertThatThrownBy(
        () -> new HighNeedsBlock(List.of(entry(Y26, BlockLine.ALLOCATION, 5), entry(Y25, BlockLine.OPENING_BALANCE, 0)), List.of()))
        .hasMessageContaining("must open the first year");
  }

  @Test
  void moneyAddedToAFigureJoinsItAndATargetReplacesIt() {
    HighNeedsBlock block = block(List.of(), entry(Y25, BlockLine.BLOCK_TRANSFER, 20), entry(Y25, BlockLine.YEAR_TARGET, -20))
        .with(entry(Y25, BlockLine.BLOCK_TRANSFER, 3))
        .with(entry(Y25, BlockLine.YEAR_TARGET, -5))
        .with(entry(Y26, BlockLine.BLOCK_TRANSFER, 8));

    assertThat(block.listEntries(Y25, BlockLine.BLOCK_TRANSFER)).extracting(BlockEntry::pounds).containsExactly(Money.ofPounds(23));
    assertThat(block.listEntries(Y25, BlockLine.YEAR_TARGET)).extracting(BlockEntry::pounds).containsExactly(Money.ofPounds(-5));
    assertThat(block.listEntries(Y26, BlockLine.BLOCK_TRANSFER)).extracting(BlockEntry::pounds).containsExactly(Money.ofPounds(8));
  }
}
