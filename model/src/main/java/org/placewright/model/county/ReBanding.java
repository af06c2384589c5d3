package org.placewright.model.county;

import java.math.BigDecimal;
import java.util.Objects;
import org.placewright.model.money.BandCode;

/**
 * A part of the children of one band who are put in another when they are reviewed.
 *
 * @param share part of the children of {@code from}, above 0 and at most 1
 */
public record ReBanding(BandCode from, BandCode to, BigDecimal share) {
  public ReBanding {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    share = share.stripTrailingZeros();
    if (from.equals(to)) {
      throw new IllegalArgumentException("children of band (%s) cannot be re-banded to their own band".formatted(from));
    }
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("share re-banded from %s to %s must be above 0, 1 at most (%s)"
          .formatted(from, to, share.toPlainString()));
    }
  }
}
