package org.placewright.scenarios.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.place.LocalityId;
import org.placewright.model.projection.BaseCohort;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;
import org.placewright.scenarios.file.CountyFolder;
import org.placewright.scenarios.file.CountyReader;
import org.placewright.scenarios.file.Faults;

/**
 * Counts the children of the base year whom the places of the register cannot hold: at other councils' schools, at places the
 * register does not state, or of a need that no school names.
 *
 * <p>The county is read with stand-ins without limit, and everyone with a plan is given a place with as few as may be at
 * stand-ins ({@link BaseCohort}, where any other place is no way and a stand-in a long one). As the cohort is drawn, it is
 * counted for several seeds and the most is taken, with a margin.
 */
final class UntracedPlaces {
  private static final int SEEDS = 3;
  private static final int MARGIN_PERCENT = 2;
  private static final int LONG_WAY_MINUTES = 600;

  private UntracedPlaces() {}

  /**
   * The places that each stand-in needs, none left out; empty, with faults, when the folder is no county yet.
   *
   * @param folder the county's folder as it is
   * @param more files that will be added to it, in which the stand-ins are without limit
   * @param standIns their ids
   */
  static Optional<Map<String, Integer>> count(Path folder, List<NewFile> more, Set<String> standIns, Faults faults) throws IOException {
    Path trial = Files.createTempDirectory("placewright-");
    try {
      Path copy = TrialFolder.copy(folder, trial);
      CountyAdditions.write(copy, more);
      return CountyReader.read(copy, faults).map(CountyFolder::county).map(county -> count(county, standIns));
    } finally {
      try (Stream<Path> walk = Files.walk(trial)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Map<String, Integer> count(County county, Set<String> standIns) {
    Map<String, Integer> most = new TreeMap<>();
    standIns.forEach(id -> most.put(id, 0));
    for (int seed = 1; seed <= SEEDS; seed++) {
      Map<String, Integer> there = new TreeMap<>();
      for (Child child : BaseCohort.of(county, new FewestAt(standIns), seed)) {
        child.provision().map(ProvisionId::value).filter(standIns::contains).ifPresent(id -> there.merge(id, 1, Integer::sum));
      }
      there.forEach((id, children) -> most.merge(id, children, Math::max));
    }
    most.replaceAll((id, children) -> children + (children * MARGIN_PERCENT + 99) / 100);
    return most;
  }

  /** A stand-in is a long way off, everything else is at home: the least travel is the fewest children at stand-ins. */
  private record FewestAt(Set<String> standIns) implements TravelTimes {
    @Override
    public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
      return Optional.of(standIns.contains(to.value()) ? new Journey(LONG_WAY_MINUTES, 0) : Journey.NONE);
    }

    @Override
    public String basis() {
      return "no journeys: places are counted";
    }
  }
}
