package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.placewright.solver.choice.Choices;

/** An optimisation instance, in its own numbers, that can be read as a planning problem. */
public sealed interface BenchInstance permits YearInstance, ComposedInstance, CountyInstance {
  /** How many customers, jobs or spells are to be served. */
  int customers();

  /** How many facilities, agents or units there are. */
  int facilities();

  /** Whether a solution may leave customers unserved, at a price. */
  default boolean mayLeaveUnserved() {
    return false;
  }

  /** The instance as a planning problem: facility i is room i. */
  Scaled toPlanning();

  /** What a solution costs, from the instance's own numbers alone; empty when it breaks a rule of the instance. */
  Optional<BigDecimal> evaluate(Solution solution);

  /**
   * What a solver decided, in the instance's own terms.
   *
   * @param facilityOf the facility of each customer, or {@link #NOWHERE}
   * @param openings the year in which each scheme of a county opens, or {@link #NEVER}; elsewhere what is used is open
   */
  record Solution(List<Integer> facilityOf, List<Integer> openings) {
    /** The facility of a customer who is not served. */
    public static final int NOWHERE = -1;
    /** The opening of a scheme that is not built. */
    public static final int NEVER = -1;

    public Solution {
      facilityOf = List.copyOf(facilityOf);
      openings = List.copyOf(openings);
    }

    /** A solution of an instance in which what is used is open. */
    public static Solution of(List<Integer> facilityOf) {
      return new Solution(facilityOf, List.of());
    }

    /** How many customers are not served. */
    public int unserved() {
      return (int) facilityOf.stream().filter(facility -> facility == NOWHERE).count();
    }
  }

  /**
   * A planning problem and how its whole pence and tenths are made.
   *
   * @param customerOf the customer that each free spell stands for; customers missing cannot be served at all
   * @param costPower a unit of cost is ten to this power pence
   * @param isRoomExact whether room is the instance's own; else it was rounded so that plans stay possible, and a bound
   *        on plans is none on the instance
   */
  record Scaled(Choices choices, List<Integer> customerOf, int costPower, boolean isRoomExact) {
    public Scaled {
      customerOf = List.copyOf(customerOf);
    }
  }
}
