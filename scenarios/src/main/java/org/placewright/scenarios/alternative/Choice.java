package org.placewright.scenarios.alternative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.plan.Misfit;
import org.placewright.model.provision.Provision;

/**
 * What a plan could have chosen for one stay, all other stays being where they are.
 *
 * @param taken where the child is; empty when it has no place
 * @param standing what it counts there, or without a place
 * @param arrival the stated price of the move there, or out of a place, from a stay that could have gone on
 * @param others every other provision that may take it, the one that adds least first
 * @param unfit the provisions that may not, by the first reason; they and the others are all there are
 */
public record Choice(
    Spell spell,
    Optional<Offer> taken,
    Standing standing,
    Money arrival,
    List<Offer> others,
    Map<Misfit, List<Provision>> unfit) {
  public Choice {
    others = List.copyOf(others);
  }

  public static Choice of(Alternatives plan, Spell spell) {
    Offers offers = new Offers(plan, spell);
    Optional<Offer> taken = offers.taken();
    List<Offer> others = new ArrayList<>();
    Map<Misfit, List<Provision>> unfit = new EnumMap<>(Misfit.class);
    for (Provision provision : plan.county().provisions().values()) {
      if (taken.filter(offer -> offer.provision().equals(provision)).isEmpty()) {
        plan.costing()
            .findMisfit(spell, provision.id())
            .ifPresentOrElse(
                misfit -> unfit.computeIfAbsent(misfit, m -> new ArrayList<>()).add(provision),
                () -> others.add(offers.other(provision.id())));
      }
    }
    others.sort(Comparator.comparing(Offer::counted).thenComparing(offer -> offer.provision().id()));
    return new Choice(spell, taken, offers.standing(), offers.arrival(), others, unfit);
  }

}
