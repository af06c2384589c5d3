package org.placewright.model.demand;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.child.Child;

/** Who has a plan in the base year, in one of the forms a council has it. */
public sealed interface Demand {
  /** Every child by itself, under a pseudonym. */
  record ChildLevel(List<Child> children) implements Demand {
    public ChildLevel {
      children = List.copyOf(children);
    }
  }

  /**
   * Published tables only; children are made to fit them.
   *
   * @param flows how plans came and went in the year before the base year's census, where it is published
   */
  record Published(PublishedPlans plans, Optional<PublishedFlows> flows) implements Demand {
    public Published {
      Objects.requireNonNull(plans, "plans");
      Objects.requireNonNull(flows, "flows");
    }

    public Published(PublishedPlans plans) {
      this(plans, Optional.empty());
    }
  }

  /** Whether it is known how plans come and go, so that nobody has to state how their number grows. */
  default boolean hasFlows() {
    return switch (this) {
      case ChildLevel listed -> false;
      case Published published -> published.flows().isPresent();
    };
  }
}
