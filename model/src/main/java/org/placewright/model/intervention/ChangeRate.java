package org.placewright.model.intervention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * Other rates, in every year of the plan: rates have no years of their own. Who pays which part stays as it was.
 *
 * @param kinds where
 * @param need for whom; every need, also those with a rate of their own, when empty
 * @param line of what
 */
public record ChangeRate(Set<ProvisionKind> kinds, Optional<NeedType> need, FinanceLine line, Amount amount) implements Intervention {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** By how much. */
  public sealed interface Amount {
    /** So many per cent more, or less where negative, than before. */
    record Percent(BigDecimal more) implements Amount {
      public Percent {
        if (more.compareTo(ALL.negate()) < 0) {
          throw new IllegalArgumentException("a rate cannot fall by more than all of it (%s %%)".formatted(more.toPlainString()));
        }
      }
    }

    /** So much a year of all budgets together. */
    record Pounds(Money yearly) implements Amount {
      public Pounds {
        if (yearly.pence() < 0) {
          throw new IllegalArgumentException("a rate (%s) must not be negative".formatted(yearly));
        }
      }
    }
  }

  public ChangeRate {
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(amount, "amount");
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
  }

  @Override
  public Optional<String> findClash(County county) {
    return kinds.stream()
        .filter(kind -> county.rates().rates().stream().noneMatch(rate -> rate.kind() == kind && rate.line() == line))
        .findFirst()
        .map(kind -> "the county has no rate of %s for %s that could change".formatted(line, kind))
        .or(
            () -> amount instanceof Amount.Pounds && listChanged(county.rates()).stream().anyMatch(rates -> sum(rates).pence() == 0)
                ? Optional.of("a rate of nothing is nobody's to pay, so it cannot be shared out as before; correct rates.csv")
                : Optional.empty());
  }

  @Override
  public County applyTo(County county) {
    List<List<Rate>> changed = listChanged(county.rates());
    Set<List<Object>> keys = changed.stream().flatMap(List::stream).map(RateCard::keyOf).collect(Collectors.toSet());
    List<Rate> rates = new ArrayList<>(county.rates().rates().stream().filter(rate -> !keys.contains(RateCard.keyOf(rate))).toList());
    changed.forEach(together -> rates.addAll(change(together)));
    return CountyCopy.of(county).rates(new RateCard(rates)).make();
  }

  /** The rates meant, those that are paid for the same child together; a need without a rate of its own gets the general one. */
  private List<List<Rate>> listChanged(RateCard card) {
    List<List<Rate>> changed = new ArrayList<>();
    for (ProvisionKind kind : kinds) {
      List<Rate> ofLine = card.rates().stream().filter(rate -> rate.kind() == kind && rate.line() == line).toList();
      if (need.isPresent()) {
        changed.add(
            ofLine.stream()
                .filter(rate -> rate.need().equals(need) || (rate.need().isEmpty() && !hasOwn(ofLine, rate)))
                .map(rate -> new Rate(kind, need, line, rate.budget(), rate.yearly(), rate.dated(), rate.source()))
                .toList());
      } else {
        changed.addAll(ofLine.stream().collect(Collectors.groupingBy(Rate::need)).values());
      }
    }
    return changed.stream().filter(together -> !together.isEmpty()).toList();
  }

  private boolean hasOwn(List<Rate> ofLine, Rate general) {
    return ofLine.stream().anyMatch(rate -> rate.need().equals(need) && rate.budget() == general.budget());
  }

  private List<Rate> change(List<Rate> together) {
    List<Rate> changed = new ArrayList<>();
    long before = sum(together).pence();
    long soFar = 0;
    Money given = Money.NONE;
    for (Rate rate : together) {
      soFar += rate.yearly().pence();
      Money yearly = switch (amount) {
        case Amount.Percent percent -> new Money(
            BigDecimal.valueOf(rate.yearly().pence())
                .multiply(ALL.add(percent.more()))
                .divide(ALL, 0, RoundingMode.HALF_UP)
                .longValueExact());
        case Amount.Pounds pounds -> pounds.yearly().share(soFar, before).minus(given);
      };
      given = given.plus(yearly);
      changed.add(
          new Rate(rate.kind(), rate.need(), line, rate.budget(), yearly, rate.dated(), rate.source() + "; changed by the scenario"));
    }
    return changed;
  }

  private static Money sum(List<Rate> rates) {
    return rates.stream().map(Rate::yearly).reduce(Money.NONE, Money::plus);
  }

  @Override
  public boolean alters(County county) {
    return listChanged(county.rates())
        .stream()
        .anyMatch(
            together -> !together.stream().map(Rate::yearly).toList().equals(change(together).stream().map(Rate::yearly).toList()));
  }

  @Override
  public String describe() {
    String where = kinds.stream().map(ProvisionKind::label).collect(Collectors.joining(", "));
    String whom = need.map(NeedType::name).orElse("every need");
    return switch (amount) {
      case Amount.Percent percent -> "%s at %s, %s: %s %% %s in every year".formatted(
          line.label(), where, whom, percent.more().abs().toPlainString(), percent.more().signum() < 0 ? "less" : "more");
      case Amount.Pounds pounds ->
        "%s at %s, %s: £%,.2f a year in every year".formatted(line.label(), where, whom, pounds.yearly().pounds());
    };
  }
}
