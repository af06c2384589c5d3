package org.placewright.geodata.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.placewright.geodata.grid.GridPosition;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.GridPoint;

/** A drawing of streets for tests: points in metres from a corner of the grid, and the ways between them. */
final class StreetMap {
  private static final int EASTING = 480_000;
  private static final int NORTHING = 305_000;
  private final Map<String, String> points = new LinkedHashMap<>();
  private final List<String> ways = new ArrayList<>();
  private final NationalGrid grid = new NationalGrid();

  static GridPoint place(int east, int north) {
    return new GridPoint(EASTING + east, NORTHING + north);
  }

  StreetMap at(String name, double east, double north) {
    Wgs84Point point = grid.toWgs84(new GridPosition(EASTING + east, NORTHING + north));
    return at(name, "%.9f".formatted(point.longitude()), "%.9f".formatted(point.latitude()));
  }

  StreetMap at(String name, String longitude, String latitude) {
    points.put(name, "<node id=\"%d\" lon=\"%s\" lat=\"%s\"/>".formatted(id(name), longitude, latitude));
    return this;
  }

  /** What is said of a point; tags like {@code barrier=gate access=no}. */
  StreetMap saying(String name, String tags) {
    points.computeIfPresent(name, (key, node) -> node.replace("/>", ">") + written(tags) + "</node>");
    return this;
  }

  /** A way through points given as one text, like {@code a b c}; tags like {@code highway=primary oneway=yes}. */
  StreetMap way(String tags, String through) {
    StringBuilder way = new StringBuilder("<way id=\"%d\">".formatted(ways.size() + 1));
    for (String name : through.split(" ", -1)) {
      way.append("<nd ref=\"%d\"/>".formatted(id(name)));
    }
    ways.add(way.append(written(tags)).append("</way>").toString());
    return this;
  }

  private static String written(String tags) {
    StringBuilder written = new StringBuilder();
    for (String tag : tags.split(" ", -1)) {
      int equals = tag.indexOf('=');
      written.append("<tag k=\"%s\" v=\"%s\"/>".formatted(tag.substring(0, equals), tag.substring(equals + 1)));
    }
    return written.toString();
  }

  private static long id(String name) {
    return Long.parseLong(name.toLowerCase(Locale.ROOT), 36);
  }

  Path write(Path file) {
    try {
      return Files.writeString(
          file, "<osm>\n%s\n%s\n</osm>\n".formatted(String.join("\n", points.values()), String.join("\n", ways)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RoadReader read(Path folder) throws IOException {
    return RoadReader.read(write(folder.resolve("streets.osm")), SomeSpeeds.RURAL);
  }
}
