package org.placewright.model.stepdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Children whose plan names a dearer level may have a place of a lower one at a natural transfer between phases. They move when
 * the plan finds them one that is worth its cost; who finds none stays.
 *
 * @param from the level they are at
 * @param to the level they may have a place of
 * @param needs whom it is about; all when empty
 * @param at curriculum years they start when they move, all of them phase transfers; every transfer when empty
 * @param share part of those for whom it is right, above 0 to 1
 * @param mostAYear no more than so many are asked in one academic year; no limit when empty
 * @param fromYear the first academic year of moves
 * @param supportYearly paid for each year of the first stay after the move
 * @param doubleRunning paid once, for the time in which both places are paid
 */
public record StepDown(
    Setting from,
    Setting to,
    Set<NeedType> needs,
    Set<NationalCurriculumYear> at,
    double share,
    OptionalInt mostAYear,
    AcademicYear fromYear,
    Money supportYearly,
    Money doubleRunning) {
  public StepDown {
    Objects.requireNonNull(mostAYear, "mostAYear");
    Objects.requireNonNull(fromYear, "fromYear");
    if (!isDown(from, to)) {
      throw new IllegalArgumentException("a step down from %s to %s leads nowhere down".formatted(from, to));
    }
    needs = Collections.unmodifiableSet(needs.isEmpty() ? EnumSet.noneOf(NeedType.class) : EnumSet.copyOf(needs));
    at = Collections.unmodifiableSet(new TreeSet<>(at));
    for (NationalCurriculumYear ncy : at) {
      if (!ncy.isPhaseTransfer()) {
        throw new IllegalArgumentException("%s is no transfer between phases; settled children are not moved".formatted(ncy));
      }
    }
    if (!(share > 0 && share <= 1) || mostAYear.orElse(1) < 1) {
      throw new IllegalArgumentException("a step down for a share of %s, at most %s a year, is about nobody".formatted(share, mostAYear));
    }
    if (supportYearly.pence() < 0 || doubleRunning.pence() < 0) {
      throw new IllegalArgumentException("what a step down costs must not be negative");
    }
  }

  /** Whether it is about children of this need who start this curriculum year in this year at the level it leads from. */
  public boolean isAbout(Setting setting, NeedType need, NationalCurriculumYear ncy, AcademicYear year) {
    return setting == from
        && (needs.isEmpty() || needs.contains(need))
        && ncy.isPhaseTransfer()
        && (at.isEmpty() || at.contains(ncy))
        && !year.isBefore(fromYear);
  }

  /** Whether a step leads from one level to another: down the ladder, or back onto it for those educated elsewhere. */
  public static boolean isDown(Setting from, Setting to) {
    return from.isAbove(to) || (from == Setting.ELSEWHERE && to.isOnLadder() && to != Setting.INMSS);
  }

  /** Whether a place of a level is one that a child came to by this. */
  public boolean isTaken(Setting at) {
    return isDown(from, at);
  }

  /** Whether a child could be meant by both. */
  public boolean overlaps(StepDown other) {
    return from == other.from
        && (needs.isEmpty() || other.needs.isEmpty() || !Collections.disjoint(needs, other.needs))
        && (at.isEmpty() || other.at.isEmpty() || !Collections.disjoint(at, other.at));
  }

  /** In words, for reports. */
  public String describe() {
    List<String> needNames = needs.stream().map(Enum::name).toList();
    List<String> years = at.stream().map(NationalCurriculumYear::toString).toList();
    return "step-down from %s to %s for %s%% of %s at %s from %s%s".formatted(
        from, to, Math.round(share * 1000) / 10.0, needs.isEmpty() ? "all needs" : String.join(", ", needNames),
        at.isEmpty() ? "every phase transfer" : String.join(", ", years), fromYear,
        mostAYear.isPresent() ? ", at most %d a year".formatted(mostAYear.getAsInt()) : "");
  }
}
