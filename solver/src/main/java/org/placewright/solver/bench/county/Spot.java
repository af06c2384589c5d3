package org.placewright.solver.bench.county;

/** A point of the made county, in kilometres from its south-west corner. */
record Spot(double eastKm, double northKm) {
  private static final int LEAST_MINUTES = 5;
  private static final double MINUTES_A_KM = 1.6;

  /** Whole minutes to another spot. */
  int minutesTo(Spot other) {
    double km = Math.hypot(eastKm - other.eastKm, northKm - other.northKm);
    return (int) Math.max(LEAST_MINUTES, Math.round(LEAST_MINUTES + MINUTES_A_KM * km));
  }
}
