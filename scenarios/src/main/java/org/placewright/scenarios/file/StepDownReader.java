package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.placewright.model.provision.Boarding;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.intervention.OfferStepDown;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.Eligibility;
import org.placewright.model.stepdown.Pace;
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
    Optional<Boarding> boarding = keys.oneOf("boarding", Boarding.class);
    Optional<Integer> most = keys.findWholeNumber("at-most", 1, Counts.MOST_PLACES);
    Optional<Integer> inAll = keys.findWholeNumber("in-all", 1, Counts.MOST_PLACES);
    Optional<AcademicYear> year = keys.academicYear("from-year").or(keys::secondYear);
    Optional<BigDecimal> support = keys.findNumber("support-cost", BigDecimal.ZERO, Counts.MOST_POUNDS, "support");
    Optional<BigDecimal> twice = keys.findNumber("double-running", BigDecimal.ZERO, Counts.MOST_POUNDS, "double-running-cost");
    Optional<BigDecimal> staying = keys.findNumber("price-of-staying", BigDecimal.ZERO, Counts.MOST_POUNDS, "staying-price");
    if (year.isPresent() && keys.secondYear().filter(year.get().plus(1)::equals).isPresent()) {
      keys.fault("from-year",
          "the plan starts from that year, with the children there are; moves are from %s on".formatted(keys.secondYear().get()));
    }
    checkYears(keys, at);
    checkBoarding(keys, boarding);
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
    if (keys.isSound()) {
      checkDecided(keys, from.get(), to.get());
    }
    if (!keys.isSound() || year.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OfferStepDown(
            new StepDown(
                new Eligibility(from.get(), needs, at, boarding, share.map(BigDecimal::doubleValue).orElse(1.0)), to.get(),
                new Pace(limit(most), limit(inAll)), year.get(), Money.ofPounds(support.orElse(BigDecimal.ZERO)),
                Money.ofPounds(twice.orElse(BigDecimal.ZERO)), Money.ofPounds(staying.orElse(BigDecimal.ZERO)))));
  }

  private static OptionalInt limit(Optional<Integer> most) {
    return most.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** Settled children are moved only where the scenario says so in as many words. */
  private static void checkYears(ChangeKeys keys, Set<NationalCurriculumYear> at) {
    List<NationalCurriculumYear> settled = at.stream().filter(ncy -> !ncy.isPhaseTransfer()).toList();
    if (keys.isTrue("between-transfers")) {
      if (settled.isEmpty()) {
        keys.fault("between-transfers", "name under \"at\" the curriculum years in which settled children are asked, like [Y7, Y9]");
      }
      return;
    }
    for (NationalCurriculumYear ncy : settled) {
      keys.fault(
          "at", ("%s is no transfer between phases (they are R, Y7 and Y12); to move settled children too, add"
              + " \"between-transfers: true\"").formatted(ncy));
    }
  }

  /** Who is meant for mainstream, or comes back from elsewhere, suits no place of the old level any more: the move is decided. */
  private static void checkDecided(ChangeKeys keys, Setting from, Setting to) {
    if (to == Setting.MAINSTREAM && !keys.has("share")) {
      keys.missing("share", "which part of them, above 0 and up to 1: nobody who is drawn can stay, so these moves are decided");
    }
    if ((to == Setting.MAINSTREAM || from == Setting.ELSEWHERE) && keys.has("price-of-staying")) {
      keys.fault("price-of-staying", "who is drawn cannot stay, so staying has no price; leave this key out");
    }
  }

  private static void checkBoarding(ChangeKeys keys, Optional<Boarding> boarding) {
    if (boarding.isPresent() && !keys.isBoardingKnown()) {
      keys.fault("boarding", "no row of children.csv says in its column boarding who boards, so nobody would be meant; leave this key out");
    }
  }
}
