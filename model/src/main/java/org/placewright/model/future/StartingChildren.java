package org.placewright.model.future;

import java.util.List;
import java.util.Map;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;

/**
 * Children with a plan at the census a future starts from, numbered from 0.
 *
 * @param year calendar year of that census
 * @param cells for each child its cell in the {@link StateSpace}
 * @param homes for each child the number of its home locality
 */
public record StartingChildren(int year, int[] cells, int[] homes) {
  public StartingChildren {
    cells = cells.clone();
    homes = homes.clone();
    if (cells.length != homes.length) {
      throw new IllegalArgumentException("%d children, %d homes".formatted(cells.length, homes.length));
    }
  }

  /** Children without homes, all in locality 0, as many as were counted; counts must be whole. */
  public static StartingChildren of(StateSpace space, int year, Map<TransitionHistory.Group, Double> stock) {
    List<Integer> cells = new java.util.ArrayList<>();
    stock.forEach((group, count) -> {
      if (count != Math.rint(count)) {
        throw new IllegalArgumentException("%s children of %s are not whole".formatted(count, group));
      }
      for (int i = 0; i < count; i++) {
        cells.add(space.cell(space.number(group.state()), group.ncy()));
      }
    });
    return new StartingChildren(year, cells.stream().mapToInt(Integer::intValue).toArray(), new int[cells.size()]);
  }

  public int count() {
    return cells.length;
  }

  public int cell(int child) {
    return cells[child];
  }

  public int home(int child) {
    return homes[child];
  }
}
