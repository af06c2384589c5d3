package org.placewright.model.balance;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.FinancialYear;

/**
 * What the council means to save on the high needs block by something that is no part of a plan.
 *
 * @param overlaps the level of provision where a plan itself shows such savings, so that they would count twice; empty where none does
 * @param countedAnyway whether it is counted though it overlaps, because somebody says that this plan does not show them
 * @param savings by financial year, in pounds of that year; nothing in years without an entry
 */
public record SavingsProgramme(
    String name,
    Optional<Setting> overlaps,
    boolean countedAnyway,
    SortedMap<FinancialYear, Saving> savings) {

  /**
   * What is saved in one year.
   *
   * @param dated the year or day the figure is of
   * @param source where it is from
   */
  public record Saving(Money pounds, String dated, String source) {
    public Saving {
      Objects.requireNonNull(pounds, "pounds");
      Objects.requireNonNull(dated, "dated");
      Objects.requireNonNull(source, "source");
    }
  }

  public SavingsProgramme {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(overlaps, "overlaps");
    savings = Collections.unmodifiableSortedMap(new TreeMap<>(savings));
    if (savings.isEmpty()) {
      throw new IllegalArgumentException("programme (%s) saves in no year".formatted(name));
    }
    if (countedAnyway && overlaps.isEmpty()) {
      throw new IllegalArgumentException("programme (%s) overlaps nothing, so it is counted already".formatted(name));
    }
  }

  /** Whether its savings enter the balance: not where a plan shows them already. */
  public boolean isCounted() {
    return overlaps.isEmpty() || countedAnyway;
  }

  public Money saving(FinancialYear year) {
    Saving saving = savings.get(year);
    return saving == null ? Money.NONE : saving.pounds();
  }

  SavingsProgramme counted() {
    return new SavingsProgramme(name, overlaps, true, savings);
  }
}
