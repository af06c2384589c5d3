package org.placewright.model.transition;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.placewright.model.money.Money;

/**
 * All that a council knows of how its plans came and went: what a demand model is fitted to.
 *
 * @param id a short name for file names: lower case letters, digits and hyphens
 * @param name what people call it
 * @param valid which states there can be; states of the history may lie outside
 * @param population children with and without plans, in the years known
 * @param yearlyCosts what a child of a state costs in a year, pounds and pence; states without a known cost are left out
 */
public record DemandHistory(
    String id,
    String name,
    TransitionHistory history,
    ValidStates valid,
    ChildPopulation population,
    Map<PlanState, Money> yearlyCosts) {
  public DemandHistory {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(valid, "valid");
    Objects.requireNonNull(population, "population");
    yearlyCosts = Collections.unmodifiableMap(new TreeMap<>(yearlyCosts));
  }
}
