package org.placewright.scenarios.explain;

import java.util.List;
import org.placewright.model.child.Spell;
import org.placewright.model.provision.Provision;
import org.placewright.scenarios.report.html.Numerals;

/** Stays of children for whom a provision would have been better than what they have, had it had room. */
final class KeptOutText {
  private static final int NAMED = 5;

  private final FinishedPlan plan;
  private final Provision provision;
  private final TextPage page;

  KeptOutText(FinishedPlan plan, Provision provision, TextPage page) {
    this.plan = plan;
    this.provision = provision;
    this.page = page;
  }

  void write() {
    List<KeptOut> kept = KeptOut.list(plan, provision);
    if (plan.county().getPlaces(provision.id()).isUnlimited()) {
      return;
    }
    page.heading(
        kept.isEmpty()
            ? "Who was kept out: nobody who would be better placed here found it full."
            : "Who was kept out: %s in %s would be better placed here and found it full in some year."
                .formatted(
                    Numerals.count(kept.stream().map(one -> one.spell().child()).distinct().count(), "child", "children"),
                    Numerals.count(kept.size(), "stay", "stays")));
    for (KeptOut one : kept.stream().limit(NAMED).toList()) {
      Spell spell = one.spell();
      page.item(
          "%s (%s, from %s), %s: %s; here it would count %s over the stay."
              .formatted(
                  spell.child(), spell.need().name(), plan.county().getLocality(spell.home()).name(),
                  Words.years(spell.first(), spell.last()),
                  one.at().map(at -> "is at " + Words.name(at)).orElse("has no place"), Words.less(one.saved())));
    }
    if (kept.size() > NAMED) {
      page.item("%s more, each with less at stake.".formatted(Numerals.count(kept.size() - NAMED, "stay", "stays")));
    }
    if (!kept.isEmpty()) {
      page.say(
          "\"Count\": pounds and stated prices together. These must not be added up: a place takes one child at a time, and other provisions would do for some.");
    }
  }
}
