package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.placewright.model.place.GridPoint;

/** Reads easting and northing, and tells degrees, kilometres and swapped cells from metres. */
final class GridCells {
  private static final String EASTING = "easting";
  private static final String NORTHING = "northing";
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
  private static final int MOST_DEGREES = 180;
  private static final int MOST_KILOMETRES = 1300;

  private GridCells() {}

  /** The point of a row; empty, with faults, when its cells give none in Great Britain. */
  static Optional<GridPoint> read(Row row) {
    Optional<BigDecimal> easting = row.number(EASTING, MOST.negate(), MOST);
    Optional<BigDecimal> northing = row.number(NORTHING, MOST.negate(), MOST);
    if (easting.isEmpty() || northing.isEmpty()) {
      return Optional.empty();
    }
    double east = easting.get().doubleValue();
    double north = northing.get().doubleValue();
    if (isWithin(east, MOST_DEGREES) || isWithin(north, MOST_DEGREES)) {
      row.fault(
          isWithin(east, MOST_DEGREES) ? EASTING : NORTHING,
          "this looks like degrees of longitude or latitude; metres on the British national grid are needed, like"
              + " 413912, 160330");
      return Optional.empty();
    }
    if (isWithin(east, MOST_KILOMETRES) && isWithin(north, MOST_KILOMETRES)) {
      row.fault(EASTING, "this looks like kilometres; metres on the British national grid are needed: write "
          + easting.get().movePointRight(3).setScale(0, RoundingMode.HALF_UP));
      return Optional.empty();
    }
    if (!GreatBritain.contains(east, north)) {
      row.fault(
          EASTING,
          GreatBritain.contains(north, east)
              ? swapped(/* easting= */ northing.get(), /* northing= */ easting.get())
              : "easting %s, northing %s lies outside Great Britain; metres on the British national grid are needed"
                  .formatted(easting.get().toPlainString(), northing.get().toPlainString()));
      return Optional.empty();
    }
    return Optional.of(new GridPoint(wholeMetres(easting.get()), wholeMetres(northing.get())));
  }

  static String swapped(Number easting, Number northing) {
    return "easting and northing look swapped; write easting %s, northing %s".formatted(easting, northing);
  }

  private static boolean isWithin(double value, int most) {
    return Math.abs(value) <= most;
  }

  private static int wholeMetres(BigDecimal metres) {
    return metres.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
