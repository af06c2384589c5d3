package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.List;

/** An instance of one year, as public files have them: every customer is served whole by one facility. */
public sealed interface YearInstance extends BenchInstance permits FacilityLocation, GeneralisedAssignment {
  /** What serving a whole customer costs: by facility, then customer. */
  List<List<BigDecimal>> cost();

  /** The room that a customer takes: by facility, then customer. */
  List<List<BigDecimal>> room();

  /** The room of each facility. */
  List<BigDecimal> capacity();

  /** What opening each facility costs; empty when all are open. */
  List<BigDecimal> opening();

  @Override
  default Scaled toPlanning() {
    return new InstanceChoices(1, BigDecimal.ZERO, List.of(this)).toPlanning();
  }
}
