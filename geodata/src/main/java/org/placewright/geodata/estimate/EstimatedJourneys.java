package org.placewright.geodata.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

/**
 * Journeys from the straight line between a locality's centre and a provision's site, where no road file is given.
 *
 * <pre>
 * (1) miles   = straight-line metres x circuity / 1609.344
 * (2) minutes = overhead + 60 x (m1 / short + m2 / middle + m3 / long)
 *               m1 = the first 3 miles, m2 = the next 7, m3 = the rest; speeds in miles an hour
 * </pre>
 *
 * <p>Only the results are rounded, by {@link Journey#rounded}; minutes come from the unrounded miles of (1). A provision of a kind without
 * a site has {@link Journey#NONE}: its children do not travel. There is always a way, so no journey is ever empty.
 *
 * <p>Circuity, speeds and overhead are the county's assumptions, each with its own date and source. The method is that
 * of Ballou, Rahardja and Sakai (2002), "Selected country circuity factors for road travel distance estimation",
 * Transportation Research A 36: fair on average over many journeys, wrong by much for a single one beside a river, an
 * estuary or a training area.
 *
 * <p>All journeys are found once, in time and memory of localities x provisions; each look-up takes constant time.
 * Immutable, safe for many threads, and the same for the same county whatever its order.
 */
public final class EstimatedJourneys implements TravelTimes {

  private final double circuity;
  private final double overheadMinutes;
  private final ClassSpeeds speeds;
  private final Map<LocalityId, Map<ProvisionId, Journey>> journeys;
  private final String basis;

  private EstimatedJourneys(
      Collection<Locality> localities, Collection<Provision> provisions, Assumptions assumptions) {
    circuity = assumptions.value(AssumptionKey.CIRCUITY);
    overheadMinutes = assumptions.value(AssumptionKey.JOURNEY_OVERHEAD_MINUTES);
    speeds = ClassSpeeds.of(assumptions);
    Map<LocalityId, Map<ProvisionId, Journey>> found = new HashMap<>();
    for (Locality locality : localities) {
      Map<ProvisionId, Journey> fromHere = new HashMap<>();
      for (Provision provision : provisions) {
        fromHere.put(provision.id(), estimate(locality.centre(), provision));
      }
      found.put(locality.id(), fromHere);
    }
    journeys = found;
    basis = "estimated: straight line x %s, class speeds".formatted(written(assumptions));
  }

  /** Between all localities and provisions of a county, by its assumptions. */
  public static EstimatedJourneys of(County county) {
    return of(county.localities().values(), county.provisions().values(), county.assumptions());
  }

  /** Between all these localities and provisions. */
  public static EstimatedJourneys of(
      Collection<Locality> localities, Collection<Provision> provisions, Assumptions assumptions) {
    return new EstimatedJourneys(localities, provisions, assumptions);
  }

  /** Never empty; refuses a locality or provision that the estimate was not made for. */
  @Override
  public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
    Map<ProvisionId, Journey> fromHere = journeys.get(from);
    if (fromHere == null) {
      throw new IllegalArgumentException(
          "locality (%s) is not among the %d that journeys were estimated for".formatted(from, journeys.size()));
    }
    Journey journey = fromHere.get(to);
    if (journey == null) {
      throw new IllegalArgumentException(
          "provision (%s) is not among the %d that journeys were estimated for. Maybe it was opened afterwards?"
              .formatted(to, fromHere.size()));
    }
    return Optional.of(journey);
  }

  @Override
  public String basis() {
    return basis;
  }

  private Journey estimate(GridPoint home, Provision provision) {
    if (!provision.kind().hasSite()) {
      return Journey.NONE;
    }
    return provision.site().map(site -> journey(home.metresTo(site))).orElse(Journey.NONE);
  }

  private Journey journey(double straightMetres) {
    double miles = straightMetres * circuity / Journey.METRES_PER_MILE;
    double minutes = overheadMinutes + speeds.minutes(miles);
    return Journey.rounded(minutes, miles);
  }

  private static String written(Assumptions assumptions) {
    return assumptions.byKey().get(AssumptionKey.CIRCUITY).value().stripTrailingZeros().toPlainString();
  }
}
