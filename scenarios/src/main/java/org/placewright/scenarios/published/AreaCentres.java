package org.placewright.scenarios.published;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.GridPoint;
import org.placewright.scenarios.file.Faults;

/** Reads where the people of an area live on average: grid metres, or degrees turned into them. */
final class AreaCentres {
  static final PublicColumn EASTING = PublicColumn.called(
      "pwc_easting", "pwc_easting_from_lsoa", "easting", "bng_e", "x");
  static final PublicColumn NORTHING = PublicColumn.called(
      "pwc_northing", "pwc_northing_from_lsoa", "northing", "bng_n", "y");
  private static final PublicColumn LONGITUDE = PublicColumn.called("pwc_lon", "lon", "long", "longitude");
  private static final PublicColumn LATITUDE = PublicColumn.called("pwc_lat", "lat", "latitude");
  private static final int MOST_DEGREES = 180;

  private final NationalGrid grid = new NationalGrid();
  private final Faults faults;

  AreaCentres(Faults faults) {
    this.faults = faults;
  }

  /** The centre of every area of a file. */
  Map<String, GridPoint> read(Path path) {
    Map<String, GridPoint> centres = new TreeMap<>();
    Optional<PublicTable> table = PublicTable.read(path, List.of(AreaPeople.CODE), row -> true, faults);
    for (PublicRow row : table.map(PublicTable::rows).orElse(List.of())) {
      find(row).ifPresent(point -> centres.put(row.text(AreaPeople.CODE), point));
    }
    if (table.isPresent() && centres.isEmpty() && faults.isEmpty()) {
      faults.add(
          table.get().name(), 1, "", "", "columns of centres are missing: x and y (grid metres), or longitude and latitude in degrees");
    }
    return centres;
  }

  /** The centre in a row; empty when it has none, or, with a fault, when it is not in Great Britain. */
  Optional<GridPoint> find(PublicRow row) {
    Optional<BigDecimal> east = row.find(EASTING).flatMap(text -> number(row, EASTING, text));
    Optional<BigDecimal> north = row.find(NORTHING).flatMap(text -> number(row, NORTHING, text));
    if (east.isPresent() && north.isPresent()
        && (east.get().abs().intValue() > MOST_DEGREES || north.get().abs().intValue() > MOST_DEGREES)) {
      return toPoint(row, east.get(), north.get());
    }
    Optional<BigDecimal> longitude = row.find(LONGITUDE).flatMap(text -> number(row, LONGITUDE, text)).or(() -> east);
    Optional<BigDecimal> latitude = row.find(LATITUDE).flatMap(text -> number(row, LATITUDE, text)).or(() -> north);
    return longitude.isPresent() && latitude.isPresent() ? fromDegrees(row, longitude.get(), latitude.get()) : Optional.empty();
  }

  private Optional<BigDecimal> number(PublicRow row, PublicColumn column, String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      faults.add(row.file(), row.line(), column.name(), text, "a number is needed: grid metres or degrees");
      return Optional.empty();
    }
  }

  private Optional<GridPoint> toPoint(PublicRow row, BigDecimal east, BigDecimal north) {
    try {
      return Optional.of(
          new GridPoint(Math.toIntExact(Math.round(east.doubleValue())), Math.toIntExact(Math.round(north.doubleValue()))));
    } catch (IllegalArgumentException | ArithmeticException e) {
      faults.add(row.file(), row.line(), EASTING.name(), east + ", " + north, "the point is not on the British national grid");
      return Optional.empty();
    }
  }

  private Optional<GridPoint> fromDegrees(PublicRow row, BigDecimal longitude, BigDecimal latitude) {
    try {
      return Optional.of(grid.toGridPoint(new Wgs84Point(longitude.doubleValue(), latitude.doubleValue())));
    } catch (IllegalArgumentException e) {
      faults.add(row.file(), row.line(), LONGITUDE.name(), longitude + ", " + latitude, e.getMessage());
      return Optional.empty();
    }
  }
}
