package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.placewright.model.time.Phase;
import org.placewright.model.transition.StateSpace;

/**
 * The parts a county is monitored by: children of one need and phase, wherever they live and whatever their setting.
 *
 * @param ofCell for each cell the number of its part
 */
record Parts(List<Part> list, int[] ofCell) {
  /** Children of one need and phase. */
  record Part(String need, Phase phase) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byNeed = need.compareTo(other.need);
      return byNeed != 0 ? byNeed : phase.compareTo(other.phase);
    }
  }

  static Parts of(StateSpace space) {
    List<Part> ofCells = IntStream.range(0, space.cells())
        .mapToObj(cell -> new Part(space.states().get(space.stateOf(cell)).need(), Forecast.phaseOf(space.ncyOf(cell))))
        .toList();
    List<Part> list = new ArrayList<>(new TreeSet<>(ofCells));
    return new Parts(list, ofCells.stream().mapToInt(list::indexOf).toArray());
  }

  int count() {
    return list.size();
  }

  /** For each part 1 where it is of this need and phase, else 0. */
  double[] members(Optional<String> need, Optional<Phase> phase) {
    return list.stream()
        .mapToDouble(
            part -> need.filter(n -> !n.equals(part.need())).isEmpty() && phase.filter(p -> p != part.phase()).isEmpty() ? 1 : 0)
        .toArray();
  }
}
