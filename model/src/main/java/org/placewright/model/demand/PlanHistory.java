package org.placewright.model.demand;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.TransitionHistory.Group;
import org.placewright.model.transition.ValidStates;

/**
 * What the plans of a county did from each census to the next, by its own records.
 *
 * @param transitions one year at least; needs by the names of {@link NeedType}, settings by codes, curriculum years of children
 *     with a plan as children of a county can be in
 * @param rules which states there can be, in the same codes; empty where only the transitions say so
 * @param settings what each setting means in places, by its code; holds every one of transitions and rules
 */
public record PlanHistory(
    TransitionHistory transitions,
    Optional<ValidStates> rules,
    SortedMap<String, PlacementType> settings) {
  public PlanHistory {
    Objects.requireNonNull(rules, "rules");
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    if (transitions.years().isEmpty()) {
      throw new IllegalArgumentException("a history must have one year at least");
    }
    for (int year : transitions.years()) {
      for (Map<Group, Double> stock : List.of(transitions.stockBefore(year), transitions.stockAfter(year))) {
        for (Group group : stock.keySet()) {
          requireKnown(group.state(), settings);
          new NationalCurriculumYear(group.ncy());
        }
      }
    }
    for (String setting : rules.map(ValidStates::settings).orElse(Collections.emptySortedMap()).keySet()) {
      requireSetting(setting, settings);
    }
  }

  private static void requireKnown(PlanState state, Map<String, PlacementType> settings) {
    NeedType.valueOf(state.need());
    requireSetting(state.setting(), settings);
  }

  private static void requireSetting(String setting, Map<String, PlacementType> settings) {
    if (!settings.containsKey(setting)) {
      throw new IllegalArgumentException("setting (%s) must be one of %s".formatted(setting, settings.keySet()));
    }
  }

  /** The calendar year of the last census. */
  public int lastCensus() {
    return transitions.years().last() + 1;
  }

  /** Children with a plan at the last census. */
  public Map<Group, Double> stock() {
    return transitions.stockAfter(transitions.years().last());
  }
}
