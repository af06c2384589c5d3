package org.placewright.model.future;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placewright.model.transition.StateSpace;

/** Writes down what a future says of each child, and afterwards goes through it year by year with its own arithmetic. */
final class Ledger implements Watcher {
  private sealed interface Event {
    record Left(int child) implements Event {}

    record Moved(int child, int state) implements Event {}

    record Joined(int child, int cell, int home) implements Event {}
  }

  private final StateSpace space;
  private final StartingChildren start;
  private final List<Event> events = new ArrayList<>();

  Ledger(StateSpace space, StartingChildren start) {
    this.space = space;
    this.start = start;
  }

  @Override
  public void left(int child) {
    events.add(new Event.Left(child));
  }

  @Override
  public void moved(int child, int state) {
    events.add(new Event.Moved(child, state));
  }

  @Override
  public void joined(int child, int cell, int home) {
    events.add(new Event.Joined(child, cell, home));
  }

  /** By census, the cell of every child with a plan; fails where a child is lost, made, doubled or where it must not be. */
  List<Map<Integer, Integer>> replay(List<YearCount> counts) {
    Map<Integer, Integer> now = new HashMap<>();
    for (int child = 0; child < start.count(); child++) {
      now.put(child, start.cell(child));
    }
    Set<Integer> everNumbered = new HashSet<>(now.keySet());
    List<Map<Integer, Integer>> years = new ArrayList<>(List.of(now));
    int event = 0;
    for (YearCount count : counts) {
      assertThat(count.before()).as("%s", count).isEqualTo(now.size());
      assertThat(count.before() + count.joined()).isEqualTo(count.stayed() + count.moved() + count.left() + count.joined());
      Map<Integer, Integer> before = new HashMap<>(now);
      Map<Integer, Integer> after = new HashMap<>();
      int changes = count.left() + count.moved() + count.joined();
      for (Event one : events.subList(event, event + changes)) {
        switch (one) {
          case Event.Left left -> assertThat(before.remove(left.child())).as("%s", one).isNotNull();
          case Event.Moved moved -> move(moved, before, after);
          case Event.Joined joined -> {
            assertThat(everNumbered.add(joined.child())).as("%s is new", one).isTrue();
            assertThat(space.isValid(joined.cell())).as("%s where allowed", one).isTrue();
            after.put(joined.child(), joined.cell());
          }
        }
      }
      event += changes;
      before.forEach((child, cell) -> {
        int next = space.next(cell).orElseThrow(() -> new AssertionError("child past the oldest year"));
        assertThat(space.isValid(next)).as("child %d may stay", child).isTrue();
        after.put(child, next);
      });
      assertThat(before).as("%s", count).hasSize(count.stayed());
      assertThat(after).as("%s", count).hasSize(count.after());
      now = after;
      years.add(now);
    }
    assertThat(event).isEqualTo(events.size());
    return years;
  }

  private void move(Event.Moved moved, Map<Integer, Integer> before, Map<Integer, Integer> after) {
    Integer cell = before.remove(moved.child());
    assertThat(cell).as("%s had a plan", moved).isNotNull();
    int to = space.cell(moved.state(), space.ncyOf(cell) + 1);
    assertThat(moved.state()).as("%s changes", moved).isNotEqualTo(space.stateOf(cell));
    assertThat(space.isValid(to)).as("%s where allowed", moved).isTrue();
    after.put(moved.child(), to);
  }

  /** The home of every child that ever had a plan. */
  Map<Integer, Integer> homes() {
    Map<Integer, Integer> homes = new HashMap<>();
    for (int child = 0; child < start.count(); child++) {
      homes.put(child, start.home(child));
    }
    events.forEach(event -> {
      if (event instanceof Event.Joined joined) {
        homes.put(joined.child(), joined.home());
      }
    });
    return homes;
  }
}
