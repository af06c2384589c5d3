package org.placewright.scenarios.file;

/**
 * Where Great Britain's land lies on its grid, roughly: for each belt of 100 km from south to north, its westernmost
 * and easternmost land with some kilometres of sea. Enough to notice swapped cells in most counties.
 */
final class GreatBritain {
  private static final int BELT = 100_000;
  private static final int[] WEST = {
      80_000, 175_000, 160_000, 205_000, 215_000, 105_000, 55_000, 50_000, 1_000, 1_000, 170_000, 310_000, 400_000};
  private static final int[] EAST = {
      615_000, 645_000, 660_000, 655_000, 560_000, 500_000, 425_000, 420_000, 425_000, 405_000, 480_000, 480_000,
      480_000};

  private GreatBritain() {}

  static boolean contains(double easting, double northing) {
    if (northing < 0 || northing >= (double) BELT * WEST.length) {
      return false;
    }
    int belt = (int) (northing / BELT);
    return easting >= WEST[belt] && easting <= EAST[belt];
  }
}
