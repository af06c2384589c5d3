package org.placewright.geodata.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.place.GridPoint;

/** Rutland's real roads and areas, where they are at hand. */
final class Rutland {
  static final String ROADS = "roads/rutland-2018-highways.osm.pbf";
  private static final String AREAS = "roads/rutland_lsoa11_mid2020_syoa_pwc.csv";
  private static RoadReader kept;

  private Rutland() {}

  /** The file, or the test is skipped. */
  static Path file(String name) {
    Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/data").resolve(name))
        .filter(Files::isReadable)
        .findFirst();
    assumeTrue(file.isPresent(), "skipped: no shared/data/" + name + " beside the repository");
    return file.orElseThrow();
  }

  static synchronized RoadReader roads() {
    if (kept == null) {
      try {
        kept = RoadReader.read(file(ROADS), SomeSpeeds.RURAL);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return kept;
  }

  /** The population-weighted centre of each of its 23 lower layer super output areas. */
  static List<GridPoint> centres() {
    try {
      List<String> lines = Files.readAllLines(file(AREAS));
      List<String> header = List.of(lines.getFirst().split(","));
      List<GridPoint> centres = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",");
        centres.add(new GridPoint(metres(cells, header, "pwc_easting"), metres(cells, header, "pwc_northing")));
      }
      return centres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int metres(String[] cells, List<String> header, String column) {
    return (int) Math.round(Double.parseDouble(cells[header.indexOf(column)]));
  }
}
