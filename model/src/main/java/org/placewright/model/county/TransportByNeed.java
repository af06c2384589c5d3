package org.placewright.model.county;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.need.NeedType;

/**
 * How transported children of a need travel.
 *
 * @param need empty for every need without figures of its own
 * @param shareSolo part of the transported children who travel alone, 0 to 1; the others share a vehicle
 * @param shareAssisted part of the transported children in whose vehicle a passenger assistant travels, 0 to 1
 * @param dated the year or day the figures are of
 * @param source where they are from
 */
public record TransportByNeed(
    Optional<NeedType> need,
    double shareSolo,
    double shareAssisted,
    String dated,
    String source) {
  public TransportByNeed {
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(dated, "dated");
    Objects.requireNonNull(source, "source");
    TransportCard.requireShare("share solo", shareSolo);
    TransportCard.requireShare("share with an assistant", shareAssisted);
  }
}
