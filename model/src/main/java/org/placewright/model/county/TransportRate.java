package org.placewright.model.county;

import java.math.BigDecimal;
import java.util.Objects;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.travel.Journey;

/**
 * What the council pays to bring children to a kind of provision.
 *
 * @param shareTransported part of the children whom the council transports, 0 to 1
 * @param perMile pay for one mile of one child's journey
 * @param daysAYear school days
 * @param journeysADay paid one-way journeys a child and day: 2 there and back
 * @param dated the year or day the figures are of
 * @param source where they are from
 */
public record TransportRate(
    ProvisionKind kind,
    double shareTransported,
    Money perMile,
    int daysAYear,
    int journeysADay,
    String dated,
    String source) {
  public TransportRate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    if (!(shareTransported >= 0 && shareTransported <= 1)) {
      throw new IllegalArgumentException("share transported (%s) must be 0 to 1".formatted(shareTransported));
    }
    if (perMile.pence() < 0 || daysAYear < 0 || journeysADay < 0) {
      throw new IllegalArgumentException("transport to %s must not cost less than nothing".formatted(kind));
    }
  }

  /** The expected yearly cost of one child with this journey, to the nearest penny. */
  public Money yearly(Journey journey) {
    return Money.ofPounds(
        perMile
            .pounds()
            .multiply(BigDecimal.valueOf(journey.miles()))
            .multiply(BigDecimal.valueOf(shareTransported))
            .multiply(BigDecimal.valueOf((long) daysAYear * journeysADay)));
  }
}
