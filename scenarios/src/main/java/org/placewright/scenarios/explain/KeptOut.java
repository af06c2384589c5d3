package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Offer;
import org.placewright.scenarios.alternative.Offers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Provision;
import org.placewright.scenarios.report.Outcome;

/**
 * A stay that would be better placed at a provision which is full in some year of it.
 *
 * @param at where the child is instead; empty when it has no place
 * @param saved pounds and stated prices over the stay that would be less there, with a place that is there anyway
 */
record KeptOut(Spell spell, Optional<Provision> at, Money saved) {
  /** All of them, those with most at stake first. */
  static List<KeptOut> list(FinishedPlan plan, Provision provision) {
    List<KeptOut> kept = new ArrayList<>();
    for (Outcome outcome : plan.figures().listOutcomes()) {
      Spell spell = outcome.spell();
      boolean isElsewhere = spell.pinned().isEmpty() && outcome.provision().filter(provision::equals).isEmpty();
      if (isElsewhere
          && plan.costing().findMisfit(spell, provision.id()).isEmpty()
          && !plan.alternatives().listFullYears(spell, provision.id()).isEmpty()) {
        Offers offers = new Offers(plan.alternatives(), spell);
        Offer here = offers.other(provision.id());
        if (offers.isBetter(here)) {
          kept.add(new KeptOut(spell, outcome.provision(), offers.standing().overStay().minus(here.parts().overStay())));
        }
      }
    }
    kept.sort(Comparator.comparing(KeptOut::saved).reversed().thenComparing(one -> one.spell().id()));
    return kept;
  }
}
