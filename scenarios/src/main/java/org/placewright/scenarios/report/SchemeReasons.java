package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.SchemeAppraisal;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Numerals;

/** Why a plan builds a scheme or not, and what does its job when it does not. */
final class SchemeReasons {
  private static final int MOST_NAMED = 3;

  private final Plan plan;
  private final PlacementCosting costing;

  SchemeReasons(Plan plan) {
    this.plan = plan;
    this.costing = new PlacementCosting(plan.county(), plan.travel());
  }

  /** Why it is not built, in words. */
  String whyNot(SchemeAppraisal appraisal) {
    Map<SchemeId, AcademicYear> with = new HashMap<>(plan.openings());
    with.put(appraisal.scheme().id(), appraisal.opening());
    List<String> broken = new SchemeRules(plan.county()).listBroken(with);
    if (!broken.isEmpty()) {
      return String.join("; ", broken);
    }
    if (appraisal.worth().isEmpty()) {
      return "not chosen by this plan; places were not priced";
    }
    boolean isLater = appraisal.scheme().earliestOpening().isBefore(appraisal.opening());
    String figures = "worth %s at the most over the plan's years%s, it would cost %s".formatted(
        Numerals.pounds(appraisal.worth().get()),
        isLater ? " from %s on, before which what is built does not let it open".formatted(appraisal.opening()) : "",
        Numerals.pounds(appraisal.cost()));
    return appraisal.net().orElseThrow().pence() <= 0
        ? figures
        : figures + "; whether all its places would be worth that is not known: this plan came out better without it";
  }

  /** The same for places that a scenario proposes at a host: what its first place would save at the most, beside all others. */
  String whyNotProposed(SchemeAppraisal appraisal) {
    if (appraisal.net().filter(net -> net.pence() > 0).isEmpty()) {
      return whyNot(appraisal);
    }
    Optional<Money> first = plan.placeValues()
        .flatMap(values -> values.findLasting(appraisal.scheme().provision(), appraisal.opening()));
    return "its first place would save %s at the most over the plan's years, the others less; all %d would cost %s to build and run: this plan came out better without it"
        .formatted(Numerals.pounds(first.orElse(Money.NONE)), appraisal.scheme().places(), Numerals.pounds(appraisal.cost()));
  }

  /**
   * Where the plan has the children whom the scheme's provision would cost least in their first year there, as many as its places hold: what does its job.
   * Empty when it would suit nobody.
   */
  String instead(CapitalScheme scheme) {
    Provision provision = plan.county().getProvision(scheme.provision());
    int room = scheme.places() * Spell.FULL_TIME;
    Map<String, Long> at = new HashMap<>();
    List<Spell> nearest = plan.projection()
        .spells()
        .stream()
        .filter(spell -> !spell.first().isBefore(scheme.earliestOpening()) && spell.pinned().isEmpty())
        .filter(spell -> costing.listSuitable(spell).contains(scheme.provision()))
        .sorted(Comparator.comparing((Spell spell) -> costing.cost(spell, scheme.provision()).firstYearly()).thenComparing(Spell::id))
        .toList();
    for (Spell spell : nearest) {
      int taken = spell.roomTenthsAt(provision);
      if (taken > room) {
        break;
      }
      room -= taken;
      at.merge(placeOf(spell), 1L, Long::sum);
    }
    return at.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_NAMED)
        .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String placeOf(Spell spell) {
    return plan.findPlacement(spell).map(this::nameOf).orElse("no place");
  }

  private String nameOf(ProvisionId id) {
    return plan.county().getProvision(id).name();
  }
}
