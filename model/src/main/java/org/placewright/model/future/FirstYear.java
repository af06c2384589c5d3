package org.placewright.model.future;

import java.util.Arrays;
import org.placewright.model.transition.StateSpace;

/** Sees what happens in one future between the census that is known and the next one. */
final class FirstYear implements Watcher {
  private static final int GONE = -1;

  private final StateSpace space;
  private final Parts parts;
  private final int year;
  private final double[][] events;
  private int[] cells;
  private int[] homes;
  private int children;

  /**
   * Begins with the known census.
   *
   * @param events see {@link YearAhead#events}; what happens is added
   */
  FirstYear(StateSpace space, StartingChildren start, Parts parts, double[][] events) {
    this.space = space;
    this.parts = parts;
    this.year = start.year();
    this.events = events;
    this.cells = new int[start.count() + 16];
    this.homes = new int[start.count() + 16];
    for (int child = 0; child < start.count(); child++) {
      add(older(space, start.cell(child)), start.home(child));
    }
  }

  /** The cell a child is in a year later when nothing happens to it; its own, past the oldest year. */
  static int older(StateSpace space, int cell) {
    return space.next(cell).orElse(cell);
  }

  private void add(int cell, int home) {
    if (children == cells.length) {
      cells = Arrays.copyOf(cells, 2 * children);
      homes = Arrays.copyOf(homes, 2 * children);
    }
    cells[children] = cell;
    homes[children++] = home;
  }

  @Override
  public void left(int child) {
    int part = parts.ofCell()[cells[child]];
    events[part][part]++;
    cells[child] = GONE;
  }

  @Override
  public void moved(int child, int state) {
    int from = parts.ofCell()[cells[child]];
    cells[child] = space.cell(state, space.ncyOf(cells[child]));
    int to = parts.ofCell()[cells[child]];
    if (from != to) {
      events[from][from]++;
      events[to][to]++;
      events[from][to]--;
      events[to][from]--;
    }
  }

  @Override
  public void joined(int child, int cell, int home) {
    int part = parts.ofCell()[cell];
    events[part][part]++;
    add(cell, home);
  }

  /** The children with a plan at the next census. */
  StartingChildren after() {
    int[] still = java.util.stream.IntStream.range(0, children).filter(child -> cells[child] != GONE).toArray();
    return new StartingChildren(
        year + 1,
        Arrays.stream(still).map(child -> cells[child]).toArray(),
        Arrays.stream(still).map(child -> homes[child]).toArray());
  }
}
