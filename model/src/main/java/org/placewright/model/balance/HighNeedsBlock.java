package org.placewright.model.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/**
 * What is known about the high needs block beside a plan: its opening balance, what comes in, what it pays that no plan models, and
 * what is asked of it. The years of the balance are those with an allocation, without a gap; the opening balance opens the first.
 *
 * @param entries no figure twice
 */
public record HighNeedsBlock(List<BlockEntry> entries, List<SavingsProgramme> programmes) {
  public HighNeedsBlock {
    entries = List.copyOf(entries);
    programmes = List.copyOf(programmes);
    List<BlockEntry> openings = entries.stream().filter(entry -> entry.line() == BlockLine.OPENING_BALANCE).toList();
    List<FinancialYear> years = entries.stream()
        .filter(entry -> entry.line() == BlockLine.ALLOCATION)
        .map(BlockEntry::year)
        .distinct()
        .sorted()
        .toList();
    if (openings.size() != 1 || years.isEmpty() || !openings.getFirst().year().equals(years.getFirst())) {
      throw new IllegalArgumentException(
          "one opening balance (%s) must open the first year with an allocation (%s)".formatted(openings, years));
    }
    if (years.getLast().yearsAfter(years.getFirst()) != years.size() - 1) {
      throw new IllegalArgumentException("years with an allocation (%s) must follow one another".formatted(years));
    }
  }

  public FinancialYear firstYear() {
    return opening().year();
  }

  public FinancialYear lastYear() {
    return entries.stream()
        .filter(entry -> entry.line() == BlockLine.ALLOCATION)
        .map(BlockEntry::year)
        .max(FinancialYear::compareTo)
        .orElseThrow();
  }

  /** Whether the balance covers a year. */
  public boolean covers(FinancialYear year) {
    return year.compareTo(firstYear()) >= 0 && year.compareTo(lastYear()) <= 0;
  }

  /** The years of the balance, in order. */
  public List<FinancialYear> listYears() {
    return IntStream.rangeClosed(0, lastYear().yearsAfter(firstYear())).mapToObj(firstYear()::plus).toList();
  }

  /** The figures of a line in a year, in their order. */
  public List<BlockEntry> listEntries(FinancialYear year, BlockLine line) {
    return entries.stream().filter(entry -> entry.line() == line && entry.year().equals(year)).toList();
  }

  BlockEntry opening() {
    return entries.stream().filter(entry -> entry.line() == BlockLine.OPENING_BALANCE).findFirst().orElseThrow();
  }

  /** Contributions of years before the balance begins: its opening balance holds them already. */
  Money earlierContributions() {
    return entries.stream()
        .filter(entry -> entry.line().isContribution() && !covers(entry.year()))
        .map(BlockEntry::pounds)
        .reduce(Money.NONE, Money::plus);
  }

  /** A copy with one more figure; of one that is there already with both sums together, or for a target and the opening with the new one. */
  public HighNeedsBlock with(BlockEntry more) {
    List<BlockEntry> changed = new ArrayList<>();
    boolean isThere = false;
    for (BlockEntry entry : entries) {
      if (entry.isSameAs(more)) {
        changed.add(more.withPounds(more.line().mayBeNegative() ? more.pounds() : entry.pounds().plus(more.pounds())));
        isThere = true;
      } else {
        changed.add(entry);
      }
    }
    if (!isThere) {
      changed.add(more);
    }
    return new HighNeedsBlock(changed, programmes);
  }

  /** A copy that counts a programme though a plan may show its savings too. */
  public HighNeedsBlock withCounted(String programme) {
    return new HighNeedsBlock(
        entries, programmes.stream().map(one -> one.name().equals(programme) ? one.counted() : one).toList());
  }
}
