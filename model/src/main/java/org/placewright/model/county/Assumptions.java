package org.placewright.model.county;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.money.Borrowing;
import org.placewright.model.money.Money;
import org.placewright.model.time.Phase;

/** All single figures of a county, exactly one for every {@link AssumptionKey}. */
public record Assumptions(Map<AssumptionKey, Assumption> byKey) {
  public Assumptions {
    byKey = Collections.unmodifiableMap(new EnumMap<>(byKey));
    for (AssumptionKey key : AssumptionKey.values()) {
      if (!byKey.containsKey(key)) {
        throw new IllegalArgumentException("assumption %s is missing".formatted(key.key()));
      }
    }
  }

  /** Later assumptions go before earlier ones of the same key. */
  public static Assumptions of(List<Assumption> assumptions) {
    Map<AssumptionKey, Assumption> byKey = new EnumMap<>(AssumptionKey.class);
    assumptions.forEach(assumption -> byKey.put(assumption.key(), assumption));
    return new Assumptions(byKey);
  }

  public double value(AssumptionKey key) {
    return byKey.get(key).value().doubleValue();
  }

  /** The figure as written. */
  public BigDecimal exact(AssumptionKey key) {
    return byKey.get(key).value();
  }

  public Money price(AssumptionKey key) {
    return Money.ofPounds(byKey.get(key).value());
  }

  /** The longest one-way journey that the guideline calls reasonable in this phase. */
  public int guidelineMinutes(Phase phase) {
    return (int) value(
        switch (phase) {
          case EARLY_YEARS, PRIMARY -> AssumptionKey.GUIDELINE_MINUTES_PRIMARY;
          case SECONDARY, POST_16 -> AssumptionKey.GUIDELINE_MINUTES_SECONDARY;
        });
  }

  /** On what terms the council borrows for building. */
  public Borrowing borrowing() {
    return new Borrowing(value(AssumptionKey.BORROWING_RATE), (int) value(AssumptionKey.BORROWING_YEARS));
  }

  /** What two of them cannot be together, in words; empty when all go together. */
  public Optional<String> findClash() {
    AssumptionKey seats = AssumptionKey.MINIBUS_SEATS;
    AssumptionKey passengers = AssumptionKey.MINIBUS_PASSENGERS;
    return value(passengers) > value(seats)
        ? Optional.of("%s must be no more than %s (%s)".formatted(passengers.key(), seats.key(), exact(seats).toPlainString()))
        : Optional.empty();
  }

  public List<Assumption> list() {
    return List.copyOf(byKey.values());
  }
}
