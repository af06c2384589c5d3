package org.placewright.solver.search;

import java.util.Optional;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlanValue;
import org.placewright.solver.price.PlacePrices;

/** Hears how planning goes on, in the thread that plans. */
public interface PlanProgress {
  /** Hears nothing. */
  PlanProgress SILENT = new PlanProgress() {
    @Override
    public void stage(String name) {}

    @Override
    public void better(PlanValue value, Optional<LowerBound> bound) {}
  };

  /** A stage begins; the name is for people. */
  void stage(String name);

  /** It is known what one more place is worth at every provision in every year. */
  default void priced(PlacePrices prices) {}

  /** A better plan than before is known, and what no plan can be worth less than. */
  void better(PlanValue value, Optional<LowerBound> bound);
}
