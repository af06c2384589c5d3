package org.placewright.scenarios.alternative;

import java.util.List;
import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;

/** What speaks against a provision for a child, and in the last case for it. */
public sealed interface WhyNot {
  /**
   * There is no room: other children have its places, or it has none in some years.
   *
   * @param years of the stay in which there is no room
   * @param withoutPlaces those of them in which it has no places at all, as before it opens
   * @param missing whole places that it lacks for this child to come, in the year when it lacks most
   * @param worth the most that so many more places there in these years would save the plan
   */
  record Full(List<AcademicYear> years, List<AcademicYear> withoutPlaces, int missing, Money worth) implements WhyNot {
    public Full {
      years = List.copyOf(years);
      withoutPlaces = List.copyOf(withoutPlaces);
      Objects.requireNonNull(worth, "worth");
      if (missing < 1) {
        throw new IllegalArgumentException("places missing (%d) where there is no room must be positive".formatted(missing));
      }
    }

    /** Whether it has places in any of these years. */
    public boolean hasPlaces() {
      return withoutPlaces.size() < years.size();
    }

    /** Years in which other children have all its places. */
    public List<AcademicYear> taken() {
      return years.stream().filter(year -> !withoutPlaces.contains(year)).toList();
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
