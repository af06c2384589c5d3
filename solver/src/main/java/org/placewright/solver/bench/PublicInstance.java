package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.Optional;
import org.placewright.solver.choice.Choices;

/** A public optimisation instance, in its own numbers, that can be read as a planning problem. */
public sealed interface PublicInstance permits FacilityLocation, GeneralisedAssignment {
  /** How many customers or jobs must be served. */
  int customers();

  /** How many facilities or agents there are. */
  int facilities();

  /** The instance as a planning problem: customer j is spell j, facility i is room i and, if it opens, scheme i. */
  Scaled toPlanning();

  /**
   * What a solution costs, from the instance's own numbers alone; empty when it breaks a rule of the instance.
   *
   * @param facilityOf the facility of each customer, or -1
   */
  Optional<BigDecimal> evaluate(int[] facilityOf);

  /**
   * A planning problem and how its whole pence and tenths are made.
   *
   * @param costPower a unit of cost is ten to this power pence
   * @param isRoomExact whether room is the instance's own; else it was rounded so that plans stay possible, and a bound
   *        on plans is none on the instance
   */
  record Scaled(Choices choices, int costPower, boolean isRoomExact) {}
}
