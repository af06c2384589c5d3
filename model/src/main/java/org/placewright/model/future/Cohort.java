package org.placewright.model.future;

import java.util.Arrays;
import org.placewright.model.transition.StateSpace;

/**
 * All children with a plan in one year of one future, by cell. Advances by a year at a time: everyone grows a year older,
 * some leave, some move, some join; no child is lost or made otherwise, which {@link YearCount} checks every year.
 */
public final class Cohort {
  private static final int[] NOBODY = {};
  private static final int NOWHERE = -1;

  private final StateSpace space;
  private final Outcomes outcomes;
  private final Watcher watcher;
  private final int[][] children;
  private final int[] counts;
  private int[] homes;
  private final Trips trips = new Trips();
  private Room room;
  private int left;
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
    int[] growing = grown();
    left = 0;
    trips.clear();
    for (int cell = space.cells() - 1; cell >= 0; cell--) {
      age(cell);
    }
    room = outcomes.steering().room();
    int moved = move();
    int stayed = before - left - moved;
    trips.clear();
    listJoiners(growing);
    return new YearCount(year, before, join(), stayed, moved, left, total());
  }

  private void age(int cell) {
    boolean isOldest = space.next(cell).isEmpty();
    int leavers = isOldest ? counts[cell] : leaversOf(cell);
    for (int i = 0; i < leavers; i++) {
      leave(take(cell));
    }
    if (!isOldest) {
      int movers = counts[cell] == 0 ? 0 : outcomes.movers(cell, counts[cell]);
      for (int i = 0; i < movers; i++) {
        int state = outcomes.destination(cell);
        trips.add(take(cell), cell, space.cell(state, space.ncyOf(cell) + 1));
      }
      children[cell + 1] = children[cell];
      counts[cell + 1] = counts[cell];
    }
    children[cell] = NOBODY;
    counts[cell] = 0;
  }

  private void leave(int child) {
    watcher.left(child);
    left++;
  }

  /** Those for whom no state is left have to leave; where one is left they move instead, see {@code RateFit}. */
  private int leaversOf(int cell) {
    return counts[cell] == 0 ? 0 : outcomes.leavers(cell, counts[cell]);
  }

  /** Lets movers arrive, in the order they left, or in a random one where places are limited. */
  private int move() {
    if (room.isLimited()) {
      for (int cell = 0; cell < counts.length; cell++) {
        room.enter(space.stateOf(cell), counts[cell]);
      }
      trips.shuffle(outcomes);
      for (int i = 0; i < trips.count(); i++) {
        keepPlace(trips.from(i), trips.to(i));
      }
    }
    int moved = 0;
    for (int i = 0; i < trips.count(); i++) {
      int from = trips.from(i);
      int to = room.isLimited() ? admitted(from, trips.to(i)) : trips.to(i);
      if (to == NOWHERE) {
        leave(trips.who(i));
      } else {
        if (to != from + 1) {
          watcher.moved(trips.who(i), space.stateOf(to));
          moved++;
        }
        put(trips.who(i), to);
      }
    }
    return moved;
  }

  /** Who may have to stay keeps the place until another one is found; so does who only changes need. */
  private void keepPlace(int from, int to) {
    int state = space.stateOf(from);
    if (outcomes.steering().canStay(from) || room.isSameSetting(state, space.stateOf(to))) {
      room.enter(state, 1);
    }
  }

  private int admitted(int from, int to) {
    int state = space.stateOf(from);
    int wanted = space.stateOf(to);
    if (room.isSameSetting(state, wanted)) {
      return to;
    }
    boolean canStay = outcomes.steering().canStay(from);
    int found = room.isFull(wanted) ? outcomes.destinationBut(from, room.full()) : wanted;
    if (found < 0) {
      return canStay ? from + 1 : NOWHERE;
    }
    room.enter(found, 1);
    room.enter(state, canStay ? -1 : 0);
    return space.cell(found, space.ncyOf(from) + 1);
  }

  /** How many growth adds to each cell; none at all where there is no growth. */
  private int[] grown() {
    if (outcomes.steering().isIdle()) {
      return NOBODY;
    }
    int[] growing = new int[counts.length];
    for (int cell = 0; cell < growing.length; cell++) {
      growing[cell] = counts[cell] == 0 ? 0 : outcomes.grown(cell, counts[cell]);
    }
    return growing;
  }

  private void listJoiners(int[] growing) {
    for (int a = 0; a < space.span(); a++) {
      int joiners = outcomes.joiners(a);
      for (int i = 0; i < joiners; i++) {
        int cell = space.cell(outcomes.joinerState(a), space.firstNcy() + a);
        trips.add(outcomes.joinerHome(a), NOWHERE, cell);
      }
    }
    for (int cell = 0; cell < growing.length; cell++) {
      for (int i = 0; i < growing[cell]; i++) {
        trips.add(outcomes.joinerHome(cell % space.span()), NOWHERE, cell);
      }
    }
  }

  private int join() {
    if (room.isLimited()) {
      trips.shuffle(outcomes);
    }
    int joined = 0;
    for (int i = 0; i < trips.count(); i++) {
      int cell = room.isLimited() ? admitted(trips.to(i)) : trips.to(i);
      if (cell != NOWHERE) {
        number(trips.who(i), cell);
        joined++;
      }
    }
    return joined;
  }

  private int admitted(int cell) {
    int state = space.stateOf(cell);
    int a = cell % space.span();
    int found = room.isFull(state) ? outcomes.joinerStateBut(a, state, room.full()) : state;
    if (found < 0) {
      return NOWHERE;
    }
    room.enter(found, 1);
    return space.cell(found, space.firstNcy() + a);
  }

  private void number(int home, int cell) {
    int child = numbered++;
    if (child == homes.length) {
      homes = Arrays.copyOf(homes, homes.length * 2);
    }
    homes[child] = home;
    watcher.joined(child, cell, home);
    put(child, cell);
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
