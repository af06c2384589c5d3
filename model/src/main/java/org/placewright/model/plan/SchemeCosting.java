package org.placewright.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/**
 * What an opened scheme costs budgets each year, filled or not. The one home of what a scheme costs.
 *
 * <pre>
 * (1) running    the scheme's own yearly cost                              high needs block
 * (2) borrowing  borrowed x r / (1 - (1 + r)^-n), from opening, n years    general fund
 * (3) places     places it adds in the year x the rate of an empty place   as rates.csv says
 * </pre>
 *
 * <p>Where more children are at a provision than it has places, those are paid for already, and a scheme adds so many fewer in (3):
 * one that can only be open there alone ({@link SchemeRules#couldBeOpenTogether}), such as each of several sizes of which one is built.
 * Of schemes that could be open together each is charged for all its places, as it depends on the others which of them relieves it.
 *
 * <p>A child who takes one of the places pays for it itself ({@link PlacementCosting}); {@link PlanValuation} then counts one
 * empty place less. Grants are not the council's money and cost nothing here.
 */
public final class SchemeCosting {
  private final County county;
  private final Set<SchemeId> alone;

  public SchemeCosting(County county) {
    this.county = county;
    this.alone = findAlone(county);
  }

  /** The schemes that no other could be open with at their provision. */
  private static Set<SchemeId> findAlone(County county) {
    SchemeRules rules = new SchemeRules(county);
    return county.schemes()
        .stream()
        .filter(
            scheme -> county.schemes()
                .stream()
                .filter(other -> other.provision().equals(scheme.provision()) && !other.id().equals(scheme.id()))
                .noneMatch(other -> rules.couldBeOpenTogether(scheme, other)))
        .map(CapitalScheme::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Charges (1) and (2) of a year; none before the opening. */
  public List<Charge> listCharges(CapitalScheme scheme, AcademicYear opening, AcademicYear year) {
    List<Charge> charges = new ArrayList<>();
    int yearsAfter = year.yearsAfter(opening);
    if (yearsAfter >= 0) {
      add(charges, FinanceLine.RUNNING, Budget.HIGH_NEEDS_BLOCK, scheme.yearly());
    }
    if (yearsAfter >= 0 && yearsAfter < county.assumptions().borrowing().years()) {
      add(charges, FinanceLine.BORROWING, Budget.GENERAL_FUND, borrowingCharge(scheme));
    }
    return charges;
  }

  private static void add(List<Charge> charges, FinanceLine line, Budget budget, Money yearly) {
    if (!yearly.equals(Money.NONE)) {
      charges.add(new Charge(line, budget, yearly));
    }
  }

  /** Charge (2) of one year. */
  public Money borrowingCharge(CapitalScheme scheme) {
    return county.assumptions().borrowing().yearlyCharge(scheme.building().borrowed());
  }

  /**
   * All of (1) to (3) in a year, while nobody fills its places.
   *
   * @param places those there are without any scheme
   */
  Money yearly(CapitalScheme scheme, AcademicYear opening, AcademicYear year, UsablePlaces places) {
    Money empty = county.rates()
        .emptyPlace(county.getProvision(scheme.provision()).kind(), year)
        .share(addedTenths(scheme, opening, year, places), Spell.FULL_TIME);
    return listCharges(scheme, opening, year).stream().map(Charge::yearly).reduce(empty, Money::plus);
  }

  private int addedTenths(CapitalScheme scheme, AcademicYear opening, AcademicYear year, UsablePlaces places) {
    int tenths = scheme.phases().after(year.yearsAfter(opening)) * Spell.FULL_TIME;
    return alone.contains(scheme.id()) ? Math.max(0, tenths - places.overNumberTenths(scheme.provision(), year)) : tenths;
  }
}
