package org.placewright.model.lever;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transition.PlanState;

/**
 * When a lever acts, and on whom.
 *
 * @param needs codes of the needs it is about; none for all
 * @param settings codes of the settings it is about; none for all
 * @param firstNcy first curriculum year it is about; {@link #ANY_FIRST} for all
 * @param lastNcy last curriculum year it is about, not before the first
 * @param from the first academic year that differs: what happens on the way to its January census
 * @param to the last academic year that differs, not before the first; empty for all that follow
 */
public record LeverScope(
    SortedSet<String> needs,
    SortedSet<String> settings,
    int firstNcy,
    int lastNcy,
    AcademicYear from,
    Optional<AcademicYear> to) {
  public static final int ANY_FIRST = -99;
  public static final int ANY_LAST = 99;

  public LeverScope {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    needs = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(needs));
    settings = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(settings));
    if (lastNcy < firstNcy) {
      throw new IllegalArgumentException(
          "last curriculum year (%d) must not be before the first (%d)".formatted(lastNcy, firstNcy));
    }
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("the last year (%s) must not be before the first (%s)".formatted(to.get(), from));
    }
  }

  /** All children from a year on. */
  public static LeverScope from(AcademicYear from) {
    return new LeverScope(new TreeSet<>(), new TreeSet<>(), ANY_FIRST, ANY_LAST, from, Optional.empty());
  }

  public LeverScope withNeeds(String... codes) {
    return new LeverScope(new TreeSet<>(java.util.List.of(codes)), settings, firstNcy, lastNcy, from, to);
  }

  public LeverScope withSettings(String... codes) {
    return new LeverScope(needs, new TreeSet<>(java.util.List.of(codes)), firstNcy, lastNcy, from, to);
  }

  public LeverScope withCurriculumYears(int first, int last) {
    return new LeverScope(needs, settings, first, last, from, to);
  }

  public LeverScope until(AcademicYear last) {
    return new LeverScope(needs, settings, firstNcy, lastNcy, from, Optional.of(last));
  }

  /** Whether it acts on the way to the census of this calendar year. */
  public boolean actsIn(int censusYear) {
    return censusYear >= from.censusYear() && to.map(last -> censusYear <= last.censusYear()).orElse(true);
  }

  public boolean isAbout(PlanState state, int ncy) {
    return (needs.isEmpty() || needs.contains(state.need()))
        && (settings.isEmpty() || settings.contains(state.setting()))
        && ncy >= firstNcy
        && ncy <= lastNcy;
  }

  /** Whether there is a year in which both act. */
  boolean overlaps(LeverScope other) {
    return to.map(last -> !last.isBefore(other.from)).orElse(true) && other.to.map(last -> !last.isBefore(from)).orElse(true);
  }

  /** In words: {@code SEMH, Y7 to Y11, from 2026/27 to 2030/31}. */
  public String describe() {
    String whom = needs.isEmpty() && settings.isEmpty() ? ""
        : String.join(", ", needs) + (needs.isEmpty() || settings.isEmpty() ? "" : " in ")
            + String.join(", ", settings) + ", ";
    boolean isAnyYear = firstNcy <= ANY_FIRST && lastNcy >= ANY_LAST;
    String years = isAnyYear ? "" : "curriculum years %d to %d, ".formatted(firstNcy, lastNcy);
    return whom + years + "from " + from + to.map(last -> " to " + last).orElse("");
  }
}
