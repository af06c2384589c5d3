package org.placewright.geodata.area;

import java.util.List;
import org.placewright.geodata.grid.Wgs84Point;

/**
 * The ground one area covers.
 *
 * @param polygons each a list of rings, its outside first and then its holes; a ring ends where it begins
 */
public record Area(List<List<List<Wgs84Point>>> polygons) {
  public Area {
    polygons = polygons.stream().map(rings -> rings.stream().map(List::copyOf).toList()).toList();
  }

  /** Corners of all rings. */
  public int corners() {
    return polygons.stream().flatMap(List::stream).mapToInt(List::size).sum();
  }
}
