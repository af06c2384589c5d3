package org.placewright.model.balance;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;

/**
 * One year of the account of the high needs block. A negative balance is a deficit.
 *
 * @param opening on 1 April
 * @param items what comes in, positive, and goes out, negative
 * @param programmesToDate all that programmes have saved since the account began, this year included
 * @param contributionsToDate all that department and council have paid in, this year and years before the account began included
 * @param asked targets of this year
 */
public record BlockYear(
    FinancialYear year,
    Money opening,
    List<Item> items,
    Money programmesToDate,
    Money contributionsToDate,
    List<BlockEntry> asked) {

  /**
   * One thing that changes the balance.
   *
   * @param name which of several of its line; blank where there is one only
   * @param effect on the balance
   */
  public record Item(BlockLine line, String name, Money effect) {
    public Item {
      Objects.requireNonNull(line, "line");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(effect, "effect");
    }
  }

  /**
   * What is asked of a balance, and what it is.
   *
   * @param asked the least it may be
   * @param reached what it is, contributions of department and council left out
   */
  public record Target(BlockLine line, Money asked, Money reached) {
    public boolean isMet() {
      return reached.compareTo(asked) >= 0;
    }

    /** By how much it is more than asked; negative where it is missed. */
    public Money over() {
      return reached.minus(asked);
    }
  }

  public BlockYear {
    Objects.requireNonNull(year, "year");
    items = List.copyOf(items);
    asked = List.copyOf(asked);
  }

  /** What is asked of the year, and what it is. */
  public List<Target> targets() {
    return asked.stream()
        .map(
            target -> new Target(
                target.line(), target.pounds(), target.line() == BlockLine.YEAR_TARGET ? ofYear() : closingBeforeContributions()))
        .toList();
  }

  /** What a line changes. */
  public Money effect(BlockLine line) {
    return sum(item -> item.line() == line);
  }

  private Money sum(Predicate<Item> which) {
    return items.stream().filter(which).map(Item::effect).reduce(Money.NONE, Money::plus);
  }

  /** What the year itself adds: all that comes in less all that goes out, without contributions. */
  public Money ofYear() {
    return sum(item -> !item.line().isContribution());
  }

  public Money contributions() {
    return sum(item -> item.line().isContribution());
  }

  /** On 31 March. */
  public Money closing() {
    return opening.plus(ofYear()).plus(contributions());
  }

  /** What the balance on 31 March would be without programmes. */
  public Money closingBeforeProgrammes() {
    return closing().minus(programmesToDate);
  }

  /** What the balance on 31 March would be had nobody ever paid in: what targets are held against. */
  public Money closingBeforeContributions() {
    return closing().minus(contributionsToDate);
  }
}
