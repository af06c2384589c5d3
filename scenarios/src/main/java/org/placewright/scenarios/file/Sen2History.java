package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.TransitionHistory;

/**
 * What a SEN2 return says of how plans came and went. Holds counts only, nothing of any one child.
 *
 * @param history between each census and the next; settings by the words of the manual's table
 * @param plans children with a plan on each census day, by what they were
 * @param warnings what should be known of the whole
 * @param doubts rows that say too little or contradict others, in order
 * @param inputs every file that was read
 */
public record Sen2History(
    TransitionHistory history,
    SortedMap<LocalDate, SortedMap<PlanState, Integer>> plans,
    List<String> warnings,
    List<Doubt> doubts,
    List<InputFile> inputs) {
  public Sen2History {
    Objects.requireNonNull(history, "history");
    plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
    warnings = List.copyOf(warnings);
    doubts = List.copyOf(doubts);
    inputs = List.copyOf(inputs);
  }

  /**
   * What a setting means among a county's provision.
   *
   * @param kinds where its children are, one at least, all of one level
   */
  public record Meaning(String setting, String name, List<ProvisionKind> kinds) {
    public Meaning {
      Objects.requireNonNull(setting, "setting");
      Objects.requireNonNull(name, "name");
      kinds = List.copyOf(kinds);
    }
  }

  /** Meanings of the settings that children were in, as far as a return tells, in the order of the manual's table. */
  public List<Meaning> listMeanings() {
    Set<String> seen = new HashSet<>();
    history.transitions().forEach(t -> {
      t.from().ifPresent(state -> seen.add(state.setting()));
      t.to().ifPresent(state -> seen.add(state.setting()));
    });
    return Arrays.stream(Sen2Setting.values())
        .filter(setting -> seen.contains(setting.word()) && !setting.kinds().isEmpty())
        .map(setting -> new Meaning(setting.word(), setting.label(), setting.kinds()))
        .toList();
  }
}
