package org.placewright.model.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/**
 * The account of the high needs block, year by year, in pounds of each year:
 *
 * <pre>
 * (1) closing  = opening + allocation + transfers - plan's spending - growth of its prices - other spending + programmes + contributions
 * (2) opening  = closing of the year before
 * (3) of the year  = closing - opening - contributions
 * (4) targets are met when (3), or closing less all contributions so far, is at least what is asked
 * </pre>
 *
 * <p>Of programmes only those count that the plan does not show itself, so that nothing counts twice.
 */
public final class BlockBalance {
  private final HighNeedsBlock block;
  private final List<BlockYear> years = new ArrayList<>();

  /**
   * @param spending what the plan pays from the block by financial year and line, at the prices of {@code prices}' base year; every
   *     year of the block must be in it whole
   */
  public BlockBalance(HighNeedsBlock block, Map<FinancialYear, ? extends Map<FinanceLine, Money>> spending, PriceGrowth prices) {
    this.block = block;
    Money opening = block.opening().pounds();
    Money programmes = Money.NONE;
    Money contributions = block.earlierContributions();
    for (FinancialYear year : block.listYears()) {
      Map<FinanceLine, Money> spent = spending.get(year);
      if (spent == null) {
        throw new IllegalArgumentException("nothing is known of what the plan spends in %s".formatted(year));
      }
      List<BlockYear.Item> items = listItems(year, new TreeMap<>(spent), prices);
      programmes = programmes.plus(sum(items, line -> line == BlockLine.SAVINGS_PROGRAMME));
      contributions = contributions.plus(sum(items, BlockLine::isContribution));
      BlockYear closed = new BlockYear(year, opening, items, programmes, contributions, listAsked(year));
      years.add(closed);
      opening = closed.closing();
    }
  }

  private List<BlockYear.Item> listItems(FinancialYear year, SortedMap<FinanceLine, Money> spent, PriceGrowth prices) {
    List<BlockYear.Item> items = new ArrayList<>();
    addGiven(items, year, BlockLine.ALLOCATION);
    addGiven(items, year, BlockLine.BLOCK_TRANSFER);
    spent.forEach((line, pounds) -> items.add(new BlockYear.Item(BlockLine.PLAN_SPENDING, line.name(), Money.NONE.minus(pounds))));
    Money all = spent.values().stream().reduce(Money.NONE, Money::plus);
    Money growth = prices.growth(all, year);
    if (!growth.equals(Money.NONE)) {
      items.add(new BlockYear.Item(BlockLine.PRICE_GROWTH, "", Money.NONE.minus(growth)));
    }
    addGiven(items, year, BlockLine.OTHER_SPENDING);
    for (SavingsProgramme programme : block.programmes()) {
      if (programme.isCounted() && programme.savings().containsKey(year)) {
        items.add(new BlockYear.Item(BlockLine.SAVINGS_PROGRAMME, programme.name(), programme.saving(year)));
      }
    }
    addGiven(items, year, BlockLine.DEPARTMENT_CONTRIBUTION);
    addGiven(items, year, BlockLine.COUNCIL_CONTRIBUTION);
    return items;
  }

  private void addGiven(List<BlockYear.Item> items, FinancialYear year, BlockLine line) {
    for (BlockEntry entry : block.listEntries(year, line)) {
      items.add(
          new BlockYear.Item(line, entry.name(), line.isSpending() ? Money.NONE.minus(entry.pounds()) : entry.pounds()));
    }
  }

  private static Money sum(List<BlockYear.Item> items, Predicate<BlockLine> which) {
    return items.stream().filter(item -> which.test(item.line())).map(BlockYear.Item::effect).reduce(Money.NONE, Money::plus);
  }

  private List<BlockEntry> listAsked(FinancialYear year) {
    return block.entries().stream().filter(entry -> entry.line().isTarget() && entry.year().equals(year)).toList();
  }

  public HighNeedsBlock block() {
    return block;
  }

  /** One or more, in order. */
  public List<BlockYear> listYears() {
    return List.copyOf(years);
  }

  public BlockYear last() {
    return years.getLast();
  }

  /** The first year from which on no year of the account spends more than it gets; empty where the last still does. */
  public Optional<FinancialYear> findInBalanceFrom() {
    Optional<FinancialYear> from = Optional.empty();
    for (BlockYear year : years.reversed()) {
      if (year.ofYear().pence() < 0) {
        return from;
      }
      from = Optional.of(year.year());
    }
    return from;
  }
}
