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
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.County;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TopUpBand;
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
  private static final String CHANGED = "; changed by the scenario";
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** By how much. */
  public sealed interface Amount {
    String inWords();

    /** So many per cent more, or less where negative, than before. */
    record Percent(BigDecimal more) implements Amount {
      public Percent {
        if (more.compareTo(ALL.negate()) < 0) {
          throw new IllegalArgumentException("a rate cannot fall by more than all of it (%s %%)".formatted(more.toPlainString()));
        }
      }

      /** What a sum becomes, to the nearest penny. */
      Money of(Money before) {
        return new Money(
            BigDecimal.valueOf(before.pence()).multiply(ALL.add(more)).divide(ALL, 0, RoundingMode.HALF_UP).longValueExact());
      }

      @Override
      public String inWords() {
        return "%s %% %s".formatted(more.abs().toPlainString(), more.signum() < 0 ? "less" : "more");
      }
    }

    /** So much a year of all budgets together. */
    record Pounds(Money yearly) implements Amount {
      public Pounds {
        if (yearly.pence() < 0) {
          throw new IllegalArgumentException("a rate (%s) must not be negative".formatted(yearly));
        }
      }

      @Override
      public String inWords() {
        return "£%,.2f a year".formatted(yearly.pounds());
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
        .filter(kind -> line != FinanceLine.TOP_UP || county.rates().bands().list(kind).isEmpty())
        .findFirst()
        .map(kind -> "the county has no rate of %s for %s that could change".formatted(line, kind))
        .or(() -> amount instanceof Amount.Pounds ? listBanded(county.rates()).stream().findFirst().map(ChangeRate::sayBands)
            : Optional.empty())
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
    RateCard card = county.rates().withRates(rates);
    return CountyCopy.of(county).rates(card.withBands(card.bands().with(listChangedBands(county.rates())))).make();
  }

  private static String sayBands(BandingScheme scheme) {
    return "top-ups at %s are paid by band, each at its own price; change one by \"band: { band: %s, kind: %s, pounds: ... }\", or all by percent"
        .formatted(scheme.kind(), scheme.bands().getFirst().code(), scheme.kind());
  }

  /** The bands meant, where top-ups are meant and paid by band. */
  private List<BandingScheme> listBanded(RateCard card) {
    return line == FinanceLine.TOP_UP ? new BandScope(kinds, need).list(card) : List.of();
  }

  private List<BandingScheme> listChangedBands(RateCard card) {
    return amount instanceof Amount.Percent percent
        ? listBanded(card).stream().map(scheme -> scheme.withBands(change(scheme.bands(), percent))).toList()
        : List.of();
  }

  private static List<TopUpBand> change(List<TopUpBand> bands, Amount.Percent percent) {
    return bands.stream().map(band -> band.withYearly(percent.of(band.yearly()), changed(band.source()))).toList();
  }

  /** The rates meant, those that are paid for the same child together; a need without a rate of its own gets the general one. */
  private List<List<Rate>> listChanged(RateCard card) {
    List<List<Rate>> changed = new ArrayList<>();
    for (ProvisionKind kind : kinds) {
      List<Rate> ofLine = card.rates().stream().filter(rate -> rate.kind() == kind && rate.line() == line).toList();
      if (need.isPresent() && listBanded(card).stream().noneMatch(scheme -> scheme.kind() == kind)) {
        changed.add(
            ofLine.stream()
                .filter(rate -> rate.need().equals(need) || (rate.need().isEmpty() && !hasOwn(ofLine, rate)))
                .map(rate -> new Rate(kind, need, line, rate.budget(), rate.yearly(), rate.dated(), rate.source()))
                .toList());
      } else if (need.isEmpty()) {
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
        case Amount.Percent percent -> percent.of(rate.yearly());
        case Amount.Pounds pounds -> pounds.yearly().share(soFar, before).minus(given);
      };
      given = given.plus(yearly);
      changed.add(
          new Rate(rate.kind(), rate.need(), line, rate.budget(), yearly, rate.dated(), changed(rate.source())));
    }
    return changed;
  }

  /** The source of a figure that scenarios change, once or more often. */
  static String changed(String source) {
    return source.endsWith(CHANGED) ? source : source + CHANGED;
  }

  private static Money sum(List<Rate> rates) {
    return rates.stream().map(Rate::yearly).reduce(Money.NONE, Money::plus);
  }

  @Override
  public boolean alters(County county) {
    return listChanged(county.rates())
        .stream()
        .anyMatch(
            together -> !together.stream().map(Rate::yearly).toList().equals(change(together).stream().map(Rate::yearly).toList()))
        || altersBands(county.rates());
  }

  private boolean altersBands(RateCard card) {
    return amount instanceof Amount.Percent percent
        && listBanded(card).stream()
            .flatMap(scheme -> scheme.bands().stream())
            .anyMatch(band -> !percent.of(band.yearly()).equals(band.yearly()));
  }

  @Override
  public String describe() {
    String where = kinds.stream().map(ProvisionKind::label).collect(Collectors.joining(", "));
    String whom = need.map(NeedType::name).orElse("every need");
    return "%s at %s, %s: %s in every year".formatted(line.label(), where, whom, amount.inWords());
  }
}
