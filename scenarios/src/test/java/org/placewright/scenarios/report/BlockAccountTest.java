package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.BlockYear;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Money;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.table.Table;

class BlockAccountTest {
  private static final FinancialYear Y25 = new FinancialYear(2025);
  private static final FinancialYear Y26 = new FinancialYear(2026);

  private static BlockEntry entry(FinancialYear year, BlockLine line, String name, long pounds) {
    return new BlockEntry(year, line, name, Money.ofPounds(pounds), "2025", "made up");
  }

  private static SavingsProgramme programme(String name, Optional<Setting> overlaps, long pounds) {
    SortedMap<FinancialYear, SavingsProgramme.Saving> savings = new TreeMap<>();
    savings.put(Y25, new SavingsProgramme.Saving(Money.ofPounds(pounds), "2025", "made up"));
    return new SavingsProgramme(name, overlaps, false, savings);
  }

  private static Plan plan(BlockEntry... more) {
    List<BlockEntry> entries = new ArrayList<>(
        List.of(
            entry(Y25, BlockLine.OPENING_BALANCE, "", -300_000), entry(Y25, BlockLine.ALLOCATION, "", 150_000),
            entry(Y26, BlockLine.ALLOCATION, "", 155_000), entry(Y25, BlockLine.OTHER_SPENDING, "outreach", 7_000),
            entry(Y26, BlockLine.OTHER_SPENDING, "outreach", 8_000)));
    entries.addAll(List.of(more));
    return TinyPlan.planWithBlock(
        new HighNeedsBlock(
            entries, List.of(programme("early help", Optional.empty(), 4_321), programme("fees", Optional.of(Setting.INMSS), 50_000))));
  }

  @Test
  void theAccountCoversTheWholeFinancialYearsOnlyAndSpendsWhatFinanceSays() {
    ReportFigures report = ReportFigures.of(plan(), TinyPlan.facts());
    BlockBalance balance = report.balance().orElseThrow();

    assertThat(balance.listYears()).extracting(BlockYear::year).containsExactly(Y25, Y26);
    for (BlockYear year : balance.listYears()) {
      Money spent = report.finance().listPounds(year.year(), Budget.HIGH_NEEDS_BLOCK).values().stream().reduce(Money.NONE, Money::plus);
      assertThat(year.effect(BlockLine.PLAN_SPENDING)).isEqualTo(Money.NONE.minus(spent)).isNotEqualTo(Money.NONE);
      assertThat(report.finance().isPartYear(year.year())).isFalse();
    }
  }

  @Test
  void pricesGrowFromTheCountysPriceYear() {
    BlockYear first = ReportFigures.of(plan(), TinyPlan.facts()).balance().orElseThrow().listYears().getFirst();

    assertThat(first.effect(BlockLine.PRICE_GROWTH)).isEqualTo(first.effect(BlockLine.PLAN_SPENDING).share(4, 100));
  }

  @Test
  void rowsOfAnAccountSumToItsClosingBalanceInTheFile(@TempDir Path folder) throws IOException {
    RunReport.write(plan(entry(Y26, BlockLine.BALANCE_TARGET, "", -900_000)), TinyPlan.facts(), folder);
    List<String[]> rows = Files.readAllLines(folder.resolve("balance.csv")).stream().skip(1).map(line -> line.split(",", -1)).toList();

    for (String year : List.of("2025-26", "2026-27")) {
      BigDecimal sum = rows.stream()
          .filter(row -> row[0].equals(year) && row[1].equals("ACCOUNT"))
          .map(row -> new BigDecimal(row[4]))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(rows).anySatisfy(row -> {
        assertThat(row[0] + row[2]).isEqualTo(year + "CLOSING_BALANCE");
        assertThat(new BigDecimal(row[4])).isEqualByComparingTo(sum);
      });
    }
    assertThat(rows).filteredOn(row -> row[1].equals("NOT_COUNTED")).singleElement().satisfies(row -> assertThat(row[3]).isEqualTo("fees"));
    assertThat(rows).filteredOn(row -> row[1].equals("TARGET")).singleElement().satisfies(row -> assertThat(row[5]).isEqualTo("yes"));
  }

  @Test
  void everyRowOfThePagesTablesSumsFromOneBalanceToTheNext() {
    BlockBalance balance = ReportFigures
        .of(plan(entry(Y25, BlockLine.BLOCK_TRANSFER, "", 11), entry(Y26, BlockLine.COUNCIL_CONTRIBUTION, "", 13)), TinyPlan.facts())
        .balance()
        .orElseThrow();

    for (Table table : List.of(AccountTable.brief(balance), AccountTable.byLine(balance))) {
      int ofYear = table.listHeader().indexOf("Balance of the year");
      assertThat(table.rows()).hasSize(2 + 1).allSatisfy(row -> {
        List<BigDecimal> pounds = row.stream().skip(1).map(BigDecimal.class::cast).toList();
        BigDecimal all = pounds.subList(0, pounds.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(all.subtract(pounds.get(ofYear - 1))).isEqualByComparingTo(pounds.getLast());
        assertThat(pounds.subList(1, ofYear - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(pounds.get(ofYear - 1));
      });
    }
  }

  @Test
  void theChapterSaysWhetherTheBlockRecoversAndWhatIsNotCounted(@TempDir Path folder) throws IOException {
    RunReport.write(plan(entry(Y26, BlockLine.YEAR_TARGET, "", 999_999)), TinyPlan.facts(), folder);
    String chapter = Jsoup.parse(Files.readString(folder.resolve("report.html"))).getElementById("balance").parent().text();

    assertThat(chapter).contains(
        "Does the high needs block recover?", "1 April 2025", "31 March 2027", "not counted: the plan models independent",
        "2024-25 and 2027-28 lie within the plan only in part", "The target is missed", "missed", "as prices grow by 4 % a year",
        "interest on a deficit",
        "A child without a place costs nothing here");
  }

  @Test
  void aCountyWithoutTheTableHasNoChapterAndAnEmptyTable(@TempDir Path folder) throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), folder);

    assertThat(Files.readAllLines(folder.resolve("balance.csv"))).containsExactly("financial-year,part,line,name,pounds,met");
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("high needs block recover");
  }
}
