package org.placewright.model.projection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/**
 * What the rates of a county are fitted to, wherever it comes from. Needs go by their code, settings by the code of their
 * level of provision (INMSS goes with {@code SPECIAL}), so a child that moves between two settings of one level stays.
 *
 * @param rules which states there can be; empty where only the transitions say so
 * @param newPlansByYear plans newly made in each calendar year, where more of them are known than the transitions say
 */
public record CountyHistory(
    TransitionHistory transitions,
    Optional<ValidStates> rules,
    SortedMap<Integer, Integer> newPlansByYear) {
  public CountyHistory {
    Objects.requireNonNull(transitions, "transitions");
    Objects.requireNonNull(rules, "rules");
    newPlansByYear = Collections.unmodifiableSortedMap(new TreeMap<>(newPlansByYear));
  }

  /** The county's own history, or what published flows imply; empty where it knows neither. */
  public static Optional<CountyHistory> of(Demand demand) {
    return switch (demand) {
      case Demand.ChildLevel listed -> listed.history().map(CountyHistory::inLevels);
      case Demand.Recorded recorded -> Optional.of(inLevels(recorded.history()));
      case Demand.Published published -> PublishedHistory.of(published)
          .map(fitted -> new CountyHistory(fitted.history(), Optional.empty(), fitted.newPlansByYear()));
    };
  }

  private static CountyHistory inLevels(PlanHistory own) {
    SortedMap<String, PlacementType> types = own.settings();
    return new CountyHistory(
        inLevels(own.transitions(), types), own.rules().map(rules -> inLevels(rules, types)), Collections.emptySortedMap());
  }

  private static String level(PlacementType type) {
    return DemandCell.Level.of(type.setting()).code();
  }

  private static TransitionHistory inLevels(TransitionHistory history, Map<String, PlacementType> types) {
    List<Transition> transitions = history.transitions()
        .stream()
        .map(
            t -> new Transition(
                t.year(), t.from().map(state -> inLevel(state, types)), t.ncyBefore(), t.to().map(state -> inLevel(state, types)),
                t.children()))
        .toList();
    return new TransitionHistory(transitions);
  }

  private static PlanState inLevel(PlanState state, Map<String, PlacementType> types) {
    return new PlanState(state.need(), level(types.get(state.setting())));
  }

  /** A level takes whom any of its settings takes, and leads where any of them leads. */
  private static ValidStates inLevels(ValidStates rules, Map<String, PlacementType> types) {
    SortedMap<String, ValidStates.SettingRule> levels = new TreeMap<>();
    rules.settings().values().forEach(rule -> {
      String level = level(types.get(rule.setting()));
      Set<String> next = new TreeSet<>();
      rule.nextSettings().stream().filter(types::containsKey).forEach(setting -> next.add(level(types.get(setting))));
      levels.merge(
          level,
          new ValidStates.SettingRule(level, level, possible(rule.firstNcy()), possible(rule.lastNcy()), rule.needs(), next),
          CountyHistory::both);
    });
    return new ValidStates(levels);
  }

  /** The nearest curriculum year that children of a county can be in. */
  private static int possible(int ncy) {
    return Math.clamp(ncy, NationalCurriculumYear.LOWEST, NationalCurriculumYear.HIGHEST);
  }

  private static ValidStates.SettingRule both(ValidStates.SettingRule one, ValidStates.SettingRule other) {
    Set<String> needs = new TreeSet<>(one.needs());
    needs.addAll(other.needs());
    Set<String> next = new TreeSet<>(one.nextSettings());
    next.addAll(other.nextSettings());
    return new ValidStates.SettingRule(
        one.setting(), one.group(), Math.min(one.firstNcy(), other.firstNcy()), Math.max(one.lastNcy(), other.lastNcy()), needs, next);
  }
}
