package org.placewright.scenarios.alternative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/** What one stay would cost here or there, all other stays being where the plan has them. */
public final class Offers {
  private final Alternatives plan;
  private final Spell spell;
  private final Optional<Spell> next;
  private final Optional<ProvisionId> before;
  private final Optional<ProvisionId> after;
  private final Optional<Offer> taken;

  public Offers(Alternatives plan, Spell spell) {
    this.plan = plan;
    this.spell = spell;
    List<Spell> stays = plan.listStays(spell.child()).stream().map(outcome -> outcome.spell()).toList();
    int at = stays.indexOf(spell);
    Optional<Spell> previous = at > 0 ? Optional.of(stays.get(at - 1)) : Optional.empty();
    this.next = at + 1 < stays.size() ? Optional.of(stays.get(at + 1)) : Optional.empty();
    this.before = previous.flatMap(plan.plan()::findPlacement);
    this.after = next.flatMap(plan.plan()::findPlacement);
    this.taken = plan.plan().findPlacement(spell).map(id -> offer(id, List.of()));
  }

  /** Where the child is; empty when it has no place. */
  public Optional<Offer> taken() {
    return taken;
  }

  /** What it counts where it is, or without a place. */
  public Standing standing() {
    if (taken.isPresent()) {
      CostParts parts = taken.get().parts();
      return new Standing(parts.pounds(), parts.priced(), taken.get().counted());
    }
    Money unplaced = plan.valuation().unplacedPrice(spell);
    return plan.valuation().isAvoidable(before, spell, Optional.empty())
        ? new Standing(Money.NONE, unplaced.plus(movePrice()), unplaced.plus(plan.valuation().avoidableMovePrice(spell)))
        : new Standing(Money.NONE, unplaced, unplaced);
  }

  /** The stated price of the move to where it is, or out of a place, when the stay before could have gone on; nothing otherwise. */
  public Money arrival() {
    Optional<ProvisionId> here = taken.map(offer -> offer.provision().id());
    return plan.valuation().isAvoidable(before, spell, here) ? movePrice() : Money.NONE;
  }

  private Money movePrice() {
    return plan.county().assumptions().price(AssumptionKey.PRICE_AVOIDABLE_MOVE);
  }

  /** A provision where it is not, but may be, and why it is not there. */
  public Offer other(ProvisionId id) {
    Offer there = offer(id, List.of());
    List<WhyNot> reasons = new ArrayList<>();
    List<AcademicYear> full = plan.listFullYears(spell, id);
    if (!full.isEmpty()) {
      List<AcademicYear> withoutPlaces = full.stream().filter(year -> plan.occupancy().places(id, year).orElse(0) == 0).toList();
      int missing = plan.missingPlaces(spell, id);
      reasons.add(new WhyNot.Full(full, withoutPlaces, missing, plan.value(id, full).times(missing)));
    }
    if (taken.isPresent()) {
      CostParts more = there.parts().minus(taken.get().parts());
      if (there.counted().compareTo(taken.get().counted()) > 0) {
        reasons.add(new WhyNot.Dearer(more));
      } else {
        reasons.add(new WhyNot.Better(more));
      }
    }
    return offer(id, reasons);
  }

  /** Whether the plan would count less with the child there, if there were room; always when it has no place. */
  public boolean isBetter(Offer other) {
    return taken.isEmpty() || other.counted().compareTo(taken.get().counted()) < 0;
  }

  private Offer offer(ProvisionId id, List<WhyNot> whyNot) {
    PlacementCost cost = plan.costing().cost(spell, id);
    PlanValuation valuation = plan.valuation();
    Money move = Money.NONE;
    Money counted = valuation.price(spell, id);
    if (valuation.isAvoidable(before, spell, Optional.of(id))) {
      move = move.plus(movePrice());
      counted = counted.plus(valuation.avoidableMovePrice(spell));
    }
    if (next.isPresent() && valuation.isAvoidable(Optional.of(id), next.get(), after)) {
      move = move.plus(movePrice());
      counted = counted.plus(valuation.avoidableMovePrice(next.get()));
    }
    return new Offer(
        plan.county().getProvision(id), cost, CostParts.of(spell, cost, year -> valuation.filledPlaceYearly(spell, id, year), move),
        counted, whyNot);
  }
}
