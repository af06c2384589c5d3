package org.placewright.model.demand;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * How the number of children with plans grows from a year on.
 *
 * @param setting the level of provision it is about; empty for all
 * @param need the need it is about; empty for all
 * @param from the first academic year that is larger by the rate than the year before
 * @param percentAYear yearly growth; may be negative, not below -100
 * @param populationOnTop whether change of the child population comes on top, or is already in the rate
 * @param dated the year or day the figure is of
 * @param source where it is from
 */
public record GrowthRule(
    Optional<Setting> setting,
    Optional<NeedType> need,
    NationalCurriculumYear firstNcy,
    NationalCurriculumYear lastNcy,
    AcademicYear from,
    double percentAYear,
    boolean populationOnTop,
    String dated,
    String source) {
  public static final double LEAST_PERCENT = -100;
  public static final double MOST_PERCENT = 100;

  public GrowthRule {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    if (!(percentAYear >= LEAST_PERCENT && percentAYear <= MOST_PERCENT)) {
      throw new IllegalArgumentException(
          "growth (%s %% a year) must be %s to %s".formatted(percentAYear, LEAST_PERCENT, MOST_PERCENT));
    }
    if (lastNcy.compareTo(firstNcy) < 0) {
      throw new IllegalArgumentException(
          "last curriculum year (%s) must not be before the first (%s)".formatted(lastNcy, firstNcy));
    }
  }

  boolean isAbout(Setting childSetting, NeedType childNeed, NationalCurriculumYear ncy, AcademicYear year) {
    return setting.map(childSetting::equals).orElse(true)
        && need.map(childNeed::equals).orElse(true)
        && ncy.compareTo(firstNcy) >= 0
        && ncy.compareTo(lastNcy) <= 0
        && !year.isBefore(from);
  }
}
