package org.placewright.geodata.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An OpenStreetMap extract on disk: PBF ({@code .osm.pbf}) or XML ({@code .osm}), either of them also gzipped. What it is
 * shows in its first bytes; its name does not matter.
 *
 * <p>Each reading goes once through the whole file, in memory of one block, so that whoever needs the points of some ways
 * only reads the ways first. A file cut off between two blocks of PBF looks like a whole one: then points are missing.
 */
public final class OsmFile {
  private static final int LOOKED_AT = 64;
  private static final int BYTE_ORDER_MARK_FIRST = 0xEF;
  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  private final Path file;

  public OsmFile(Path file) {
    this.file = file;
  }

  /** Reads every way that has this tag, in the order of the file. */
  public void readWays(String key, Consumer<OsmWay> ways) throws IOException {
    read(new Parts.Ways(key, ways));
  }

  /** Reads every point that has a position on earth, in the order of the file, with its tags where it has this one. */
  public void readNodes(String key, OsmNodes nodes) throws IOException {
    read(new Parts.Nodes(key, (id, longitude, latitude, tags) -> {
      if (Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE) {
        nodes.accept(id, longitude, latitude, tags);
      }
    }));
  }

  /** What is wanted, and who takes it. */
  sealed interface Parts {
    /** The ways that have this tag. */
    record Ways(String key, Consumer<OsmWay> taker) implements Parts {}

    /** All points; tags only of those that have this one. */
    record Nodes(String key, OsmNodes taker) implements Parts {}
  }

  private void read(Parts parts) throws IOException {
    try (InputStream in = buffered(Files.newInputStream(file))) {
      if (startsWith(in, 0x1F, 0x8B)) {
        try (InputStream unpacked = buffered(new GZIPInputStream(in))) {
          read(unpacked, parts);
        }
      } else {
        read(in, parts);
      }
    } catch (EOFException e) {
      throw new OsmFormatException("the file ends in the middle; maybe it was not downloaded completely?", e);
    } catch (ZipException e) {
      throw new OsmFormatException("the gzipped file is damaged; download it again", e);
    }
  }

  private static void read(InputStream in, Parts parts) throws IOException {
    if (startsWith(in)) {
      throw new OsmFormatException("the file is empty");
    }
    if (startsWith(in, 'B', 'Z', 'h')) {
      throw new OsmFormatException("files packed by bzip2 cannot be read; unpack it first, or take the .osm.pbf instead");
    }
    if (startsWith(in, '<') || startsWith(in, BYTE_ORDER_MARK_FIRST, 0xBB, 0xBF, '<')) {
      OsmXml.read(in, parts);
    } else if (startsWith(in, 0, 0)) {
      PbfFile.read(in, parts);
    } else {
      throw new OsmFormatException(
          "this is no OpenStreetMap extract: PBF (.osm.pbf) or XML (.osm, .osm.gz) is needed, as Geofabrik offers it");
    }
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 1 << 16);
  }

  /** Whether the next bytes are these, and without any whether there are no more; white space may stand before them. */
  private static boolean startsWith(InputStream in, int... bytes) throws IOException {
    in.mark(LOOKED_AT);
    int next = in.read();
    while (bytes.length > 0 && bytes[0] != 0 && (next == ' ' || next == '\n' || next == '\r' || next == '\t')) {
      next = in.read();
    }
    boolean isSame = bytes.length > 0 || next < 0;
    for (int i = 0; isSame && i < bytes.length; i++) {
      isSame = next == bytes[i];
      next = in.read();
    }
    in.reset();
    return isSame;
  }
}
