package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
}
