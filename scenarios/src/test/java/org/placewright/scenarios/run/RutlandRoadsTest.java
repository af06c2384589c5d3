package org.placewright.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Scenario;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanProgress;

/** Rutland's real roads and areas, with schools and children made up, planned from end to end. */
class RutlandRoadsTest {
  private static final String ROADS = "roads/rutland-2018-highways.osm.pbf";
  private static final String AREAS = "roads/rutland_lsoa11_mid2020_syoa_pwc.csv";
  private static final String PROVISIONS = """
      id,name,kind,easting,northing,needs,first-curriculum-year,last-curriculum-year
      oakham-special,Special school in Oakham,SPECIAL_SCHOOL,486900,309700,ALL,R,Y13
      uppingham-base,Base in Uppingham,RESOURCE_BASE,486700,299500,ALL,R,Y13
      ketton-base,Base in Ketton,RESOURCE_BASE,498020,304310,ALL,R,Y13
      mainstream,Mainstream with support,MAINSTREAM,,,ALL,R,Y13
      """;
  private static final String PLACES = """
      provision,academic-year,places
      oakham-special,2024/25,12
      uppingham-base,2024/25,8
      ketton-base,2024/25,8
      """;
  private static final String RATES = """
      kind,pounds
      SPECIAL_SCHOOL,25000
      RESOURCE_BASE,14000
      MAINSTREAM,6000
      """;
  private static final String TRANSPORT = """
      kind,share-transported
      SPECIAL_SCHOOL,1
      RESOURCE_BASE,1
      """;
  private static final String TRANSPORT_NEEDS = """
      need,share-solo,share-with-assistant
      ,0.2,0.1
      SLD,0.4,0.6
      """;
  private static final double METRES_PER_MILE = 1609.344;

  @TempDir
  Path folder;
  private Path county;

  @BeforeEach
  void makeCounty() throws IOException {
    county = Files.createDirectories(folder.resolve("rutland"));
    Files.copy(shared(ROADS), county.resolve("roads.osm.pbf"));
    Files.writeString(county.resolve("county.yaml"), "county: rutland\nname: Rutland\nbase-year: 2024/25\nhorizon: 3\n");
    Files.writeString(county.resolve("provisions.csv"), PROVISIONS);
    Files.writeString(county.resolve("places.csv"), PLACES);
    Files.writeString(county.resolve("rates.csv"), RATES);
    Files.writeString(county.resolve("transport.csv"), TRANSPORT);
    Files.writeString(county.resolve("transport-needs.csv"), TRANSPORT_NEEDS);
    writeHomes();
  }

  @Test
  void everyJourneyIsOnRoadsAndAboutAsMuchLongerThanTheLineAsRutlandsRoadsAre() {
    Scenario scenario = read();
    List<Double> circuity = new ArrayList<>();
    for (Locality home : scenario.county().localities().values()) {
      for (Provision school : scenario.county().provisions().values()) {
        Optional<Journey> journey = scenario.travel().findJourney(home.id(), school.id());
        double line = school.site().map(site -> home.centre().metresTo(site) / METRES_PER_MILE).orElse(0.0);
        if (line > 2) {
          circuity.add(journey.orElseThrow().miles() / line);
          assertThat(journey.get().minutes()).isBetween(5 + (int) (line * 60 / 65), 5 + (int) (line * 60 / 12));
        }
      }
    }
    assertThat(circuity).hasSizeGreaterThan(40);
    assertThat(circuity.stream().sorted().toList().get(circuity.size() / 2)).isBetween(1.2, 1.42);
    assertThat(scenario.folder().warnings()).anyMatch(warning -> warning.contains("2,092 ways make 2,515 junctions and 650 km of road"));
  }

  @Test
  void theCountyIsPlannedWithTheJourneysOfItsRoads() throws IOException {
    Scenario scenario = read();
    Path run = PlanRun.run(
        scenario, new RunOptions(1, Effort.QUICK, Optional.empty(), 1), folder.resolve("runs"), PlanProgress.SILENT);

    assertThat(Files.readString(run.resolve("report.html"))).contains("found on roads: fastest way", "OpenStreetMap contributors");
    assertThat(Files.readString(run.resolve("run.json"))).contains("rutland/roads.osm.pbf", "default-road-speeds.csv");
    List<String> placements = Files.readAllLines(run.resolve("placements.csv"));
    List<String> header = List.of(placements.getFirst().split(","));
    int toOakham = 0;
    for (String row : placements.subList(1, placements.size())) {
      String[] cells = row.split(",", -1);
      if (cells[header.indexOf("provision")].equals("oakham-special")) {
        Journey journey = scenario.travel()
            .findJourney(new LocalityId(cells[header.indexOf("locality")]), new ProvisionId("oakham-special"))
            .orElseThrow();
        assertThat(cells[header.indexOf("minutes")]).isEqualTo(String.valueOf(journey.minutes()));
        toOakham++;
      }
    }
    assertThat(toOakham).isPositive();
  }

  private Scenario read() {
    Faults faults = new Faults();
    return ScenarioReader.read("rutland", folder, faults).orElseThrow(() -> new AssertionError(faults.list().toString()));
  }

  /** Its 23 areas with the people of 2020 by age; in each, one child who needs a base and every second one a special school. */
  private void writeHomes() throws IOException {
    List<String> lines = Files.readAllLines(shared(AREAS));
    List<String> header = List.of(lines.getFirst().split(","));
    List<String> localities = new ArrayList<>(List.of("id,name,easting,northing,R,Y1,Y2,Y3,Y4,Y5,Y6,Y7,Y8,Y9,Y10,Y11"));
    List<String> children = new ArrayList<>(List.of("id,need,locality,curriculum-year,setting,provision"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      String id = cells[header.indexOf("lsoa11_code")];
      int four = header.indexOf("4");
      localities.add(
          "%s,%s,%d,%d,%s".formatted(
              id, cells[header.indexOf("lsoa11_name")], metres(cells[header.indexOf("pwc_easting")]),
              metres(cells[header.indexOf("pwc_northing")]), String.join(",", List.of(cells).subList(four, four + 12))));
      int n = children.size();
      children.add("c%03d,SLCN,%s,Y%d,BASE,%s".formatted(n, id, 1 + n % 7, n <= 12 ? n % 2 == 0 ? "uppingham-base" : "ketton-base" : ""));
      if (n % 4 == 1) {
        children.add("c%03d,SLD,%s,Y%d,SPECIAL,".formatted(n + 1, id, 1 + n % 10));
      }
    }
    Files.write(county.resolve("localities.csv"), localities);
    Files.write(county.resolve("children.csv"), children);
  }

  private static long metres(String text) {
    return Math.round(Double.parseDouble(text));
  }

  private static Path shared(String name) {
    Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
        .map(parent -> parent.resolve("shared/data").resolve(name))
        .filter(Files::isReadable)
        .findFirst();
    assumeTrue(file.isPresent(), "skipped: no shared/data/" + name + " beside the repository");
    return file.orElseThrow();
  }
}
