package org.placewright.model.transition;

import java.util.Optional;

/** Transitions as one says them. */
final class Flows {
  private Flows() {}

  static Transition stayed(int year, PlanState state, int ncyBefore, double children) {
    return moved(year, state, ncyBefore, state, children);
  }

  static Transition moved(int year, PlanState from, int ncyBefore, PlanState to, double children) {
    return new Transition(year, Optional.of(from), ncyBefore, Optional.of(to), children);
  }

  static Transition left(int year, PlanState from, int ncyBefore, double children) {
    return new Transition(year, Optional.of(from), ncyBefore, Optional.empty(), children);
  }

  static Transition joined(int year, PlanState to, int ncyAfter, double children) {
    return new Transition(year, Optional.empty(), ncyAfter - 1, Optional.of(to), children);
  }
}
