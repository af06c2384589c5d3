package org.placewright.solver;

/**
 * How large a random world is.
 *
 * @param children who need a base or a special school at some time
 * @param inMainstream children besides who need neither
 * @param placesPerUnit full-time places of a limited unit on average
 * @param hasMarket whether an independent market without a limit takes whoever finds no place
 * @param partTime how many in a hundred take half a place
 */
public record WorldSize(
    int children,
    int inMainstream,
    int specialSchools,
    int bases,
    int placesPerUnit,
    int years,
    int schemes,
    boolean hasMarket,
    int partTime) {
  /** At most six spells or so and three units: small enough to try everything. */
  public static WorldSize tiny(boolean hasMarket) {
    return new WorldSize(4, 1, 2, 1, 1, 4, 1, hasMarket, 30);
  }

  public static WorldSize small(int children, boolean hasMarket) {
    return new WorldSize(children, 20, 3, 5, Math.max(1, children / 24), 6, 3, hasMarket, 10);
  }

  /** A county like Wiltshire over ten years: about 8,000 spells for 60 limited units. */
  public static WorldSize county() {
    return new WorldSize(7_600, 12_000, 22, 38, 34, 10, 0, true, 0);
  }

  public WorldSize withSchemes(int number) {
    return new WorldSize(
        children, inMainstream, specialSchools, bases, placesPerUnit, years, number, hasMarket, partTime);
  }
}
