package org.placewright.scenarios.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.GridPoint;

/** A road file with one road, straight from point to point. */
public final class MadeRoads {
  /** Through every place of the small county three-schools, independent schools among them. */
  public static final List<GridPoint> THREE_SCHOOLS = List.of(
      new GridPoint(469_000, 305_000), new GridPoint(486_590, 299_870), new GridPoint(486_700, 299_500),
      new GridPoint(486_420, 308_120), new GridPoint(486_150, 309_410), new GridPoint(486_900, 309_700),
      new GridPoint(498_020, 304_310), new GridPoint(500_300, 308_900));

  private MadeRoads() {}

  public static byte[] through(List<GridPoint> points, String highway) {
    NationalGrid grid = new NationalGrid();
    StringBuilder xml = new StringBuilder("<osm>\n");
    StringBuilder way = new StringBuilder("<way id=\"1\">");
    for (int i = 0; i < points.size(); i++) {
      Wgs84Point point = grid.toWgs84(points.get(i));
      xml.append("<node id=\"%d\" lon=\"%.8f\" lat=\"%.8f\"/>\n".formatted(i, point.longitude(), point.latitude()));
      way.append("<nd ref=\"%d\"/>".formatted(i));
    }
    xml.append(way).append("<tag k=\"highway\" v=\"%s\"/></way>\n</osm>\n".formatted(highway));
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
