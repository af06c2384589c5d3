package org.placewright.model.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which children a setting is for. A child whose setting ends at its curriculum year has to move; one for whom no
 * setting is left has to leave.
 *
 * @param settings by code; the order is that of the codes
 */
public record ValidStates(SortedMap<String, SettingRule> settings) {
  public ValidStates {
    settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * One setting.
   *
   * @param group a name that several settings share in summaries
   * @param firstNcy first curriculum year it takes
   * @param lastNcy last curriculum year it takes, not before the first
   * @param needs codes of the needs it is for
   * @param nextSettings codes of the settings a child may move to from here
   */
  public record SettingRule(
      String setting,
      String group,
      int firstNcy,
      int lastNcy,
      Set<String> needs,
      Set<String> nextSettings) {
    public SettingRule {
      if (lastNcy < firstNcy) {
        throw new IllegalArgumentException(
            "setting %s: last curriculum year (%d) must not be before the first (%d)".formatted(setting, lastNcy, firstNcy));
      }
      needs = Set.copyOf(needs);
      nextSettings = Set.copyOf(nextSettings);
    }
  }

  /** All needs that any setting is for. */
  public SortedSet<String> needs() {
    SortedSet<String> needs = new TreeSet<>();
    settings.values().forEach(rule -> needs.addAll(rule.needs()));
    return needs;
  }

  /** Whether there can be children of this state in this curriculum year. */
  public boolean isValid(PlanState state, int ncy) {
    return Optional.ofNullable(settings.get(state.setting()))
        .filter(rule -> ncy >= rule.firstNcy() && ncy <= rule.lastNcy() && rule.needs().contains(state.need()))
        .isPresent();
  }

  public boolean canMove(String fromSetting, String toSetting) {
    return Optional.ofNullable(settings.get(fromSetting)).filter(rule -> rule.nextSettings().contains(toSetting)).isPresent();
  }

  /** The rules that a history itself follows: every setting takes the years and needs it was seen with, any may follow any. */
  public static ValidStates seenIn(TransitionHistory history) {
    Map<String, List<TransitionHistory.Group>> seen = new TreeMap<>();
    for (Transition t : history.transitions()) {
      t.from()
          .ifPresent(
              state -> seen.computeIfAbsent(state.setting(), s -> new ArrayList<>())
                  .add(new TransitionHistory.Group(state, t.ncyBefore())));
      t.to()
          .ifPresent(
              state -> seen.computeIfAbsent(state.setting(), s -> new ArrayList<>())
                  .add(new TransitionHistory.Group(state, t.ncyAfter())));
    }
    SortedMap<String, SettingRule> rules = new TreeMap<>();
    seen.forEach(
        (setting, groups) -> {
          Set<String> needs = new TreeSet<>();
          groups.forEach(group -> needs.add(group.state().need()));
          int first = groups.stream().mapToInt(TransitionHistory.Group::ncy).min().orElseThrow();
          int last = groups.stream().mapToInt(TransitionHistory.Group::ncy).max().orElseThrow();
          rules.put(setting, new SettingRule(setting, setting, first, last, needs, seen.keySet()));
        });
    return new ValidStates(rules);
  }
}
