package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.geodata.estimate.EstimatedJourneys;
import org.placewright.geodata.network.ClassSpeed;
import org.placewright.geodata.network.RoadSpeeds;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.JourneyTable;
import org.placewright.model.travel.TravelTimes;

/**
 * How a county's journeys are found: the one place that chooses. Given journeys go before those on roads; where there is
 * neither a table of journeys nor a road file, all are estimated.
 */
record CountyTravel(Optional<GivenJourneys> given, Optional<RoadInput> roads, Optional<InputFile> speeds) {

  /** Reads the table, the road file and its speeds, as far as the county has them. */
  static CountyTravel read(
      CountyFile file, OpenTables tables, Listed<Locality> localities, Listed<Provision> provisions, Faults faults) {
    Optional<GivenJourneys> given = tables.find(TravelSchemas.TRAVEL_TIMES, OpenColumns.NONE)
        .map(table -> GivenJourneys.read(table, localities, provisions));
    List<ClassSpeed> speeds = new ArrayList<>(RoadSpeedTable.listDefaults());
    tables.find(TravelSchemas.ROAD_SPEEDS, OpenColumns.NONE).map(RoadSpeedTable::read).ifPresent(speeds::addAll);
    Optional<RoadInput> roads = file.findRoads()
        .flatMap(path -> RoadInput.read(path, file, RoadSpeeds.of(speeds), localities, provisions, faults));
    return new CountyTravel(given, roads, roads.map(input -> RoadSpeedTable.readDefaults().file()));
  }

  /** A child who is somewhere today has a way there; a table of journeys that knows none is wrong. */
  void refuseUnreached(Demand demand, Listed<Provision> provisions, Faults faults) {
    if (given.isEmpty() || roads.isPresent() || !(demand instanceof Demand.ChildLevel listed)) {
      return;
    }
    Set<String> missing = new LinkedHashSet<>();
    for (Child child : listed.children()) {
      child.provision()
          .flatMap(id -> provisions.find(id.value()))
          .filter(school -> school.kind().hasSite() && given.get().find(child.home(), school.id()).isEmpty())
          .ifPresent(school -> missing.add("%s to %s".formatted(child.home(), school.id())));
    }
    if (!missing.isEmpty()) {
      faults.add(
          given.get().file().name(), 0, "", "", "%d journeys that children of children.csv make today are not given: %s; add them"
              .formatted(missing.size(), NearestWord.list(missing)));
    }
  }

  /** Files read that no table of the county is. */
  List<InputFile> inputs() {
    List<InputFile> inputs = new ArrayList<>();
    roads.map(RoadInput::file).ifPresent(inputs::add);
    speeds.ifPresent(inputs::add);
    return inputs;
  }

  List<String> warnings(County county) {
    List<String> warnings = new ArrayList<>();
    roads.map(RoadInput::warnings).ifPresent(warnings::addAll);
    given.map(journeys -> new GivenJourneyWarnings(journeys, county.localities().values(), county.provisions().values()))
        .map(journeys -> journeys.list(roads.isPresent()))
        .ifPresent(warnings::addAll);
    return warnings;
  }

  /**
   * The journeys, and what took long to find kept for the next run.
   *
   * @param opened provisions that a scenario opens, which no table of journeys can know
   */
  TravelTimes find(County county, Set<ProvisionId> opened) {
    Optional<TravelTimes> onRoads = roads.map(input -> input.journeys(county, opened));
    Optional<TravelTimes> toOpened = opened.isEmpty() ? Optional.empty() : Optional.of(EstimatedJourneys.of(county));
    return given.map(journeys -> merge(county, journeys, opened, onRoads.or(() -> toOpened.map(all -> only(all, opened)))))
        .or(() -> onRoads)
        .orElseGet(() -> EstimatedJourneys.of(county));
  }

  /** Journeys to some provisions and no others. */
  private static TravelTimes only(TravelTimes all, Set<ProvisionId> some) {
    return new TravelTimes() {
      @Override
      public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
        return some.contains(to) ? all.findJourney(from, to) : Optional.empty();
      }

      @Override
      public String basis() {
        return "to new provision " + all.basis();
      }
    };
  }

  /** The journey given to another provision that stands at the very site of a new one; the first that is given. */
  private static Optional<Journey> findToSite(County county, GivenJourneys given, LocalityId home, Provision opened) {
    return county.provisions()
        .values()
        .stream()
        .filter(other -> other.kind().hasSite() && other.site().equals(opened.site()))
        .flatMap(other -> given.find(home, other.id()).stream())
        .findFirst();
  }

  private static TravelTimes merge(
      County county, GivenJourneys given, Set<ProvisionId> opened, Optional<TravelTimes> onRoads) {
    Map<LocalityId, Map<ProvisionId, Journey>> journeys = new HashMap<>();
    for (LocalityId home : county.localities().keySet()) {
      Map<ProvisionId, Journey> fromHere = new HashMap<>();
      for (Provision provision : county.provisions().values()) {
        Optional<Journey> journey = provision.kind().hasSite()
            ? given.find(home, provision.id())
                .or(() -> opened.contains(provision.id()) ? findToSite(county, given, home, provision) : Optional.empty())
                .or(() -> onRoads.flatMap(roads -> roads.findJourney(home, provision.id())))
            : Optional.of(Journey.NONE);
        journey.ifPresent(found -> fromHere.put(provision.id(), found));
      }
      journeys.put(home, fromHere);
    }
    String basis = "given in " + given.file().name() + onRoads.map(others -> "; the others " + others.basis()).orElse("");
    return new JourneyTable(journeys, county.provisions().keySet(), basis);
  }
}
