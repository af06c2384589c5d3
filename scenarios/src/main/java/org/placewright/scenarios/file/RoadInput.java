package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.placewright.geodata.network.CountyRoads;
import org.placewright.geodata.network.RoadFile;
import org.placewright.geodata.network.RoadSpeeds;
import org.placewright.geodata.read.OsmFormatException;
import org.placewright.model.county.County;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.TravelTimes;

/**
 * Reads a county's road file.
 *
 * @param file as an input of the plan
 * @param extract what ways to further places are found in
 * @param roads the fastest ways between the county's places
 */
record RoadInput(InputFile file, RoadFile extract, CountyRoads roads) {
  /** Where a county's folder keeps what was found on its roads. */
  static final String KEPT_IN = ".placewright";
  private static final int METRES_PER_KM = 1000;
  private static final List<String> NOTES = List.of(
      "Source: OpenStreetMap contributors (openstreetmap.org/copyright)", "Licence: Open Database License (ODbL) 1.0");

  /** Empty, with a fault, when the file is no sound extract or is not of this county. */
  static Optional<RoadInput> read(
      Path path, CountyFile county, RoadSpeeds speeds, Listed<Locality> localities, Listed<Provision> provisions, Faults faults) {
    String name = county.nameOf(path);
    Optional<String> wrong = SourceText.findWrong(path);
    if (wrong.isPresent()) {
      faults.add(name, 0, "", "", wrong.get());
      return Optional.empty();
    }
    try {
      boolean isOnDisk = county.folder().getFileSystem().equals(FileSystems.getDefault());
      Optional<Path> keepIn = isOnDisk ? Optional.of(county.folder().resolve(KEPT_IN)) : Optional.empty();
      String sha256 = FileDigest.of(path);
      RoadFile extract = new RoadFile(path, sha256, speeds, keepIn);
      CountyRoads roads = extract.find(localities.list(), provisions.list());
      refuseTooFar(name, roads, localities, provisions, faults);
      return Optional.of(new RoadInput(new InputFile(name, sha256, NOTES), extract, roads));
    } catch (OsmFormatException e) {
      faults.add(name, 0, "", "", e.getMessage());
    } catch (IOException e) {
      faults.add(name, 0, "", "", "the file cannot be read; check that you may read it");
    }
    return Optional.empty();
  }

  private static void refuseTooFar(
      String name, CountyRoads roads, Listed<Locality> localities, Listed<Provision> provisions, Faults faults) {
    Map<String, Double> homes = tooFar(roads.localitiesAway(), id -> id.value());
    Map<String, Double> sites = tooFar(roads.provisionsAway(), id -> id.value());
    int all = roads.localitiesAway().size() + roads.provisionsAway().size();
    if (2 * (homes.size() + sites.size()) > all) {
      faults.add(
          name, 0, "", "",
          "its nearest road is more than %.0f km away from %d of %d localities and provisions. Maybe it is not of this county?"
              .formatted(CountyRoads.TOO_FAR_METRES / METRES_PER_KM, homes.size() + sites.size(), all));
      return;
    }
    homes.forEach((id, metres) -> localities.getRow(id).fault("easting", tooFar(name, metres)));
    sites.forEach((id, metres) -> provisions.getRow(id).fault("easting", tooFar(name, metres)));
  }

  private static <K> Map<String, Double> tooFar(Map<K, Double> away, Function<K, String> id) {
    Map<String, Double> far = new TreeMap<>();
    away.forEach((place, metres) -> {
      if (metres > CountyRoads.TOO_FAR_METRES) {
        far.put(id.apply(place), metres);
      }
    });
    return far;
  }

  private static String tooFar(String name, double metres) {
    return "the nearest road of %s is %.1f km away; more than %.0f km cannot be right. Check easting and northing, or take a larger extract"
        .formatted(name, metres / METRES_PER_KM, CountyRoads.TOO_FAR_METRES / METRES_PER_KM);
  }

  /**
   * Journeys on the roads, kept for the next run.
   *
   * @param opened provisions that the county did not have when its road file was read
   */
  TravelTimes journeys(County county, Set<ProvisionId> opened) {
    CountyRoads all = roads;
    if (!opened.isEmpty()) {
      try {
        all = extract.find(county.localities().values(), county.provisions().values());
      } catch (IOException e) {
        throw new UncheckedIOException("the road file %s was read before and cannot be read now".formatted(file.name()), e);
      }
    }
    all.keep();
    return all.journeys(county.assumptions());
  }

  /** What should be known about the roads. */
  List<String> warnings() {
    return new RoadWarnings(file.name(), roads).list();
  }
}
