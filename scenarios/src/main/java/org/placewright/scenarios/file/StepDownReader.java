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
    if (from.isEmpty()) {
      keys.missing("from", "the level they are at: INMSS, or SPECIAL");
      return Optional.empty();
    }
    Setting to = wanted.orElse(from.get() == Setting.SPECIAL ? Setting.BASE : Setting.SPECIAL);
    if (!from.get().isAbove(to)) {
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
                from.get(), to, needs, at, share.map(BigDecimal::doubleValue).orElse(1.0),
                most.map(OptionalInt::of).orElse(OptionalInt.empty()), year.get(), Money.ofPounds(support.orElse(BigDecimal.ZERO)),
                Money.ofPounds(twice.orElse(BigDecimal.ZERO)))));
  }
}
