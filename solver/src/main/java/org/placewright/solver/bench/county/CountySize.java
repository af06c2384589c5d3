package org.placewright.solver.bench.county;

/**
 * How big a made county is.
 *
 * @param spells {@value #FEWEST_SPELLS} to {@value #MOST_SPELLS}, over ten years
 * @param units {@value #FEWEST_UNITS} to {@value #MOST_UNITS} that hold places
 * @param schemes 0 to {@value #MOST_SCHEMES} that add places
 */
public record CountySize(int spells, int units, int schemes) {
  public static final int FEWEST_SPELLS = 100;
  public static final int MOST_SPELLS = 200_000;
  public static final int FEWEST_UNITS = 20;
  public static final int MOST_UNITS = 2_000;
  public static final int MOST_SCHEMES = 1_000;

  public CountySize {
    require("spells", spells, FEWEST_SPELLS, MOST_SPELLS);
    require("units", units, FEWEST_UNITS, MOST_UNITS);
    require("schemes", schemes, 0, MOST_SCHEMES);
  }

  private static void require(String what, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException("%s (%d) must be from %d to %d".formatted(what, number, least, most));
    }
  }

  @Override
  public String toString() {
    return "%dx%dx%d".formatted(spells, units, schemes);
  }
}
