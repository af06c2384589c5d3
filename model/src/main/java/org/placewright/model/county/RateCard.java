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
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/**
 * All rates of a county. The rate of a year is the latest that has begun by then, of the same kind, need, line and budget. For each
 * line and budget the rate of the child's own need goes before the general one, from the year on from which there is one.
 */
public record RateCard(List<Rate> rates) {
  public RateCard {
    rates = List.copyOf(rates);
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

  /** What makes a rate follow another: kind, need, line and budget. */
  public static List<Object> keyOf(Rate rate) {
    return List.of(rate.kind(), rate.need(), rate.line(), rate.budget());
  }

  /** What a year of a full-time place costs for a child of this need in a year, line by line. */
  public List<Charge> listCharges(ProvisionKind kind, NeedType need, AcademicYear year) {
    Collection<Rate> inForce = listInForce(rate -> rate.kind() == kind && rate.line() != FinanceLine.EMPTY_PLACE, year);
    List<Charge> charges = new ArrayList<>();
    for (Rate rate : inForce) {
      boolean own = rate.need().equals(Optional.of(need));
      if (own || (rate.need().isEmpty() && !hasOwnRate(inForce, rate, need))) {
        charges.add(new Charge(rate.line(), rate.budget(), rate.yearly()));
      }
    }
    return charges;
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
   * general one. A plan from that year on would not know what to pay.
   */
  public List<Rate> listWithoutStart(AcademicYear first) {
    List<Rate> inForce = listInForce(rate -> true, first);
    return rates.stream()
        .filter(rate -> rate.from().filter(first::isBefore).isPresent())
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
