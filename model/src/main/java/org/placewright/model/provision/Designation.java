package org.placewright.model.provision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

/**
 * For whom a provision is: needs x curriculum years.
 *
 * @param needs the primary needs it admits, at least one
 * @param firstNcy the youngest curriculum year
 * @param lastNcy the oldest curriculum year, not before the youngest
 */
public record Designation(Set<NeedType> needs, NationalCurriculumYear firstNcy, NationalCurriculumYear lastNcy) {
  public Designation {
    Objects.requireNonNull(firstNcy, "firstNcy");
    Objects.requireNonNull(lastNcy, "lastNcy");
    if (needs.isEmpty()) {
      throw new IllegalArgumentException("a designation must admit at least one need");
    }
    if (lastNcy.compareTo(firstNcy) < 0) {
      throw new IllegalArgumentException(
          "last curriculum year (%s) must not be before the first (%s)".formatted(lastNcy, firstNcy));
    }
    needs = Collections.unmodifiableSet(EnumSet.copyOf(needs));
  }

  /** Whether a child of this need in this curriculum year may have a place. */
  public boolean admits(NeedType need, NationalCurriculumYear ncy) {
    return needs.contains(need) && ncy.compareTo(firstNcy) >= 0 && ncy.compareTo(lastNcy) <= 0;
  }

  /** Curriculum years of a phase that it admits. */
  public int yearsIn(Phase phase) {
    int first = Math.max(phase.firstNcy(), firstNcy.number());
    int last = Math.min(phase.lastNcy(), lastNcy.number());
    return Math.max(0, last - first + 1);
  }

  /** Years from the beginning of a phase to the transfer that ends it, in the phase where that takes longest. */
  public int longestStay() {
    return Arrays.stream(Phase.values()).mapToInt(this::yearsIn).max().orElseThrow();
  }
}
