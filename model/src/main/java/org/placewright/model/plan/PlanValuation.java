package org.placewright.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Discounting;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/**
 * Values a plan from nothing but its placements and openings: the referee of every search. Each spell's present value
 * is rounded to whole pence by itself, so the sum does not depend on order.
 */
public final class PlanValuation {
  private final County county;
  private final PlacementCosting costing;
  private final Discounting discounting;

  public PlanValuation(County county, PlacementCosting costing) {
    this.county = county;
    this.costing = costing;
    this.discounting = new Discounting(county.horizon(), county.assumptions().value(AssumptionKey.DISCOUNT_RATE));
  }

  public Discounting discounting() {
    return discounting;
  }

  /** What budgets pay for the spell at the provision over all its years, as present value. */
  public Money pounds(Spell spell, ProvisionId provision) {
    return discounting.presentValue(costing.cost(spell, provision).yearly(), spell.first(), spell.last());
  }

  /** The stated price of what is no money about the spell at the provision over all its years, as present value. */
  public Money welfare(Spell spell, ProvisionId provision) {
    return discounting.presentValue(costing.cost(spell, provision).welfareYearly(), spell.first(), spell.last());
  }

  /** Pounds and welfare of the spell at the provision together, as present value; the same as their sum. */
  public Money price(Spell spell, ProvisionId provision) {
    PlacementCost cost = costing.cost(spell, provision);
    return discounting
        .presentValue(cost.yearly(), spell.first(), spell.last())
        .plus(discounting.presentValue(cost.welfareYearly(), spell.first(), spell.last()));
  }

  /** The stated price of the spell having no place, not discounted. */
  public Money unplacedPrice(Spell spell) {
    return county
        .assumptions()
        .price(AssumptionKey.PRICE_UNPLACED_YEAR)
        .times(spell.years())
        .share(spell.placeTenths(), Spell.FULL_TIME);
  }

  /** Whether a provision could keep a child for its next spell, if it had room: a move elsewhere is then avoidable. */
  public boolean couldStay(Spell next, ProvisionId before) {
    return county.getProvision(before).kind().setting().meets(next.setting())
        && next.fits(county.getProvision(before).designation())
        && county.getProvision(before).kind().hasSite();
  }

  /** The price of an avoidable move at the start of {@code next}, as present value. */
  public Money avoidableMovePrice(Spell next) {
    return discounting.presentValue(
        county.assumptions().price(AssumptionKey.PRICE_AVOIDABLE_MOVE), next.first(), next.first());
  }

  /** What a scheme costs budgets from its opening to the end of the horizon, as present value, without its capital. */
  public Money yearlyCosts(CapitalScheme scheme, AcademicYear opening) {
    return discounting.presentValue(scheme.yearly(), opening, county.horizon().last());
  }

  /**
   * Values a plan.
   *
   * @param spells all spells, those of one child one after the other in order of time
   */
  public PlanValue value(
      List<Spell> spells, Map<Spell, ProvisionId> placements, Map<SchemeId, AcademicYear> openings) {
    Money pounds = Money.NONE;
    Money welfare = Money.NONE;
    Money unplacedPrice = Money.NONE;
    long unplacedTenthYears = 0;
    Optional<Spell> previous = Optional.empty();
    for (Spell spell : spells) {
      ProvisionId provision = placements.get(spell);
      if (provision == null) {
        unplacedPrice = unplacedPrice.plus(unplacedPrice(spell));
        unplacedTenthYears += (long) spell.years() * spell.placeTenths();
      } else {
        pounds = pounds.plus(pounds(spell, provision));
        welfare = welfare.plus(welfare(spell, provision));
      }
      if (previous.isPresent() && previous.get().child().equals(spell.child())) {
        ProvisionId before = placements.get(previous.get());
        if (before != null && !before.equals(provision) && couldStay(spell, before)) {
          welfare = welfare.plus(avoidableMovePrice(spell));
        }
      }
      previous = Optional.of(spell);
    }
    for (CapitalScheme scheme : county.schemes()) {
      if (openings.containsKey(scheme.id())) {
        pounds = pounds.plus(yearlyCosts(scheme, openings.get(scheme.id())));
      }
    }
    return new PlanValue((double) unplacedTenthYears / Spell.FULL_TIME, pounds, welfare, unplacedPrice);
  }
}
