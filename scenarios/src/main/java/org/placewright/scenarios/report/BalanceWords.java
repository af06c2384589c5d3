package org.placewright.scenarios.report;

import java.util.Optional;
import org.placewright.model.balance.BlockBalance;
import org.placewright.model.balance.BlockYear;
import org.placewright.model.money.Money;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.html.Numerals;

/** What an account of the high needs block says, in sentences. */
final class BalanceWords {
  private final BlockBalance balance;

  BalanceWords(BlockBalance balance) {
    this.balance = balance;
  }

  /** Whether it recovers. */
  String answer() {
    BlockYear first = balance.listYears().getFirst();
    BlockYear last = balance.last();
    String goes = "it opens on %s with %s and closes on %s with %s".formatted(
        opens(first.year()), holds(first.opening()), closes(last.year()), holds(last.closing()));
    Optional<String> lastYear = lastYear(last);
    if (last.closing().pence() >= 0) {
      return "The high needs block %s: %s.%s".formatted(inCredit(first, last), goes, lastYear.map(" "::concat).orElse(""));
    }
    String years = lastYear.orElseGet(
        () -> "From %s on it spends no more than it gets.".formatted(balance.findInBalanceFrom().orElseThrow()));
    String verdict = first.opening().pence() < 0 ? "does not recover in these years" : "falls into deficit";
    return "The high needs block %s: %s. %s".formatted(verdict, goes, years);
  }

  /** The verdict on a block that ends without a deficit: what was paid in does not make it recover. */
  private String inCredit(BlockYear first, BlockYear last) {
    if (last.closingBeforeContributions().pence() < 0) {
      return "is in credit at the end only because %s was paid in, without which it would hold %s"
          .formatted(Numerals.millions(last.contributionsToDate()), holds(last.closingBeforeContributions()));
    }
    if (first.opening().pence() < 0) {
      return "recovers";
    }
    return balance.listYears().stream().allMatch(year -> year.closing().pence() >= 0) ? "stays in credit" : "ends in credit";
  }

  /** What the last year spends beyond what it gets; empty where it does not. */
  private static Optional<String> lastYear(BlockYear last) {
    return last.ofYear().pence() < 0
        ? Optional
            .of("In its last year it still spends %s more than it gets.".formatted(Numerals.millions(Money.NONE.minus(last.ofYear()))))
        : Optional.empty();
  }

  private static String opens(FinancialYear year) {
    return "1 April " + year.startYear();
  }

  private static String closes(FinancialYear year) {
    return "31 March " + (year.startYear() + 1);
  }

  /** A balance in words. */
  static String holds(Money balance) {
    if (balance.equals(Money.NONE)) {
      return "nothing";
    }
    return balance.pence() < 0
        ? "a deficit of %s".formatted(Numerals.millions(Money.NONE.minus(balance)))
        : "a surplus of %s".formatted(Numerals.millions(balance));
  }

  /** How many targets are met, and which are missed; empty where nothing is asked. */
  Optional<String> targets() {
    long asked = balance.listYears().stream().mapToLong(year -> year.targets().size()).sum();
    if (asked == 0) {
      return Optional.empty();
    }
    long met = balance.listYears().stream().flatMap(year -> year.targets().stream()).filter(BlockYear.Target::isMet).count();
    String how = met == asked ? "All %d targets are met".formatted(asked) : "%d of %d targets are met".formatted(met, asked);
    String words = asked == 1 ? "The target is %s".formatted(met == 1 ? "met" : "missed") : how;
    return Optional.of(words + ". Targets are held against the balance as if neither department nor council had paid in.");
  }

  /** What is left for the council after all that is paid in; empty where nothing is paid in, or nothing left. */
  Optional<String> leftToFind() {
    BlockYear last = balance.last();
    if (last.contributionsToDate().equals(Money.NONE) || last.closing().pence() >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "Without anything paid in, the block would hold %s on %s; %s are paid in, and %s are left for the council to find.".formatted(
            holds(last.closingBeforeContributions()), closes(last.year()), Numerals.millions(last.contributionsToDate()),
            Numerals.millions(Money.NONE.minus(last.closing()))));
  }
}
