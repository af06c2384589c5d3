package org.placewright.geodata.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.placewright.geodata.grid.GridPosition;
import org.placewright.geodata.grid.NationalGrid;
import org.placewright.geodata.grid.Wgs84Point;
import org.placewright.model.place.GridPoint;

/**
 * An extract of a made country as large as measurements ask: junctions on a bent lattice, a quarter of whose squares have a
 * diagonal, between them roads of five classes that bend twice; one in twenty is one-way.
 */
final class MadeExtract {
  private static final int METRES_APART = 300;
  private static final int SOUTH_WEST = 300_000;
  private static final String[] CLASSES = {
      "residential", "residential", "unclassified", "unclassified", "tertiary", "tertiary", "secondary", "primary"};

  private final int side;
  private final Random random = new Random(100);
  private final NationalGrid grid = new NationalGrid();
  private final GridPosition[] junctions;
  private final List<int[]> roads = new ArrayList<>();

  MadeExtract(int side, int roadCount) {
    this.side = side;
    junctions = new GridPosition[side * side];
    for (int i = 0; i < junctions.length; i++) {
      junctions[i] = new GridPosition(
          SOUTH_WEST + METRES_APART * (i % side + random.nextDouble(0.6)),
          SOUTH_WEST + METRES_APART * (i / side + random.nextDouble(0.6)));
    }
    for (int i = 0; i < junctions.length; i++) {
      connect(i, 1, 0);
      connect(i, 0, 1);
    }
    for (int i = 0; roads.size() < roadCount; i = random.nextInt(junctions.length)) {
      connect(i, 1, 1);
    }
  }

  private void connect(int from, int east, int north) {
    if (from % side + east < side && from / side + north < side) {
      roads.add(new int[]{from, from + east + north * side});
    }
  }

  List<GridPoint> places(int count) {
    int width = side * METRES_APART;
    return random.ints(count, 0, width).mapToObj(x -> new GridPoint(SOUTH_WEST + x, SOUTH_WEST + random.nextInt(width))).toList();
  }

  Path write(Path file) throws IOException {
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write("<osm>\n");
      for (int i = 0; i < junctions.length; i++) {
        writeNode(i, junctions[i], out);
      }
      for (int r = 0; r < roads.size(); r++) {
        for (int bend = 1; bend <= 2; bend++) {
          writeNode(bendId(r, bend), bend(roads.get(r), bend), out);
        }
      }
      for (int r = 0; r < roads.size(); r++) {
        int[] road = roads.get(r);
        out.write("<way id=\"%d\"><nd ref=\"%d\"/><nd ref=\"%d\"/><nd ref=\"%d\"/><nd ref=\"%d\"/>".formatted(
            r, road[0], bendId(r, 1), bendId(r, 2), road[1]));
        out.write("<tag k=\"highway\" v=\"%s\"/>".formatted(CLASSES[random.nextInt(CLASSES.length)]));
        out.write(random.nextInt(20) == 0 ? "<tag k=\"oneway\" v=\"yes\"/></way>\n" : "</way>\n");
      }
      out.write("</osm>\n");
    }
    return file;
  }

  private int bendId(int road, int bend) {
    return junctions.length + 2 * road + bend;
  }

  private GridPosition bend(int[] road, int bend) {
    GridPosition a = junctions[road[0]];
    GridPosition b = junctions[road[1]];
    return new GridPosition(
        a.easting() + (b.easting() - a.easting()) * bend / 3 + random.nextDouble(40),
        a.northing() + (b.northing() - a.northing()) * bend / 3 + random.nextDouble(40));
  }

  private void writeNode(int id, GridPosition position, Writer out) throws IOException {
    Wgs84Point point = grid.toWgs84(position);
    out.write("<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>\n".formatted(id, point.latitude(), point.longitude()));
  }
}
