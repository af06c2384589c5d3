package org.placewright.model.county;

import java.util.Objects;
import org.placewright.model.provision.ProvisionKind;

/**
 * How many of the children at a kind of provision the council transports.
 *
 * @param share part of the children, 0 to 1
 * @param dated the year or day the figure is of
 * @param source where it is from
 */
public record TransportByKind(ProvisionKind kind, double share, String dated, String source) {
  public TransportByKind {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    TransportCard.requireShare("share transported to " + kind, share);
  }
}
