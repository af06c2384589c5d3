package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Choice;
import org.placewright.scenarios.alternative.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.child.Spell;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.Outcome;
import org.placewright.scenarios.report.html.Numerals;

/** Children who came to the provision of a built scheme once it was open, and where they would be without it. */
final class WithoutSchemeText {
  private static final int MOST = 8;

  private final FinishedPlan plan;
  private final CapitalScheme scheme;
  private final TextPage page;

  WithoutSchemeText(FinishedPlan plan, CapitalScheme scheme, TextPage page) {
    this.plan = plan;
    this.scheme = scheme;
    this.page = page;
  }

  void write() {
    AcademicYear opening = plan.schemes().get(scheme.id()).opening().orElseThrow();
    List<Outcome> newcomers = plan.figures()
        .listOutcomes()
        .stream()
        .filter(outcome -> outcome.provision().filter(at -> at.id().equals(scheme.provision())).isPresent())
        .filter(outcome -> outcome.spell().pinned().isEmpty() && !outcome.spell().first().isBefore(opening))
        .toList();
    Map<String, Integer> needs = new TreeMap<>();
    Map<String, Integer> elsewhere = new TreeMap<>();
    for (Outcome outcome : newcomers) {
      Spell spell = outcome.spell();
      needs.merge(spell.need().name(), 1, Integer::sum);
      Optional<Offer> next = Choice.of(plan.alternatives(), spell).others().stream().filter(Offer::hasRoom).findFirst();
      elsewhere.merge(next.map(offer -> Words.name(offer.provision())).orElse("no place"), 1, Integer::sum);
    }
    page.heading("%s began there since it opened: %s.".formatted(Numerals.count(newcomers.size(), "stay", "stays"), ranked(needs)));
    if (!newcomers.isEmpty()) {
      page.say("For each of them alone, the next best with room in this plan would be: %s.".formatted(ranked(elsewhere)));
    }
  }

  private static String ranked(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> all = counts.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
    List<String> named = new ArrayList<>(
        all.stream().limit(MOST).map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue())).toList());
    if (all.size() > MOST) {
      named.add("elsewhere %d".formatted(all.subList(MOST, all.size()).stream().mapToInt(Map.Entry::getValue).sum()));
    }
    return Numerals.list(named);
  }
}
