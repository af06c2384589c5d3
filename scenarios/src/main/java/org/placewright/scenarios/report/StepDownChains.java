package org.placewright.scenarios.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;

/**
 * Who steps down, and whose place they take. A child that moves in a year to a provision which another child steps down from in
 * the same year takes that child's place: they are one chain, the one who moves furthest up the ladder first. Each place that
 * is freed is taken once. A chain that frees no further place ends with a place that was free, or at a provision where a scheme
 * opens in that year.
 */
final class StepDownChains {
  private final PlanFigures figures;
  private final PlacementCosting costing;
  private final List<Link> links = new ArrayList<>();

  /**
   * A child that was asked.
   *
   * @param chain the chain it belongs to
   * @param step 1 for the first of its chain
   * @param from provision it was at; to the one it is at now
   * @param moves whether the plan found a place for it at a lower level
   * @param yearlySaving what its old place would cost in the year of the move less what its new one does, support included
   * @param waitsFor what made the move possible, or what is missing
   */
  record Link(
      String chain,
      int step,
      Spell spell,
      StepDown terms,
      ProvisionId from,
      String to,
      boolean moves,
      Money yearlySaving,
      String waitsFor) {}

  private record Ask(Spell spell, StepDown terms, Provision from, Optional<Provision> to) {
    boolean moves() {
      return to.filter(provision -> terms.isTaken(provision.kind().setting())).isPresent();
    }
  }

  private record Freed(ProvisionId provision, AcademicYear year) {}

  StepDownChains(PlanFigures figures) {
    this.figures = figures;
    this.costing = new PlacementCosting(figures.county(), figures.plan().travel());
    List<Ask> asks = listAsks();
    Map<Freed, Deque<Ask>> freed = new HashMap<>();
    asks.stream()
        .filter(Ask::moves)
        .forEach(
            ask -> freed.computeIfAbsent(new Freed(ask.from.id(), ask.spell.first()), place -> new ArrayDeque<>()).add(ask));
    List<Ask> done = new ArrayList<>();
    for (Ask ask : asks) {
      if (!done.contains(ask)) {
        follow(ask, freed, done);
      }
    }
  }

  /** The dearest level first, so that chains start there. */
  private List<Ask> listAsks() {
    List<Ask> asks = new ArrayList<>();
    List<Outcome> outcomes = figures.listOutcomes();
    for (int i = 1; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      Optional<Provision> before = outcomes.get(i - 1).provision();
      if (outcome.spell().stepDown().isPresent() && before.isPresent()
          && before.get().kind().setting() == outcome.spell().stepDown().get().from()) {
        asks.add(new Ask(outcome.spell(), outcome.spell().stepDown().get(), before.get(), outcome.provision()));
      }
    }
    asks.sort(
        Comparator.comparing((Ask ask) -> ask.spell.first())
            .thenComparing(ask -> ask.terms.from(), Comparator.reverseOrder())
            .thenComparing(ask -> ask.spell.id()));
    return asks;
  }

  private void follow(Ask first, Map<Freed, Deque<Ask>> freed, List<Ask> done) {
    String chain = "%s-%s".formatted(first.spell.first().startYear(), first.spell.child());
    int step = 1;
    Ask now = first;
    done.add(now);
    while (true) {
      Optional<Ask> next = now.moves() ? takePlace(now, freed, done) : Optional.empty();
      links.add(link(chain, step, now, next));
      if (next.isEmpty()) {
        return;
      }
      done.add(next.get());
      now = next.get();
      step++;
    }
  }

  private static Optional<Ask> takePlace(Ask ask, Map<Freed, Deque<Ask>> freed, List<Ask> done) {
    Deque<Ask> leavers = freed.getOrDefault(new Freed(ask.to.orElseThrow().id(), ask.spell.first()), new ArrayDeque<>());
    while (!leavers.isEmpty()) {
      Ask leaver = leavers.poll();
      if (!done.contains(leaver)) {
        return Optional.of(leaver);
      }
    }
    return Optional.empty();
  }

  private Link link(String chain, int step, Ask ask, Optional<Ask> next) {
    String to = ask.to.map(provision -> provision.id().value()).orElse("");
    Money saving = ask.moves()
        ? costing.cost(ask.spell, ask.from.id()).firstYearly().minus(costing.cost(ask.spell, ask.to.orElseThrow().id()).firstYearly())
        : Money.NONE;
    return new Link(chain, step, ask.spell, ask.terms, ask.from.id(), to, ask.moves(), saving, waitsFor(ask, next));
  }

  private String waitsFor(Ask ask, Optional<Ask> next) {
    if (!ask.moves()) {
      return "a free place of level %s that is worth its cost".formatted(ask.terms.to());
    }
    if (next.isPresent()) {
      return "the place that %s leaves".formatted(next.get().spell.child());
    }
    return figures.county()
        .schemes()
        .stream()
        .filter(scheme -> scheme.provision().equals(ask.to.orElseThrow().id()) && opensIn(scheme, ask.spell.first()))
        .findFirst()
        .map(scheme -> "scheme %s, which opens".formatted(scheme.id()))
        .orElse("a place that is free");
  }

  /** Later a place at the scheme's provision may be anybody's. */
  private boolean opensIn(CapitalScheme scheme, AcademicYear year) {
    return figures.findOpening(scheme).filter(year::equals).isPresent();
  }

  /** By year, chains from the dearest level first; links of a chain one after the other. */
  List<Link> list() {
    return List.copyOf(links);
  }

  int countAsked() {
    return links.size();
  }

  int countMoved() {
    return (int) links.stream().filter(Link::moves).count();
  }
}
