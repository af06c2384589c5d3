package org.placewright.model.intervention;

import java.util.List;
import java.util.Optional;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.provision.ProvisionKind;

/** What a change of top-ups does where these are paid by band: by percent it changes all bands alike; nothing of other lines. */
record BandedTopUps(ChangeRate change) {
  /** The bands meant. */
  List<BandingScheme> list(RateCard card) {
    return change.line() == FinanceLine.TOP_UP ? new BandScope(change.kinds(), change.need()).list(card) : List.of();
  }

  /** Whether what is meant at a kind of provision is paid by band. */
  boolean hold(RateCard card, ProvisionKind kind) {
    return list(card).stream().anyMatch(scheme -> scheme.kind() == kind);
  }

  /** Why they cannot be changed so; empty when they can. */
  Optional<String> findClash(RateCard card) {
    return list(card).stream().findFirst().flatMap(this::findClash);
  }

  private Optional<String> findClash(BandingScheme scheme) {
    if (change.from().isPresent()) {
      return Optional.of(
          "top-ups at %s are paid by band, and bands hold for every year of the plan, so a change of them has no first year; leave from out"
              .formatted(scheme.kind()));
    }
    return change.amount() instanceof ChangeRate.Amount.Percent
        ? Optional.empty()
        : Optional.of(
            "top-ups at %s are paid by band, each at its own price; change one by \"band: { band: %s, kind: %s, pounds: ... }\", or all by percent"
                .formatted(scheme.kind(), scheme.bands().getFirst().code(), scheme.kind()));
  }

  /** With other prices of the bands meant. */
  RateCard applyTo(RateCard card) {
    return change.amount() instanceof ChangeRate.Amount.Percent percent
        ? card.withBands(card.bands().with(list(card).stream().map(scheme -> change(scheme, percent)).toList()))
        : card;
  }

  private static BandingScheme change(BandingScheme scheme, ChangeRate.Amount.Percent percent) {
    return scheme.withBands(
        scheme.bands()
            .stream()
            .map(band -> band.withYearly(percent.of(band.yearly()), ChangeRate.withMark(band.source())))
            .toList());
  }

  boolean alter(RateCard card) {
    return change.amount() instanceof ChangeRate.Amount.Percent percent
        && list(card).stream()
            .flatMap(scheme -> scheme.bands().stream())
            .anyMatch(band -> !percent.of(band.yearly()).equals(band.yearly()));
  }
}
