package org.placewright.scenarios.alternative;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeCosting;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.scenarios.report.ChildYear;

/**
 * A way to give one child that lacks a local place one that the council commissions.
 *
 * @param spell the child's stay
 * @param kind where the place comes from
 * @param at the provision, with what the child costs there
 * @param scheme what has to be built, for a scheme
 * @param yearly what budgets pay for child and place in the year that the child is looked at; of a scheme, its running and borrowing too, by the part of its places that the child takes
 */
public record Fix(Spell spell, Kind kind, Offer at, Optional<CapitalScheme> scheme, Money yearly) {
  /** Where a place comes from. */
  public enum Kind {
    /** Free in all years of the stay. */
    FREE,
    /** A scheme that the county knows and the plan does not build. */
    SCHEME,
    /** A place more than there is, without a known price of building. */
    ONE_MORE
  }

  public Fix {
    Objects.requireNonNull(spell, "spell");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(yearly, "yearly");
  }

  /** Whether the child is settled where it is, so that the plan may not move it here. */
  public boolean isSettled() {
    return spell.pinned().isPresent();
  }

  /** Tenths of places that the child takes there. */
  public int roomTenths() {
    return spell.roomTenthsAt(at.provision());
  }

  /** The cheapest of each kind for the stay of a child in a year, by pounds and stated prices of that year. */
  public static List<Fix> listCheapest(Alternatives plan, ChildYear child) {
    return listCheapest(plan, Choice.of(plan, child.spell()), child);
  }

  /** The same where the choice for the stay is known. */
  static List<Fix> listCheapest(Alternatives plan, Choice choice, ChildYear child) {
    Spell spell = child.spell();
    List<Offer> local = choice.others()
        .stream()
        .filter(offer -> offer.provision().kind().isCommissioned())
        .toList();
    Stream<Optional<Fix>> cheapest = Stream.of(
        cheapest(
            local.stream()
                .filter(Offer::hasRoom)
                .map(offer -> new Fix(spell, Kind.FREE, offer, Optional.empty(), adds(plan, child, offer)))),
        cheapest(local.stream().flatMap(offer -> schemesAt(plan, child, offer))),
        cheapest(
            local.stream()
                .filter(offer -> offer.full().filter(WhyNot.Full::hasPlaces).isPresent())
                .map(offer -> new Fix(spell, Kind.ONE_MORE, offer, Optional.empty(), offer.cost().yearly(child.year())))));
    return cheapest.flatMap(Optional::stream).toList();
  }

  private static Optional<Fix> cheapest(Stream<Fix> fixes) {
    return fixes.min(Comparator.comparing((Fix fix) -> fix.yearly.plus(fix.at.cost().welfareYearly())));
  }

  /** What budgets pay for the child more than for the empty place. */
  private static Money adds(Alternatives plan, ChildYear child, Offer offer) {
    return offer.cost()
        .yearly(child.year())
        .minus(plan.valuation().filledPlaceYearly(child.spell(), offer.provision().id(), child.year()));
  }

  private static Stream<Fix> schemesAt(Alternatives plan, ChildYear child, Offer offer) {
    Spell spell = child.spell();
    SchemeCosting costing = new SchemeCosting(plan.county());
    ProvisionId at = offer.provision().id();
    return plan.listUnbuilt()
        .stream()
        .filter(scheme -> scheme.provision().equals(at) && !spell.first().isBefore(scheme.earliestOpening()))
        .map(scheme -> {
          Money all = costing.listCharges(scheme, scheme.earliestOpening(), scheme.earliestOpening())
              .stream()
              .map(Charge::yearly)
              .reduce(Money.NONE, Money::plus);
          return new Fix(spell, Kind.SCHEME, offer, Optional.of(scheme),
              offer.cost()
                  .yearly(child.year())
                  .plus(all.share(spell.roomTenthsAt(offer.provision()), (long) scheme.places() * Spell.FULL_TIME)));
        });
  }
}
