package org.placewright.model.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.money.Charge;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * All rates of a county, and its bands of top-ups. For each line and budget the rate of the child's own need goes before the
 * general one; so do bands of its own need before general bands or a general top-up, and a top-up of its own before general bands.
 *
 * @param bands whose kinds and needs have no top-up among the rates
 */
public record RateCard(List<Rate> rates, BandCard bands) {
  public RateCard {
    rates = List.copyOf(rates);
    for (BandingScheme scheme : bands.schemes()) {
      if (rates.stream().anyMatch(rate -> isTopUp(rate, scheme.kind(), scheme.need()))) {
        throw new IllegalArgumentException(
            "top-up of %s for %s is given as a rate and by bands"
                .formatted(scheme.kind(), scheme.need().map(Enum::name).orElse("every need")));
      }
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Rate rate : rates) {
      if (!seen.add(keyOf(rate))) {
        throw new IllegalArgumentException(
            "rate of %s for %s, line %s, budget %s is given twice"
                .formatted(rate.kind(), rate.need().map(Enum::name).orElse("every need"), rate.line(), rate.budget()));
      }
    }
  }

  /** Rates of a county without bands. */
  public RateCard(List<Rate> rates) {
    this(rates, BandCard.NONE);
  }

  /** With other rates and the same bands. */
  public RateCard withRates(List<Rate> changed) {
    return new RateCard(changed, bands);
  }

  /** With other bands and the same rates. */
  public RateCard withBands(BandCard changed) {
    return new RateCard(rates, changed);
  }

  /** Whether it is known what anything costs at a kind of provision. */
  public boolean knows(ProvisionKind kind) {
    return rates.stream().anyMatch(rate -> rate.kind() == kind) || !bands.list(kind).isEmpty();
  }

  /** What makes a rate the same as another: kind, need, line and budget. */
  public static List<Object> keyOf(Rate rate) {
    return List.of(rate.kind(), rate.need(), rate.line(), rate.budget());
  }

  /** What a year of a full-time place costs for a child of this need whose band is not known, line by line. */
  public List<Charge> listCharges(ProvisionKind kind, NeedType need) {
    return listCharges(kind, need, Optional.empty());
  }

  /**
   * What a year of a full-time place costs for a child of this need, line by line.
   *
   * @param band the child's own band of top-ups where it is known
   */
  public List<Charge> listCharges(ProvisionKind kind, NeedType need, Optional<ChildBand> band) {
    List<Charge> charges = new ArrayList<>();
    Optional<BandingScheme> banding = findBanding(kind, need);
    for (Rate rate : rates) {
      if (rate.kind() != kind || rate.line() == FinanceLine.EMPTY_PLACE) {
        continue;
      }
      boolean own = rate.need().equals(Optional.of(need));
      boolean isBanded = banding.isPresent() && rate.line() == FinanceLine.TOP_UP;
      if (own || (rate.need().isEmpty() && !isBanded && !hasOwnRate(rate, need))) {
        charges.add(new Charge(rate.line(), rate.budget(), rate.yearly()));
      }
    }
    banding.ifPresent(scheme -> charges.add(new Charge(FinanceLine.TOP_UP, scheme.budget(), scheme.yearly(band))));
    return charges;
  }

  /** The bands by which top-ups for a need are paid at a kind of provision; empty where they are not. */
  public Optional<BandingScheme> findBanding(ProvisionKind kind, NeedType need) {
    Optional<BandingScheme> own = bands.find(kind, Optional.of(need));
    boolean hasOwnTopUp = rates.stream().anyMatch(rate -> isTopUp(rate, kind, Optional.of(need)));
    return own.isPresent() || hasOwnTopUp ? own : bands.find(kind, Optional.empty());
  }

  /** Whether a rate is the top-up given for exactly this: one need, or every other need. */
  public static boolean isTopUp(Rate rate, ProvisionKind kind, Optional<NeedType> need) {
    return rate.line() == FinanceLine.TOP_UP && rate.kind() == kind && rate.need().equals(need);
  }

  /** What a year of a full-time commissioned place costs that nobody fills, budget by budget; nothing where it is not paid. */
  public List<Charge> listEmptyPlaceCharges(ProvisionKind kind) {
    return rates.stream()
        .filter(rate -> rate.kind() == kind && rate.line() == FinanceLine.EMPTY_PLACE)
        .map(rate -> new Charge(rate.line(), rate.budget(), rate.yearly()))
        .toList();
  }

  /** The sum of {@link #listEmptyPlaceCharges}. */
  public Money emptyPlace(ProvisionKind kind) {
    return listEmptyPlaceCharges(kind).stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  private boolean hasOwnRate(Rate general, NeedType need) {
    return rates.stream()
        .anyMatch(
            rate -> rate.kind() == general.kind()
                && rate.line() == general.line()
                && rate.budget() == general.budget()
                && rate.need().equals(Optional.of(need)));
  }
}
