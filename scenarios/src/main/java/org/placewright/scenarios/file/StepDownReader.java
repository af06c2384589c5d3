package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.OfferStepDown;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads a change {@code step-down}: children who may come back from a dearer level at natural transfers. */
final class StepDownReader {
  private StepDownReader() {}

  static Optional<Intervention> read(ChangeKeys keys) {
    Optional<Setting> from = keys.oneOf("from", Setting.class);
    Optional<Setting> wanted = keys.oneOf("to", Setting.class);
    if (from.isEmpty()) {
      keys.missing("from", "the level they are at: INMSS, or SPECIAL");
    } else if (from.get() == Setting.ELSEWHERE) {
      keys.fault("from", "children educated elsewhere come back by the change bring-back");
    }
    return read(keys, from, from.map(level -> wanted.orElse(level == Setting.SPECIAL ? Setting.BASE : Setting.SPECIAL)));
  }

  /** Back into mainstream with support, from a special school or a base. */
  static Optional<Intervention> readReintegration(ChangeKeys keys) {
    Optional<Setting> from = keys.oneOf("from", Setting.class);
    if (from.isEmpty()) {
      keys.missing("from", "the level they are at: SPECIAL, BASE or INMSS");
    }
    return read(keys, from, Optional.of(Setting.MAINSTREAM));
  }

  /** From being educated elsewhere back to a place. */
  static Optional<Intervention> readBringBack(ChangeKeys keys) {
    Optional<Setting> to = keys.oneOf("to", Setting.class);
    if (to.isEmpty()) {
      keys.missing("to", "the level they come to need: MAINSTREAM, BASE or SPECIAL");
    }
    return read(keys, Optional.of(Setting.ELSEWHERE), to);
  }

  private static Optional<Intervention> read(ChangeKeys keys, Optional<Setting> from, Optional<Setting> to) {
    Set<NeedType> needs = keys.needs("needs");
    Set<NationalCurriculumYear> at = keys.curriculumYears("at");
    Optional<BigDecimal> share = keys.findNumber("share", BigDecimal.ZERO, BigDecimal.ONE, "part");
    Optional<Integer> most = keys.findWholeNumber("at-most", 1, Counts.MOST_PLACES);
    Optional<AcademicYear> year = keys.academicYear("from-year").or(keys::secondYear);
    Optional<BigDecimal> support = keys.findNumber("support-cost", BigDecimal.ZERO, Counts.MOST_POUNDS, "support");
    Optional<BigDecimal> twice = keys.findNumber("double-running", BigDecimal.ZERO, Counts.MOST_POUNDS, "double-running-cost");
    for (NationalCurriculumYear ncy : at) {
      if (!ncy.isPhaseTransfer()) {
        keys.fault("at", "%s is no transfer between phases (they are R, Y7 and Y12); settled children are not moved".formatted(ncy));
      }
    }
    if (share.filter(part -> part.signum() == 0).isPresent()) {
      keys.fault("share", "a share of 0 is nobody; delete the change, or write a part above 0 and up to 1");
    }
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!StepDown.isDown(from.get(), to.get()) && from.get() == Setting.ELSEWHERE) {
      keys.fault("to", "MAINSTREAM, BASE or SPECIAL is needed");
    } else if (!StepDown.isDown(from.get(), to.get())) {
      keys.fault("from",
          "a step down leads to a lower level: from INMSS to SPECIAL, BASE or MAINSTREAM, from SPECIAL to BASE or MAINSTREAM,"
              + " from BASE to MAINSTREAM");
    }
    if (!keys.isSound() || year.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OfferStepDown(
            new StepDown(
                from.get(), to.get(), needs, at, share.map(BigDecimal::doubleValue).orElse(1.0),
                most.map(OptionalInt::of).orElse(OptionalInt.empty()), year.get(), Money.ofPounds(support.orElse(BigDecimal.ZERO)),
                Money.ofPounds(twice.orElse(BigDecimal.ZERO)))));
  }
}
