package org.placewright.model.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.Discounting;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.ByPeriod;
import org.placewright.model.time.ByPeriod.Period;

/**
 * Values a plan from nothing but its placements and openings: the referee of every search. Each spell's present value
 * is rounded to whole pence by itself, so the sum does not depend on order.
 *
 * <p>Commissioned places are paid for whether filled or not. Where rates.csv has a rate for empty places, all places of the
 * county and of opened schemes are counted empty first, and each child at one of them takes that off again: what the plan
 * pays for a child at a place that is there anyway is what filling it adds.
 */
public final class PlanValuation {
  private final County county;
  private final PlacementCosting costing;
  private final SchemeCosting schemes;
  private final Discounting discounting;
  private final Map<ProvisionKind, ByPeriod<Money>> emptyPlaces = new EnumMap<>(ProvisionKind.class);

  public PlanValuation(County county, PlacementCosting costing) {
    this.county = county;
    this.costing = costing;
    this.schemes = new SchemeCosting(county);
    this.discounting = new Discounting(county.horizon(), county.assumptions().value(AssumptionKey.DISCOUNT_RATE));
    for (ProvisionKind kind : ProvisionKind.values()) {
      RateCard rates = county.rates();
      emptyPlaces.put(kind, ByPeriod.of(rates.listStarts(kind), year -> rates.emptyPlace(kind, year)).joined());
    }
  }

  public Discounting discounting() {
    return discounting;
  }

  /** What budgets pay for the spell at the provision over all its years, as present value. */
  public Money pounds(Spell spell, ProvisionId provision) {
    return pounds(spell, costing.cost(spell, provision));
  }

  private Money pounds(Spell spell, PlacementCost cost) {
    return cost.charges()
        .stream()
        .map(period -> discounting.presentValue(PlacementCost.sum(period.value()), period.first(), period.last()))
        .reduce(discounting.presentValue(cost.once(), spell.first(), spell.first()), Money::plus);
  }

  /** The stated price of what is no money about the spell at the provision over all its years, as present value. */
  public Money welfare(Spell spell, ProvisionId provision) {
    return discounting.presentValue(costing.cost(spell, provision).welfareYearly(), spell.first(), spell.last());
  }

  /**
   * What the spell at the provision adds to pounds and welfare, as present value: what it costs, less the empty place that it
   * fills, for which budgets would pay all the same.
   */
  public Money price(Spell spell, ProvisionId provision) {
    PlacementCost cost = costing.cost(spell, provision);
    return pounds(spell, cost)
        .plus(discounting.presentValue(cost.welfareYearly(), spell.first(), spell.last()))
        .minus(filledPlace(spell, provision));
  }

  /** What the places that the spell takes would cost empty, as present value; nothing where places are not commissioned. */
  private Money filledPlace(Spell spell, ProvisionId provision) {
    Money sum = Money.NONE;
    for (Period<Money> period : listEmptyPlaces(provision, spell.first(), spell.last())) {
      Money yearly = filledPlaceYearly(spell, provision, period.first());
      if (!yearly.equals(Money.NONE)) {
        sum = sum.plus(discounting.presentValue(yearly, period.first(), period.last()));
      }
    }
    return sum;
  }

  /** What budgets would pay in a year for the room that the spell takes if it were empty; nothing where places are not commissioned. */
  public Money filledPlaceYearly(Spell spell, ProvisionId provision, AcademicYear year) {
    return county.getPlaces(provision).isUnlimited()
        ? Money.NONE
        : emptyPlaceYearly(provision, year).share(spell.roomTenthsAt(county.getProvision(provision)), Spell.FULL_TIME);
  }

  /** What one empty commissioned place costs in a year, as present value. */
  public Money emptyPlace(ProvisionId provision, AcademicYear year) {
    return discounting.presentValue(emptyPlaceYearly(provision, year), year, year);
  }

  private Money emptyPlaceYearly(ProvisionId provision, AcademicYear year) {
    return emptyPlaces.get(county.getProvision(provision).kind()).in(year);
  }

  private List<Period<Money>> listEmptyPlaces(ProvisionId provision, AcademicYear first, AcademicYear last) {
    return emptyPlaces.get(county.getProvision(provision).kind()).list(first, last);
  }

  /**
   * What all places of the county would cost if nobody came, as present value, without those of schemes: the places funded or,
   * where more children are already there and stay, as many as these.
   *
   * @param usable the places there are without any scheme
   */
  public Money emptyPlaces(UsablePlaces usable) {
    Money sum = Money.NONE;
    for (ProvisionId id : county.provisions().keySet()) {
      for (AcademicYear year : county.horizon().listYears()) {
        Money yearly = emptyPlaceYearly(id, year);
        if (!yearly.equals(Money.NONE)) {
          int tenths = usable.tenths(id, year).orElse(0);
          sum = sum.plus(discounting.presentValue(yearly.share(tenths, Spell.FULL_TIME), year, year));
        }
      }
    }
    return sum;
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
    boolean isMeantToLeave = next.stepDown()
        .filter(stepDown -> stepDown.from() == county.getProvision(before).kind().setting())
        .isPresent();
    return !isMeantToLeave
        && county.getProvision(before).kind().setting().meets(next.setting())
        && next.fits(county.getProvision(before))
        && county.getProvision(before).kind().hasSite();
  }

  /** Whether a child that was at one provision, and at another or at none in its next spell, is moved without need. */
  public boolean isAvoidable(Optional<ProvisionId> before, Spell next, Optional<ProvisionId> now) {
    return before.isPresent() && !before.equals(now) && couldStay(next, before.get());
  }

  /** The price of an avoidable move at the start of {@code next}, as present value. */
  public Money avoidableMovePrice(Spell next) {
    return discounting.presentValue(
        county.assumptions().price(AssumptionKey.PRICE_AVOIDABLE_MOVE), next.first(), next.first());
  }

  /**
   * What a scheme costs budgets from its opening to the end of the horizon while nobody fills its places, as present value.
   *
   * @param places those there are without any scheme
   */
  public Money schemeCosts(CapitalScheme scheme, AcademicYear opening, UsablePlaces places) {
    return county.horizon()
        .listYears()
        .stream()
        .filter(year -> !year.isBefore(opening))
        .map(year -> discounting.presentValue(schemes.yearly(scheme, opening, year, places), year, year))
        .reduce(Money.NONE, Money::plus);
  }

  /**
   * Values a plan.
   *
   * @param spells all spells, those of one child one after the other in order of time
   */
  public PlanValue value(
      List<Spell> spells, Map<Spell, ProvisionId> placements, Map<SchemeId, AcademicYear> openings) {
    UsablePlaces withoutSchemes = new UsablePlaces(county, spells, Map.of());
    Money pounds = emptyPlaces(withoutSchemes);
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
        pounds = pounds.plus(pounds(spell, provision)).minus(filledPlace(spell, provision));
        welfare = welfare.plus(welfare(spell, provision));
      }
      if (previous.isPresent() && previous.get().child().equals(spell.child())) {
        if (isAvoidable(Optional.ofNullable(placements.get(previous.get())), spell, Optional.ofNullable(provision))) {
          welfare = welfare.plus(avoidableMovePrice(spell));
        }
      }
      previous = Optional.of(spell);
    }
    for (CapitalScheme scheme : county.schemes()) {
      if (openings.containsKey(scheme.id())) {
        pounds = pounds.plus(schemeCosts(scheme, openings.get(scheme.id()), withoutSchemes));
      }
    }
    return new PlanValue((double) unplacedTenthYears / Spell.FULL_TIME, pounds, welfare, unplacedPrice);
  }
}
