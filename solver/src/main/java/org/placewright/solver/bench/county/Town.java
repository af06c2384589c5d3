package org.placewright.solver.bench.county;

import java.util.Arrays;
import java.util.List;

/** A town of the made county, which is a square of {@value #WIDTH_KM} km with children gathered around five towns. */
enum Town {
  WEST(15, 15, 5, 0.20), EAST(42, 18, 6, 0.22), HOT_SPOT(30, 40, 7, 0.30), NORTH_WEST(12, 48, 5, 0.13), NORTH_EAST(50, 50, 5, 0.15);

  /** How wide and high the county is. */
  static final double WIDTH_KM = 60;

  private static final List<Double> SHARES = Arrays.stream(values()).map(town -> town.share).toList();

  private final double eastKm;
  private final double northKm;
  private final double spreadKm;
  private final double share;

  /** @param share of the county's areas and units that lie around it */
  Town(double eastKm, double northKm, double spreadKm, double share) {
    this.eastKm = eastKm;
    this.northKm = northKm;
    this.spreadKm = spreadKm;
    this.share = share;
  }

  static Town draw(Draw draw) {
    return values()[draw.pick(SHARES)];
  }

  /** A spot around the town, never outside the county. */
  Spot drawSpot(Draw draw, double wider) {
    double east = eastKm + draw.normal() * spreadKm * wider;
    double north = northKm + draw.normal() * spreadKm * wider;
    return new Spot(Math.clamp(east, 0, WIDTH_KM), Math.clamp(north, 0, WIDTH_KM));
  }
}
