package org.placewright.solver.search;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.placewright.solver.choice.Allocation;

/**
 * One step of a search.
 *
 * @param stage what it does, for people
 * @param improve makes another allocation from the best one that is known, or gives it back
 */
record SearchStep(String stage, UnaryOperator<Allocation> improve) {
  SearchStep {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(improve, "improve");
  }
}
