package org.placewright.model.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.placewright.model.money.Charge;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/**
 * All rates of a county, and its bands of top-ups. The rate of a year is the latest that has begun by then, of the same kind, need,
 * line and budget. For each line and budget the rate of the child's own need goes before the general one, from the year on from which
 * there is one; so do bands of its own need before general bands or a general top-up, and a top-up of its own before general bands.
 *
 * @param bands whose kinds and needs have no top-up among the rates in any year
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
      if (!seen.add(List.of(keyOf(rate), rate.from()))) {
        throw new IllegalArgumentException(
            "rate of %s for %s, line %s, budget %s%s is given twice"
                .formatted(
                    rate.kind(), rate.need().map(Enum::name).orElse("every need"), rate.line(), rate.budget(),
                    rate.from().map(year -> ", from " + year).orElse("")));
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

  /** Whether there is any rate of a kind of provision. Bands alone are none: they say nothing of place funding. */
  public boolean knows(ProvisionKind kind) {
    return rates.stream().anyMatch(rate -> rate.kind() == kind);
  }

  /**
   * With the rates and bands of a kind of provision for another one too, where that has no rates of its own; where it has bands,
   * these stay, and no top-up is taken over.
   */
  public RateCard withRatesLike(ProvisionKind other, ProvisionKind kind) {
    if (knows(kind)) {
      return this;
    }
    boolean hasBands = !bands.list(kind).isEmpty();
    List<Rate> all = new ArrayList<>(rates);
    rates.stream()
        .filter(rate -> rate.kind() == other && !(hasBands && rate.line() == FinanceLine.TOP_UP))
        .map(rate -> new Rate(kind, rate.need(), rate.line(), rate.budget(), rate.from(), rate.yearly(), rate.dated(), rate.source()))
        .forEach(all::add);
    List<BandingScheme> same = bands.list(other).stream().map(scheme -> scheme.of(kind, scheme.need())).toList();
    return new RateCard(all, hasBands ? bands : bands.with(same));
  }

  /** What makes a rate follow another: kind, need, line and budget. */
  public static List<Object> keyOf(Rate rate) {
    return List.of(rate.kind(), rate.need(), rate.line(), rate.budget());
  }

  /** What a year of a full-time place costs for a child of this need whose band is not known, in a year, line by line. */
  public List<Charge> listCharges(ProvisionKind kind, NeedType need, AcademicYear year) {
    return listCharges(kind, need, Optional.empty(), year);
  }

  /**
   * What a year of a full-time place costs for a child of this need in a year, line by line.
   *
   * @param band the child's own band of top-ups where it is known
   */
  public List<Charge> listCharges(ProvisionKind kind, NeedType need, Optional<ChildBand> band, AcademicYear year) {
    Collection<Rate> inForce = listInForce(rate -> rate.kind() == kind && rate.line() != FinanceLine.EMPTY_PLACE, year);
    Optional<BandingScheme> banding = findBanding(kind, need, year);
    List<Charge> charges = new ArrayList<>();
    for (Rate rate : inForce) {
      boolean own = rate.need().equals(Optional.of(need));
      boolean isBanded = banding.isPresent() && rate.line() == FinanceLine.TOP_UP;
      if (own || (rate.need().isEmpty() && !isBanded && !hasOwnRate(inForce, rate, need))) {
        charges.add(new Charge(rate.line(), rate.budget(), rate.yearly()));
      }
    }
    banding.ifPresent(scheme -> charges.add(new Charge(FinanceLine.TOP_UP, scheme.budget(), scheme.yearly(band))));
    return charges;
  }

  /**
   * The bands by which top-ups for a need are paid at a kind of provision in a year; empty where they are not. A top-up of the need's
   * own goes before general bands from the year on from which there is one.
   */
  public Optional<BandingScheme> findBanding(ProvisionKind kind, NeedType need, AcademicYear year) {
    return findBanding(kind, need, rate -> rate.hasBegun(year));
  }

  /** The bands by which top-ups for a need are paid at a kind of provision in every year; empty where there are none. */
  public Optional<BandingScheme> findBanding(ProvisionKind kind, NeedType need) {
    return findBanding(kind, need, rate -> true);
  }

  private Optional<BandingScheme> findBanding(ProvisionKind kind, NeedType need, Predicate<Rate> holds) {
    Optional<BandingScheme> own = bands.find(kind, Optional.of(need));
    boolean hasOwnTopUp = rates.stream().anyMatch(rate -> isTopUp(rate, kind, Optional.of(need)) && holds.test(rate));
    return own.isPresent() || hasOwnTopUp ? own : bands.find(kind, Optional.empty());
  }

  /** Whether a rate is the top-up given for exactly this: one need, or every other need. */
  public static boolean isTopUp(Rate rate, ProvisionKind kind, Optional<NeedType> need) {
    return rate.line() == FinanceLine.TOP_UP && rate.kind() == kind && rate.need().equals(need);
  }

  /**
   * What a year of a full-time commissioned place costs that nobody fills in a year, budget by budget; nothing where it is not paid.
   */
  public List<Charge> listEmptyPlaceCharges(ProvisionKind kind, AcademicYear year) {
    return listInForce(rate -> rate.kind() == kind && rate.line() == FinanceLine.EMPTY_PLACE, year).stream()
        .map(rate -> new Charge(rate.line(), rate.budget(), rate.yearly()))
        .toList();
  }

  /** The sum of {@link #listEmptyPlaceCharges}. */
  public Money emptyPlace(ProvisionKind kind, AcademicYear year) {
    return listEmptyPlaceCharges(kind, year).stream().map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  /** Of the rates wanted those that hold in a year, in the order of the card. */
  public List<Rate> listInForce(Predicate<Rate> wanted, AcademicYear year) {
    return List.copyOf(FromYear.inForce(rates.stream().filter(wanted).toList(), RateCard::keyOf, year).values());
  }

  /** The years from which a rate of a kind is new. */
  public SortedSet<AcademicYear> listStarts(ProvisionKind kind) {
    return FromYear.listStarts(rates.stream().filter(rate -> rate.kind() == kind).toList());
  }

  /**
   * Rates that begin after a year while nothing holds for the same before: neither an earlier one nor, where it is a need's own, the
   * general one or, of top-ups, bands. A plan from that year on would not know what to pay.
   */
  public List<Rate> listWithoutStart(AcademicYear first) {
    List<Rate> inForce = listInForce(rate -> true, first);
    return rates.stream()
        .filter(rate -> !rate.hasBegun(first))
        .filter(rate -> rate.line() != FinanceLine.TOP_UP || rate.need().flatMap(need -> findBanding(rate.kind(), need, first)).isEmpty())
        .filter(
            rate -> inForce.stream()
                .noneMatch(
                    known -> known.kind() == rate.kind() && known.line() == rate.line() && known.budget() == rate.budget()
                        && (known.need().isEmpty() || known.need().equals(rate.need()))))
        .toList();
  }

  private static boolean hasOwnRate(Collection<Rate> inForce, Rate general, NeedType need) {
    return inForce.stream()
        .anyMatch(
            rate -> rate.line() == general.line() && rate.budget() == general.budget() && rate.need().equals(Optional.of(need)));
  }
}
