package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;

/** Measures a large county. Left out of ordinary builds; run with {@code -Dplacewright.test.excluded= -Dtest=RoadBenchmarkTest}. */
@Tag("benchmark")
class RoadBenchmarkTest {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MOST_SECONDS = 20;
  private static final double MOST_SECONDS_AGAIN = 1;

  @TempDir
  private Path folder;

  /** The heap is that of every test, 2 GB at most. */
  @Test
  void aHundredThousandJunctionsAndAQuarterMillionRoadsAreReadWithinTwentySeconds() throws IOException {
    MadeExtract made = new MadeExtract(317, 250_000);
    Path extract = made.write(folder.resolve("made.osm.gz"));
    List<Locality> homes = new ArrayList<>();
    for (GridPoint place : made.places(300)) {
      homes.add(new Locality(new LocalityId("h" + homes.size()), "home", place, Map.of()));
    }
    List<Provision> schools = new ArrayList<>();
    for (GridPoint place : made.places(120)) {
      Provision like = SomePlaces.school("s" + schools.size(), 0, 0);
      schools.add(
          new Provision(
              new ProvisionId("s" + schools.size()), like.urn(), like.name(), like.kind(), Optional.of(place),
              like.designation(), like.caution()));
    }
    RoadFile file = new RoadFile(extract, "digest", SomeSpeeds.RURAL, Optional.of(folder.resolve("kept")));
    double first = seconds(() -> {
      CountyRoads roads = file.find(homes, schools);
      roads.keep();
      System.out.println(roads.report());
    });
    double again = seconds(() -> file.find(homes, schools).journeys(SomePlaces.ASSUMPTIONS));
    double onKeptNetwork = seconds(() -> file.find(homes.reversed(), schools));
    System.out.printf(
        "CPU seconds: first run %.1f, again %.2f, other places on the kept network %.1f%n", first, again, onKeptNetwork);
    assertThat(first).isLessThan(MOST_SECONDS);
    assertThat(again).isLessThan(MOST_SECONDS_AGAIN);
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Of all threads, collectors of garbage among them. */
  private static double seconds(Work work) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = system.getProcessCpuTime();
    work.run();
    return (system.getProcessCpuTime() - start) / NANOS_PER_SECOND;
  }
}
