package org.placewright.scenarios.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.placewright.model.child.Spell;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/** By which bands a child's top-up is worked out. */
final class BandText {
  private static final int DECIMALS_OF_PERCENT = 1;

  private BandText() {}

  /** What a charge of a year is for, a top-up with its band. */
  static String label(RateCard rates, Spell spell, ProvisionKind kind, Charge charge, AcademicYear year) {
    Optional<BandingScheme> banding = charge.line() == FinanceLine.TOP_UP ? rates.findBanding(kind, spell.need(), year) : Optional.empty();
    return banding.map(scheme -> "%s, %s".formatted(charge.line().label(), bands(scheme, spell))).orElse(charge.line().label());
  }

  private static String bands(BandingScheme scheme, Spell spell) {
    Map<BandCode, BigDecimal> mix = scheme.mix(spell.childBand());
    List<Map.Entry<BandCode, BigDecimal>> parts = mix.entrySet().stream().filter(part -> part.getValue().signum() > 0).toList();
    if (parts.size() == 1) {
      return "band " + parts.getFirst().getKey();
    }
    BigDecimal all = mix.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String shares = parts.stream()
        .map(part -> "%s %s".formatted(part.getKey(), percent(part.getValue(), all)))
        .collect(Collectors.joining(", "));
    return spell.band()
        .map(own -> (scheme.has(own) ? "band %s, re-banded: %s" : "its band %s is not paid here, so the mean of %s").formatted(own, shares))
        .orElse("band not known, so the mean of " + shares);
  }

  private static String percent(BigDecimal part, BigDecimal all) {
    BigDecimal percent = part.movePointRight(2).divide(all, DECIMALS_OF_PERCENT, RoundingMode.HALF_UP);
    return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
  }
}
