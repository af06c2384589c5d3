package org.placewright.model.demand;

import java.util.List;
import org.placewright.model.child.Child;

/** Who has a plan in the base year, in one of the forms a council has it. */
public sealed interface Demand {
  /** Every child by itself, under a pseudonym. */
  record ChildLevel(List<Child> children) implements Demand {
    public ChildLevel {
      children = List.copyOf(children);
    }
  }

  /** Published tables only; children are made to fit them. */
  record Published(PublishedPlans plans) implements Demand {}
}
