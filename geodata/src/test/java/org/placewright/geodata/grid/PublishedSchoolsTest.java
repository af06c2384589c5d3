package org.placewright.geodata.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The department's register of schools gives both positions of each; it need not be at hand. */
class PublishedSchoolsTest {
  private static final String SCHOOLS = "wiltshire/open_schools_2026_wiltshire_and_neighbour_special.csv";
  private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
  private static final double TOLERANCE_METRES = 10;
  private final NationalGrid grid = new NationalGrid();

  @Test
  void everySchoolOfWiltshireStandsWhereTheRegisterPutsIt() throws IOException {
    Optional<Path> schools = findSchools();
    assumeTrue(schools.isPresent(), "skipped: no shared/data/" + SCHOOLS + " beside the repository");
    List<String> lines = Files.readAllLines(schools.get());
    List<String> header = List.of(lines.getFirst().split(","));
    assertThat(lines).hasSizeGreaterThan(600);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(COMMA_OUTSIDE_QUOTES, -1);
      Wgs84Point published = new Wgs84Point(number(cells, header, "lng"), number(cells, header, "lat"));
      GridPosition onGrid = new GridPosition(number(cells, header, "easting"), number(cells, header, "northing"));
      assertThat(grid.toGridPosition(published).metresTo(onGrid)).as(line).isLessThan(TOLERANCE_METRES);
    }
  }

  private static double number(String[] cells, List<String> header, String column) {
    return Double.parseDouble(cells[header.indexOf(column)]);
  }

  private static Optional<Path> findSchools() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/data").resolve(SCHOOLS))
        .filter(Files::isReadable)
        .findFirst();
  }
}
