package org.placewright.model.transition;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What children did between successive censuses of plans, as counted. Years without a row were not observed. */
public record TransitionHistory(List<Transition> transitions) {
  public TransitionHistory {
    transitions = List.copyOf(transitions);
  }

  /** Children of one state and curriculum year. */
  public record Group(PlanState state, int ncy) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byState = state.compareTo(other.state);
      return byState != 0 ? byState : Integer.compare(ncy, other.ncy);
    }
  }

  /** The years observed, each by the calendar year of its first census. */
  public SortedSet<Integer> years() {
    return transitions.stream().map(Transition::year).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The part of the history in years that {@code isWanted} says. */
  public TransitionHistory in(IntPredicate isWanted) {
    return new TransitionHistory(transitions.stream().filter(t -> isWanted.test(t.year())).toList());
  }

  /** Children with a plan at the census that ends {@code year}, counted from what they became. */
  public Map<Group, Double> stockAfter(int year) {
    Map<Group, Double> stock = new TreeMap<>();
    for (Transition t : transitions) {
      if (t.year() == year && t.to().isPresent()) {
        stock.merge(new Group(t.to().get(), t.ncyAfter()), t.children(), Double::sum);
      }
    }
    return stock;
  }

  /** Children with a plan at the census that begins {@code year}, counted from what they were. */
  public Map<Group, Double> stockBefore(int year) {
    Map<Group, Double> stock = new TreeMap<>();
    for (Transition t : transitions) {
      if (t.year() == year && t.from().isPresent()) {
        stock.merge(new Group(t.from().get(), t.ncyBefore()), t.children(), Double::sum);
      }
    }
    return stock;
  }
}
