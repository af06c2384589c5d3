package org.placewright.scenarios.explain;

import java.util.List;
import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;

/** What speaks against a provision for a child, and in the last case for it. */
sealed interface WhyNot {
  /**
   * Other children have its places, or it has none.
   *
   * @param years of the stay in which there is no room
   * @param hasPlaces whether there are any in one of these years
   * @param worth the most that one more place there in these years would save the plan
   */
  record Full(List<AcademicYear> years, boolean hasPlaces, Money worth) implements WhyNot {
    public Full {
      years = List.copyOf(years);
      Objects.requireNonNull(worth, "worth");
    }
  }

  /** It would cost more than where the child is. */
  record Dearer(CostParts by) implements WhyNot {
    public Dearer {
      Objects.requireNonNull(by, "by");
    }
  }

  /** It would cost no more than where the child is: only room keeps it away, or nothing, and then the plan is not the best there is. */
  record Better(CostParts by) implements WhyNot {
    public Better {
      Objects.requireNonNull(by, "by");
    }
  }
}
