package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.balance.PriceGrowth;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

class BalanceWordsTest {
  private static final int START = 2025;

  private static BlockEntry entry(int year, BlockLine line, long pounds) {
    return new BlockEntry(new FinancialYear(year), line, "", Money.ofPounds(pounds), "2025", "made up");
  }

  /** A block that gets, net of all spending, these millions year by year. */
  private static String answer(long opening, List<Long> spent, BlockEntry... more) {
    List<BlockEntry> entries = new ArrayList<>(List.of(more));
    entries.add(entry(START, BlockLine.OPENING_BALANCE, opening * 1_000_000));
    Map<FinancialYear, Map<FinanceLine, Money>> spending = new TreeMap<>();
    for (int t = 0; t < spent.size(); t++) {
      entries.add(entry(START + t, BlockLine.ALLOCATION, 10_000_000));
      spending.put(new FinancialYear(START + t), Map.of(FinanceLine.values()[0], Money.ofPounds(spent.get(t) * 1_000_000)));
    }
    return new BalanceWords(
        new BlockBalance(new HighNeedsBlock(entries, List.of()), spending, new PriceGrowth(new FinancialYear(START), BigDecimal.ZERO)))
        .answer();
  }

  @Test
  void aBlockRecoversThatPaysItsDeficitBackItself() {
    assertThat(answer(-3, List.of(8L, 8L))).startsWith("The high needs block recovers: it opens").doesNotContain("paid in", "still spends");
  }

  @Test
  void aDeficitThatOthersPaidOffIsNoRecovery() {
    assertThat(answer(-3, List.of(11L, 11L), entry(START, BlockLine.DEPARTMENT_CONTRIBUTION, 6_000_000)))
        .doesNotContain("recovers")
        .startsWith(
            "The high needs block is in credit at the end only because £6.0 million was paid in, without which it would hold a deficit of £5.0 million:")
        .endsWith("In its last year it still spends £1.0 million more than it gets.");
  }

  @Test
  void whatWasPaidInBeforeTheFirstYearCountsToo() {
    assertThat(answer(1, List.of(10L, 10L), entry(START - 1, BlockLine.COUNCIL_CONTRIBUTION, 4_000_000)))
        .contains("only because £4.0 million was paid in, without which it would hold a deficit of £3.0 million");
  }

  @Test
  void aSurplusThatTheLastYearEatsIntoIsSaidToBeSo() {
    assertThat(answer(5, List.of(8L, 11L))).startsWith("The high needs block stays in credit:")
        .endsWith("In its last year it still spends £1.0 million more than it gets.");
  }

  @Test
  void aDeficitOnTheWayIsNotStayingInCredit() {
    assertThat(answer(1, List.of(13L, 5L))).startsWith("The high needs block ends in credit:");
  }

  @Test
  void aBlockInDeficitThatSpendsNoMoreThanItGetsSaysSinceWhen() {
    assertThat(answer(-5, List.of(11L, 9L))).startsWith("The high needs block does not recover in these years:")
        .endsWith("From 2026-27 on it spends no more than it gets.");
  }
}
