package org.placewright.model.stepdown;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Children whose plan names a dearer level may have a place of a lower one. They move when the plan finds them one that is worth
 * its cost; who finds none stays.
 *
 * @param whom who may be asked
 * @param to the level they may have a place of
 * @param pace how many of them
 * @param fromYear the first academic year of moves
 * @param supportYearly paid for each year of the first stay after the move
 * @param doubleRunning paid once, for the time in which both places are paid
 * @param stayingPrice a stated price of each year of the first stay in which a child that was asked stays at its level; nobody pays it
 */
public record StepDown(
    Eligibility whom,
    Setting to,
    Pace pace,
    AcademicYear fromYear,
    Money supportYearly,
    Money doubleRunning,
    Money stayingPrice) {
  public StepDown {
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(fromYear, "fromYear");
    if (!isDown(whom.from(), to)) {
      throw new IllegalArgumentException("a step down from %s to %s leads nowhere down".formatted(whom.from(), to));
    }
    if (supportYearly.pence() < 0 || doubleRunning.pence() < 0 || stayingPrice.pence() < 0) {
      throw new IllegalArgumentException("what a step down costs must not be negative");
    }
  }

  /** The level it leads from. */
  public Setting from() {
    return whom.from();
  }

  /** Whether a step leads from one level to another: down the ladder, or back onto it for those educated elsewhere. */
  public static boolean isDown(Setting from, Setting to) {
    return from.isAbove(to) || (from == Setting.ELSEWHERE && to.isOnLadder() && to != Setting.INMSS);
  }

  /** Whether a place of a level is one that a child came to by this. */
  public boolean isTaken(Setting at) {
    return isDown(from(), at);
  }

  /** Whether a child could be meant by both. */
  public boolean overlaps(StepDown other) {
    return whom.overlaps(other.whom);
  }

  /** In words, for reports: who, when, how many, and what it costs. */
  public String describe() {
    List<String> needNames = whom.needs().stream().map(Enum::name).toList();
    List<String> years = whom.at().stream().map(NationalCurriculumYear::toString).toList();
    return "step-down from %s to %s for %s%% of %s%s at %s from %s%s%s".formatted(
        from(), to, Math.round(whom.share() * 1000) / 10.0, needNames.isEmpty() ? "all needs" : String.join(", ", needNames),
        whom.boarding().map(boarding -> " (%s)".formatted(boarding.name().toLowerCase(Locale.ROOT))).orElse(""),
        years.isEmpty() ? "every phase transfer" : String.join(", ", years), fromYear, pace.describe(), terms());
  }

  private String terms() {
    String support = supportYearly.equals(Money.NONE) ? ""
        : ", support of £%,.2f a year in the first stay".formatted(supportYearly.pounds());
    String twice = doubleRunning.equals(Money.NONE) ? "" : ", £%,.2f once for double running".formatted(doubleRunning.pounds());
    String price = stayingPrice.equals(Money.NONE)
        ? ""
        : ", a stated price of £%,.2f, which nobody pays, for each year of staying".formatted(stayingPrice.pounds());
    return support + twice + price;
  }
}
