package org.placewright.model.transition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All states and curriculum years children can be in, numbered: a <em>cell</em> is one state in one curriculum year.
 *
 * <p>Holds every state of the rules and of the history, so that a child seen where the rules allow none is kept, and has
 * to move at the next census.
 */
public final class StateSpace {
  private final ValidStates valid;
  private final List<PlanState> states;
  private final Map<PlanState, Integer> numbers = new HashMap<>();
  private final int firstNcy;
  private final int span;

  private StateSpace(ValidStates valid, SortedSet<PlanState> states, int firstNcy, int lastNcy) {
    this.valid = valid;
    this.states = List.copyOf(states);
    this.firstNcy = firstNcy;
    this.span = lastNcy - firstNcy + 1;
    for (int s = 0; s < this.states.size(); s++) {
      numbers.put(this.states.get(s), s);
    }
  }

  /** The states of a history and of the rules it comes with. */
  public static StateSpace of(TransitionHistory history, ValidStates valid) {
    return of(history, valid, List.of());
  }

  /** The same, and whatever children are in now, whether or not history and rules know it. */
  public static StateSpace of(TransitionHistory history, ValidStates valid, Collection<TransitionHistory.Group> present) {
    SortedSet<PlanState> states = new TreeSet<>();
    SortedSet<Integer> ncys = new TreeSet<>();
    valid.settings().values().forEach(rule -> {
      rule.needs().forEach(need -> states.add(new PlanState(need, rule.setting())));
      ncys.addAll(List.of(rule.firstNcy(), rule.lastNcy()));
    });
    history.transitions().forEach(t -> {
      t.from().ifPresent(state -> {
        states.add(state);
        ncys.add(t.ncyBefore());
      });
      t.to().ifPresent(state -> {
        states.add(state);
        ncys.add(t.ncyAfter());
      });
    });
    present.forEach(group -> {
      states.add(group.state());
      ncys.add(group.ncy());
    });
    return ncys.isEmpty()
        ? new StateSpace(valid, states, 0, 0)
        : new StateSpace(valid, states, ncys.first(), ncys.last());
  }

  public ValidStates valid() {
    return valid;
  }

  public List<PlanState> states() {
    return states;
  }

  public int firstNcy() {
    return firstNcy;
  }

  /** How many curriculum years there are. */
  public int span() {
    return span;
  }

  public int cells() {
    return states.size() * span;
  }

  /** The number of a state; fails for a state this space has not. */
  public int number(PlanState state) {
    Integer number = numbers.get(state);
    if (number == null) {
      throw new IllegalArgumentException("state %s is not one of %d known".formatted(state, states.size()));
    }
    return number;
  }

  /** The number of a cell. */
  public int cell(int state, int ncy) {
    if (ncy < firstNcy || ncy >= firstNcy + span) {
      throw new IllegalArgumentException("curriculum year %d must be %d to %d".formatted(ncy, firstNcy, firstNcy + span - 1));
    }
    return state * span + ncy - firstNcy;
  }

  public int stateOf(int cell) {
    return cell / span;
  }

  public int ncyOf(int cell) {
    return firstNcy + cell % span;
  }

  /** The cell a child of this cell is in a year later when it neither moves nor leaves; empty past the oldest year. */
  public OptionalInt next(int cell) {
    return (cell + 1) % span == 0 ? OptionalInt.empty() : OptionalInt.of(cell + 1);
  }

  /** Whether the rules allow children here. */
  public boolean isValid(int cell) {
    return valid.isValid(states.get(stateOf(cell)), ncyOf(cell));
  }

  /** Numbers of the states that take this need and curriculum year. */
  public List<Integer> listValid(int ncy) {
    List<Integer> found = new ArrayList<>();
    IntStream.range(0, states.size()).filter(s -> valid.isValid(states.get(s), ncy)).forEach(found::add);
    return found;
  }

  /** Whether a child may move from one setting to another; one in a setting without a rule may move to any. */
  public boolean canMove(int fromState, int toState) {
    String from = states.get(fromState).setting();
    return !valid.settings().containsKey(from) || valid.canMove(from, states.get(toState).setting());
  }
}
