package org.placewright.model.county;

import java.math.BigDecimal;
import java.util.Objects;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Money;

/**
 * One band of a {@link BandingScheme}.
 *
 * @param yearly the top-up of a full-time child in it
 * @param share part of the children whose own band is not known that are taken to be in it, 0 to 1; re-banding may bring it above 1 by
 *     as much as the shares of its scheme sum to more than that, {@link BandingScheme#TOLERANCE} at most
 * @param dated the year or day the figures are of, as their source gives it
 * @param source where they are from
 */
public record TopUpBand(BandCode code, Money yearly, BigDecimal share, String dated, String source) {
  public TopUpBand {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(yearly, "yearly");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    share = share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE.add(BandingScheme.TOLERANCE)) > 0) {
      throw new IllegalArgumentException("share of band (%s) must be 0 to 1 (%s)".formatted(code, share.toPlainString()));
    }
    if (yearly.pence() < 0) {
      throw new IllegalArgumentException("top-up of band (%s) must not be negative (%s)".formatted(code, yearly));
    }
  }

  /** At another price. */
  public TopUpBand withYearly(Money other, String newSource) {
    return new TopUpBand(code, other, share, dated, newSource);
  }

  /** With another part of the children. */
  public TopUpBand withShare(BigDecimal other, String newSource) {
    return new TopUpBand(code, yearly, other, dated, newSource);
  }
}
