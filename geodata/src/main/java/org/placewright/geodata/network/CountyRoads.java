package org.placewright.geodata.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.JourneyTable;
import org.placewright.model.travel.TravelTimes;

/**
 * The fastest ways on roads between the localities and the provisions of a county.
 *
 * <pre>
 * (1) miles   = miles of the fastest way + straight line from the locality's centre to its road
 *               + straight line from the provision's site to its road
 * (2) minutes = overhead + peak-time factor x minutes of the fastest way on empty roads
 *               + minutes of both straight lines at the speed to the road
 * </pre>
 *
 * <p>Only the results are rounded, by {@link Journey#rounded}. A provision of a kind without a site has {@link Journey#NONE}:
 * its children do not travel. Overhead, factor and speed are the county's assumptions, each with its own date and source.
 * Immutable, and the same for the same county whatever its order.
 */
public final class CountyRoads {
  /** From here on the way from a place to its road is worth a warning. */
  public static final double FAR_METRES = 1000;
  /** Beyond this the roads are not those of the place. */
  public static final double TOO_FAR_METRES = 5000;

  private static final double DECIMETRES_PER_METRE = 10;
  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final double MINUTES_PER_HOUR = 60;

  private final List<Locality> localities;
  private final List<Provision> provisions;
  private final DrivenMatrix matrix;
  private final RoadReport report;
  private final List<Runnable> unkept;

  CountyRoads(
      List<Locality> localities,
      List<Provision> provisions,
      DrivenMatrix matrix,
      RoadReport report,
      List<Runnable> unkept) {
    this.localities = List.copyOf(localities);
    this.provisions = List.copyOf(provisions);
    this.matrix = matrix;
    this.report = report;
    this.unkept = List.copyOf(unkept);
  }

  /** Keeps for the next run what was not kept yet. Where the folder cannot be written to, nothing happens. */
  public void keep() {
    unkept.forEach(Runnable::run);
  }

  static List<Provision> listWithSite(Collection<Provision> provisions) {
    return provisions.stream().filter(p -> p.kind().hasSite() && p.site().isPresent()).toList();
  }

  static List<GridPoint> points(List<Locality> localities) {
    return localities.stream().map(Locality::centre).toList();
  }

  static List<GridPoint> sites(List<Provision> withSite) {
    return withSite.stream().map(provision -> provision.site().orElseThrow()).toList();
  }

  /** What was taken from the extract and what was left out. */
  public RoadReport report() {
    return report;
  }

  /** How far each locality's centre is from its road, in metres. */
  public Map<LocalityId, Double> localitiesAway() {
    Map<LocalityId, Double> away = new HashMap<>();
    for (int h = 0; h < localities.size(); h++) {
      away.put(localities.get(h).id(), matrix.homesAway()[h]);
    }
    return away;
  }

  /** How far each provision's site is from its road, in metres; only provisions that have one. */
  public Map<ProvisionId, Double> provisionsAway() {
    Map<ProvisionId, Double> away = new HashMap<>();
    List<Provision> withSite = listWithSite(provisions);
    for (int s = 0; s < withSite.size(); s++) {
      away.put(withSite.get(s).id(), matrix.schoolsAway()[s]);
    }
    return away;
  }

  /** The journeys by a county's assumptions. */
  public TravelTimes journeys(Assumptions assumptions) {
    double overhead = assumptions.value(AssumptionKey.JOURNEY_OVERHEAD_MINUTES);
    double factor = assumptions.value(AssumptionKey.PEAK_TIME_FACTOR);
    double aside = assumptions.value(AssumptionKey.SPEED_TO_THE_ROAD_MPH);
    List<Provision> withSite = listWithSite(provisions);
    Map<LocalityId, Map<ProvisionId, Journey>> journeys = new HashMap<>();
    for (int h = 0; h < localities.size(); h++) {
      Map<ProvisionId, Journey> fromHere = new HashMap<>();
      provisions.forEach(provision -> fromHere.put(provision.id(), Journey.NONE));
      for (int s = 0; s < withSite.size(); s++) {
        long cost = matrix.cost(h, s);
        if (cost == RoadNetwork.NO_WAY) {
          fromHere.remove(withSite.get(s).id());
          continue;
        }
        double milesAside = (matrix.homesAway()[h] + matrix.schoolsAway()[s]) / Journey.METRES_PER_MILE;
        double miles = RoadNetwork.decimetres(cost) / DECIMETRES_PER_METRE / Journey.METRES_PER_MILE + milesAside;
        double minutes = overhead + factor * RoadNetwork.millis(cost) / MILLIS_PER_MINUTE
            + MINUTES_PER_HOUR * milesAside / aside;
        fromHere.put(withSite.get(s).id(), Journey.rounded(minutes, miles));
      }
      journeys.put(localities.get(h).id(), fromHere);
    }
    return new JourneyTable(
        journeys,
        provisions.stream().map(Provision::id).collect(Collectors.toSet()),
        "found on roads: fastest way, times of empty roads x " + written(assumptions, AssumptionKey.PEAK_TIME_FACTOR));
  }

  private static String written(Assumptions assumptions, AssumptionKey key) {
    return assumptions.byKey().get(key).value().stripTrailingZeros().toPlainString();
  }
}
