package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.TransitionHistory.Group;
import org.placewright.model.transition.ValidStates;
import org.placewright.model.transition.ValidStates.SettingRule;

/** Says what in a sound history should be known before anything is projected from it. */
final class HistoryWarnings {
  private final DemandHistory demand;
  private final TransitionHistory history;
  private final ValidStates valid;
  private final List<String> warnings = new ArrayList<>();

  HistoryWarnings(DemandHistory demand) {
    this.demand = demand;
    this.history = demand.history();
    this.valid = demand.valid();
  }

  List<String> list() {
    findYearsWithoutPopulation();
    findYearsLeftOut();
    findLostBetweenYears();
    findForbiddenStates();
    findForbiddenMoves();
    findUnknownNextSettings();
    if (!demand.yearlyCosts().isEmpty()) {
      compareCosts();
    }
    return List.copyOf(warnings);
  }

  private void findYearsWithoutPopulation() {
    Set<Integer> missing = new TreeSet<>(history.years());
    missing.removeAll(demand.population().persons().keySet());
    if (!missing.isEmpty()) {
      warnings.add(
          "%s has no population of %s; the nearest year before is held, before the first the first"
              .formatted(HistoryTables.POPULATION.usualFile(), join(missing)));
    }
  }

  private void findYearsLeftOut() {
    Set<Integer> missing = new TreeSet<>();
    for (int year = history.years().first(); year < history.years().last(); year++) {
      if (!history.years().contains(year)) {
        missing.add(year);
      }
    }
    if (!missing.isEmpty()) {
      warnings.add(
          "%s has no rows of %s, between years that it has: nothing is learnt of them, and nobody can see whether children were lost on the way"
              .formatted(HistoryTables.TRANSITIONS.usualFile(), join(missing)));
    }
  }

  /** Children counted at the end of one year must be those at the start of the next. */
  private void findLostBetweenYears() {
    for (int year : history.years()) {
      if (!history.years().contains(year + 1)) {
        continue;
      }
      Map<Group, Double> after = history.stockAfter(year);
      Map<Group, Double> before = history.stockBefore(year + 1);
      double lost = surplus(after, before);
      double made = surplus(before, after);
      if (lost + made > 0) {
        warnings.add(
            "census of %d: %.0f children of the rows of %d are not in the rows of %d, and %.0f of those are not in the former"
                .formatted(year + 1, lost, year, year + 1, made));
      }
    }
  }

  private static double surplus(Map<Group, Double> some, Map<Group, Double> others) {
    return some.entrySet()
        .stream()
        .mapToDouble(entry -> Math.max(0, entry.getValue() - others.getOrDefault(entry.getKey(), 0.0)))
        .sum();
  }

  /** Children with plans at any census of the history, each census once. */
  private Map<Group, Double> childCensuses() {
    Map<Group, Double> all = new TreeMap<>();
    for (int year : history.years()) {
      history.stockBefore(year).forEach((group, children) -> all.merge(group, children, Double::sum));
      if (!history.years().contains(year + 1)) {
        history.stockAfter(year).forEach((group, children) -> all.merge(group, children, Double::sum));
      }
    }
    return all;
  }

  /** One line for each setting: what of it the rules forbid. */
  private static final class Forbidden {
    private double children;
    private final SortedSet<Integer> ncys = new TreeSet<>();
    private final SortedSet<String> needs = new TreeSet<>();
  }

  private void findForbiddenStates() {
    Map<String, Forbidden> bySetting = new TreeMap<>();
    childCensuses().forEach((group, children) -> {
      if (!valid.isValid(group.state(), group.ncy())) {
        Forbidden forbidden = bySetting.computeIfAbsent(group.state().setting(), setting -> new Forbidden());
        forbidden.children += children;
        SettingRule rule = valid.settings().get(group.state().setting());
        if (rule != null && (group.ncy() < rule.firstNcy() || group.ncy() > rule.lastNcy())) {
          forbidden.ncys.add(group.ncy());
        }
        if (rule != null && !rule.needs().contains(group.state().need())) {
          forbidden.needs.add(group.state().need());
        }
      }
    });
    bySetting.forEach(
        (setting, forbidden) -> warnings.add(
            "%s does not allow what the history has in setting %s: %.0f children at its censuses (%s); they are kept".formatted(
                HistoryTables.VALID_STATES.usualFile(), setting, forbidden.children, reason(setting, forbidden))));
  }

  private String reason(String setting, Forbidden forbidden) {
    if (!valid.settings().containsKey(setting)) {
      return "it has no row" + NearestWord.hint(setting, valid.settings().keySet());
    }
    List<String> reasons = new ArrayList<>();
    if (!forbidden.ncys.isEmpty()) {
      reasons.add("curriculum years " + join(forbidden.ncys));
    }
    if (!forbidden.needs.isEmpty()) {
      reasons.add("needs " + join(forbidden.needs));
    }
    return String.join("; ", reasons);
  }

  private void findForbiddenMoves() {
    Map<String, Double> moves = new TreeMap<>();
    for (Transition t : history.transitions()) {
      if (t.from().isPresent() && t.to().isPresent()) {
        String from = t.from().get().setting();
        String to = t.to().get().setting();
        if (!from.equals(to) && !valid.canMove(from, to)) {
          moves.merge("%s to %s".formatted(from, to), t.children(), Double::sum);
        }
      }
    }
    if (!moves.isEmpty()) {
      List<String> counted = moves.entrySet().stream().map(e -> "%s (%.0f)".formatted(e.getKey(), e.getValue())).toList();
      warnings.add(
          "%s does not allow these moves of the history: %s; they are kept"
              .formatted(HistoryTables.VALID_STATES.usualFile(), NearestWord.list(counted)));
    }
  }

  private void findUnknownNextSettings() {
    Set<String> unknown = new TreeSet<>();
    valid.settings().values().forEach(rule -> unknown.addAll(rule.nextSettings()));
    unknown.removeAll(valid.settings().keySet());
    if (!unknown.isEmpty()) {
      warnings.add(
          "%s lets children move to settings that have no row there: %s"
              .formatted(HistoryTables.VALID_STATES.usualFile(), join(unknown)));
    }
  }

  private void compareCosts() {
    Set<PlanState> seen = new TreeSet<>();
    childCensuses().keySet().forEach(group -> seen.add(group.state()));
    Set<PlanState> unknown = new TreeSet<>(demand.yearlyCosts().keySet());
    unknown.removeAll(seen);
    unknown.removeIf(this::canBe);
    if (!unknown.isEmpty()) {
      warnings.add(
          "%s has costs of states that neither the history nor the rules know: %s"
              .formatted(HistoryTables.COSTS.usualFile(), join(unknown)));
    }
    Set<PlanState> withoutCost = new TreeSet<>(seen);
    withoutCost.removeAll(demand.yearlyCosts().keySet());
    if (!withoutCost.isEmpty()) {
      warnings.add("%s has no cost of %s".formatted(HistoryTables.COSTS.usualFile(), join(withoutCost)));
    }
  }

  private boolean canBe(PlanState state) {
    SettingRule rule = valid.settings().get(state.setting());
    return rule != null && rule.needs().contains(state.need());
  }

  private static String join(Collection<?> values) {
    return NearestWord.list(values.stream().map(String::valueOf).collect(Collectors.toList()));
  }
}
