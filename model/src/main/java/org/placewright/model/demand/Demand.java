package org.placewright.model.demand;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.child.Child;

/** Who has a plan in the base year, and how plans came and went before, in one of the forms a council has it. */
public sealed interface Demand {
  /**
   * Every child by itself, under a pseudonym.
   *
   * @param history how plans came and went up to the base year's census, where the county has it
   */
  record ChildLevel(List<Child> children, Optional<PlanHistory> history) implements Demand {
    public ChildLevel {
      children = List.copyOf(children);
      Objects.requireNonNull(history, "history");
    }

    public ChildLevel(List<Child> children) {
      this(children, Optional.empty());
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

  /** A history whose last census is that of the base year; children are made as counted there. */
  record Recorded(PlanHistory history) implements Demand {
    public Recorded {
      Objects.requireNonNull(history, "history");
    }
  }

  /** The county's own history; empty where it gives none. */
  default Optional<PlanHistory> findHistory() {
    return switch (this) {
      case ChildLevel listed -> listed.history();
      case Published published -> Optional.empty();
      case Recorded recorded -> Optional.of(recorded.history());
    };
  }

  /** Whether it is known how plans come and go, so that nobody has to state how their number grows. */
  default boolean hasFlows() {
    return switch (this) {
      case ChildLevel listed -> listed.history().isPresent();
      case Published published -> published.flows().isPresent();
      case Recorded recorded -> true;
    };
  }

  /** Whether the children of the base year are made from counts, so that their homes and schools are inferred. */
  default boolean isMadeOfCounts() {
    return !(this instanceof ChildLevel);
  }
}
