package org.placewright.model.future;

import java.util.Arrays;
import org.placewright.model.transition.StateSpace;

/**
 * All children with a plan in one year of one future, by cell. Advances by a year at a time: everyone grows a year older,
 * some leave, some move, some join; no child is lost or made otherwise, which {@link YearCount} checks every year.
 */
public final class Cohort {
  private static final int[] NOBODY = {};

  private final StateSpace space;
  private final Outcomes outcomes;
  private final Watcher watcher;
  private final int[][] children;
  private final int[] counts;
  private int[] homes;
  private int[] movedTo = new int[64];
  private int[] movers = new int[64];
  private int numbered;
  private int year;

  Cohort(StateSpace space, StartingChildren start, Outcomes outcomes, Watcher watcher) {
    this.space = space;
    this.outcomes = outcomes;
    this.watcher = watcher;
    this.children = new int[space.cells()][];
    this.counts = new int[space.cells()];
    this.homes = Arrays.copyOf(start.homes(), Math.max(16, start.count() * 2));
    this.numbered = start.count();
    this.year = start.year();
    Arrays.fill(children, NOBODY);
    for (int child = 0; child < start.count(); child++) {
      put(child, start.cell(child));
    }
  }

  public int year() {
    return year;
  }

  public StateSpace space() {
    return space;
  }

  public int count(int cell) {
    return counts[cell];
  }

  /** The home of the {@code i}th child in a cell. */
  public int home(int cell, int i) {
    return homes[children[cell][i]];
  }

  int total() {
    return Arrays.stream(counts).sum();
  }

  /** Goes on to the next census. O(cells + children who join, leave or move). */
  YearCount advance() {
    int before = total();
    year++;
    outcomes.begin(year);
    int left = 0;
    int moved = 0;
    for (int cell = space.cells() - 1; cell >= 0; cell--) {
      boolean isOldest = space.next(cell).isEmpty();
      int leavers = isOldest ? counts[cell] : leaversOf(cell);
      for (int i = 0; i < leavers; i++) {
        watcher.left(take(cell));
      }
      left += leavers;
      if (!isOldest) {
        int ofCell = counts[cell] == 0 ? 0 : outcomes.movers(cell, counts[cell]);
        for (int i = 0; i < ofCell; i++) {
          int state = outcomes.destination(cell);
          note(moved++, take(cell), space.cell(state, space.ncyOf(cell) + 1));
        }
        children[cell + 1] = children[cell];
        counts[cell + 1] = counts[cell];
      }
      children[cell] = NOBODY;
      counts[cell] = 0;
    }
    for (int i = 0; i < moved; i++) {
      watcher.moved(movers[i], space.stateOf(movedTo[i]));
      put(movers[i], movedTo[i]);
    }
    int joined = join();
    return new YearCount(year, before, joined, before - left - moved, moved, left, total());
  }

  /** Those for whom no state is left have to leave; where one is left they move instead, see {@code RateFit}. */
  private int leaversOf(int cell) {
    return counts[cell] == 0 ? 0 : outcomes.leavers(cell, counts[cell]);
  }

  private int join() {
    int joined = 0;
    for (int a = 0; a < space.span(); a++) {
      int joiners = outcomes.joiners(a);
      for (int i = 0; i < joiners; i++) {
        int cell = space.cell(outcomes.joinerState(a), space.firstNcy() + a);
        int child = numbered++;
        if (child == homes.length) {
          homes = Arrays.copyOf(homes, homes.length * 2);
        }
        homes[child] = outcomes.joinerHome(a);
        watcher.joined(child, cell, homes[child]);
        put(child, cell);
      }
      joined += joiners;
    }
    return joined;
  }

  private void note(int i, int child, int cell) {
    if (i == movers.length) {
      movers = Arrays.copyOf(movers, 2 * i);
      movedTo = Arrays.copyOf(movedTo, 2 * i);
    }
    movers[i] = child;
    movedTo[i] = cell;
  }

  private int take(int cell) {
    int last = counts[cell] - 1;
    int i = outcomes.pick(counts[cell]);
    int child = children[cell][i];
    children[cell][i] = children[cell][last];
    counts[cell] = last;
    return child;
  }

  private void put(int child, int cell) {
    if (counts[cell] == children[cell].length) {
      children[cell] = Arrays.copyOf(children[cell], Math.max(8, 2 * counts[cell]));
    }
    children[cell][counts[cell]++] = child;
  }
}
