package org.placewright.model.stepdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.placewright.model.provision.Boarding;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Whom a step-down is about.
 *
 * @param from the level they are at
 * @param needs their needs; all when empty
 * @param at curriculum years they start when they move; every transfer between phases when empty. Other years than transfers mean
 *     that settled children are moved
 * @param boarding whether they board; empty when it does not matter. Children of whom it is not known are meant only then
 * @param share part of those for whom it is right, above 0 to 1
 */
public record Eligibility(
    Setting from,
    Set<NeedType> needs,
    Set<NationalCurriculumYear> at,
    Optional<Boarding> boarding,
    double share) {
  public Eligibility {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(boarding, "boarding");
    needs = Collections.unmodifiableSet(needs.isEmpty() ? EnumSet.noneOf(NeedType.class) : EnumSet.copyOf(needs));
    at = Collections.unmodifiableSet(new TreeSet<>(at));
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of %s is about nobody".formatted(share));
    }
  }

  /** Whether it is about a child of this need who starts this curriculum year at this level. */
  public boolean admits(Setting setting, NeedType need, NationalCurriculumYear ncy, Optional<Boarding> boards) {
    return setting == from
        && (needs.isEmpty() || needs.contains(need))
        && (at.isEmpty() ? ncy.isPhaseTransfer() : at.contains(ncy))
        && (boarding.isEmpty() || boarding.equals(boards));
  }

  /** Whether a child could be meant by both, in whatever year. */
  boolean overlaps(Eligibility other) {
    return from == other.from
        && (needs.isEmpty() || other.needs.isEmpty() || !Collections.disjoint(needs, other.needs))
        && (at.isEmpty() || other.at.isEmpty() || !Collections.disjoint(at, other.at))
        && (boarding.isEmpty() || other.boarding.isEmpty() || boarding.equals(other.boarding));
  }
}
