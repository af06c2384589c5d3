package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;

/** Which levels of provision of a county take which children. */
final class LevelRules {
  private LevelRules() {}

  /** Those of the history as far as the county has provision for the curriculum years. */
  static ValidStates of(County county, CountyHistory known, List<Child> cohort) {
    SortedMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    ValidStates wanted = known.rules()
        .map(stated -> withNew(stated, cohort))
        .orElseGet(() -> seen(known.transitions(), cohort));
    wanted.settings().forEach((level, rule) -> {
      int first = Math.max(rule.firstNcy(), bound(county, level, Designation::firstNcy, Math::min, Integer.MIN_VALUE));
      int last = Math.min(rule.lastNcy(), bound(county, level, Designation::lastNcy, Math::max, Integer.MAX_VALUE));
      rules.put(
          level,
          new ValidStates.SettingRule(
              level, level, Math.min(first, last), Math.max(first, last), rule.needs(), rule.nextSettings()));
    });
    return new ValidStates(rules);
  }

  /** Each level takes the curriculum years it was seen with, for all needs; a child may move from any to any. */
  private static ValidStates seen(TransitionHistory history, List<Child> cohort) {
    Set<String> needs = new TreeSet<>();
    Map<String, List<Integer>> ncys = new TreeMap<>();
    ValidStates.seenIn(history).settings().forEach((level, rule) -> {
      needs.addAll(rule.needs());
      ncys.computeIfAbsent(level, l -> new ArrayList<>()).addAll(List.of(rule.firstNcy(), rule.lastNcy()));
    });
    for (Child child : cohort) {
      needs.add(child.need().name());
      ncys.computeIfAbsent(CountyFutures.state(child).setting(), l -> new ArrayList<>()).add(child.ncy().number());
    }
    SortedMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    ncys.forEach(
        (level, years) -> rules.put(
            level,
            new ValidStates.SettingRule(level, level, Collections.min(years), Collections.max(years), needs, ncys.keySet())));
    return new ValidStates(rules);
  }

  /**
   * Stated rules, and what they cannot know: levels and needs that children have today and the rules do not name at all, which
   * have no other way to go on.
   */
  private static ValidStates withNew(ValidStates stated, List<Child> cohort) {
    Set<String> known = stated.needs();
    SortedMap<String, ValidStates.SettingRule> rules = new TreeMap<>(stated.settings());
    Set<String> levels = new TreeSet<>(stated.settings().keySet());
    cohort.forEach(child -> levels.add(CountyFutures.state(child).setting()));
    for (Child child : cohort) {
      PlanState state = CountyFutures.state(child);
      int ncy = child.ncy().number();
      ValidStates.SettingRule rule = rules.get(state.setting());
      boolean isNewLevel = !stated.settings().containsKey(state.setting());
      if (rule == null) {
        rule = new ValidStates.SettingRule(state.setting(), state.setting(), ncy, ncy, Set.of(state.need()), levels);
      }
      if (isNewLevel || !known.contains(state.need())) {
        Set<String> needs = new TreeSet<>(rule.needs());
        needs.add(state.need());
        int first = isNewLevel ? Math.min(rule.firstNcy(), ncy) : rule.firstNcy();
        int last = isNewLevel ? Math.max(rule.lastNcy(), ncy) : rule.lastNcy();
        rules.put(
            state.setting(),
            new ValidStates.SettingRule(state.setting(), state.setting(), first, last, needs, rule.nextSettings()));
      }
    }
    return new ValidStates(rules);
  }

  /** The first or last curriculum year that any provision for a level takes; {@code none} where there is none. */
  private static int bound(
      County county,
      String level,
      Function<Designation, NationalCurriculumYear> end,
      IntBinaryOperator furthest,
      int none) {
    Setting setting = Setting.valueOf(level);
    return county.provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind().setting().meets(setting))
        .mapToInt(provision -> end.apply(provision.designation()).number())
        .reduce(furthest)
        .orElse(none);
  }
}
