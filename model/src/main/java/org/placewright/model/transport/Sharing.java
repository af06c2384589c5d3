package org.placewright.model.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.money.Money;
import org.placewright.model.place.GridPoint;
import org.placewright.model.travel.Journey;

/**
 * Puts the children who travel to one provision into vehicles, corridor by corridor. A rule, not an optimum: what a
 * transport team would sketch on a map.
 *
 * <ol>
 * <li>A child who travels alone has a taxi.
 * <li>The others are parted by the direction they come from: as many equal corridors as assumed, the first centred on
 * north.
 * <li>In a corridor the child farthest away starts a vehicle. Of the children left the one who makes its way least longer
 * is picked up next, as long as there is a seat and nobody aboard rides further than its own journey and the further
 * miles allowed; then the next vehicle starts.
 * <li>A vehicle is the cheapest that has a seat for each of its children.
 * </ol>
 *
 * Between two stops it is straight miles times circuity, but never less than the least miles assumed, because homes of one
 * locality are at one point here and nowhere else; from the last stop it is that child's own journey. The same
 * children give the same vehicles, in whatever order they are given.
 */
public final class Sharing {
  private static final double FULL_CIRCLE = 2 * Math.PI;
  private static final double ROUNDING = 1e-9;

  private static final Comparator<Passenger> FARTHEST_FIRST = Comparator
      .comparingDouble((Passenger passenger) -> -passenger.journey().miles())
      .thenComparing(Passenger::id);

  private final Fleet fleet;
  private final int corridors;
  private final double stopMiles;
  private final double furtherMiles;
  private final double circuity;

  public Sharing(Assumptions assumptions) {
    this.fleet = Fleet.of(assumptions);
    this.corridors = (int) assumptions.value(AssumptionKey.SHARING_CORRIDORS);
    this.stopMiles = assumptions.value(AssumptionKey.SHARING_STOP_MILES);
    this.furtherMiles = assumptions.value(AssumptionKey.SHARING_DETOUR_MILES);
    this.circuity = assumptions.value(AssumptionKey.CIRCUITY);
  }

  /** The order in which passengers of a provision are looked at: corridor by corridor, the farthest first. */
  public Comparator<Passenger> order(GridPoint site) {
    return Comparator.comparingInt((Passenger passenger) -> corridor(site, passenger.home())).thenComparing(FARTHEST_FIRST);
  }

  /** The vehicles of one provision's passengers; each passenger is in exactly one. */
  public List<VehicleRun> group(GridPoint site, List<Passenger> passengers) {
    List<VehicleRun> runs = new ArrayList<>();
    Map<Integer, List<Passenger>> byCorridor = new TreeMap<>();
    for (Passenger passenger : passengers.stream().sorted(order(site)).toList()) {
      if (passenger.alone()) {
        runs.add(run(fleet.taxi(), List.of(passenger)));
      } else {
        byCorridor.computeIfAbsent(corridor(site, passenger.home()), corridor -> new ArrayList<>()).add(passenger);
      }
    }
    byCorridor.values().forEach(waiting -> {
      while (!waiting.isEmpty()) {
        runs.add(cheapest(fill(waiting)));
      }
    });
    return runs;
  }

  /** What a vehicle costs in a year. */
  public Money yearly(VehicleRun run) {
    return fleet.yearly(run.vehicle(), run.loadedMiles(), run.emptyMiles(), run.assisted());
  }

  /** From 0, north, clockwise; a home at the site itself counts as north. */
  int corridor(GridPoint site, GridPoint home) {
    double east = home.easting() - (double) site.easting();
    double north = home.northing() - (double) site.northing();
    double width = FULL_CIRCLE / corridors;
    double bearing = Math.atan2(east, north) + FULL_CIRCLE + width / 2;
    return (int) (bearing / width) % corridors;
  }

  /** Takes the passengers of the next vehicle, in order of picking up, from those waiting, the farthest first. */
  private List<Passenger> fill(List<Passenger> waiting) {
    int seats = Math.max(fleet.taxi().seats(), fleet.minibus().seats());
    List<Passenger> aboard = new ArrayList<>(List.of(waiting.removeFirst()));
    while (aboard.size() < seats) {
      Optional<Passenger> next = waiting.stream()
          .filter(passenger -> mayFollow(aboard, passenger))
          .min(Comparator.comparingDouble(passenger -> legMiles(aboard.getLast(), passenger) + passenger.journey().miles()));
      if (next.isEmpty()) {
        break;
      }
      waiting.remove(next.get());
      aboard.add(next.get());
    }
    return aboard;
  }

  private boolean mayFollow(List<Passenger> aboard, Passenger next) {
    List<Passenger> all = Stream.concat(aboard.stream(), Stream.of(next)).toList();
    List<Double> miles = milesAboard(all);
    for (int i = 0; i < all.size(); i++) {
      if (miles.get(i) > all.get(i).journey().miles() + furtherMiles + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private List<Double> milesAboard(List<Passenger> passengers) {
    List<Double> miles = new ArrayList<>();
    double rest = passengers.getLast().journey().miles();
    miles.add(rest);
    for (int i = passengers.size() - 2; i >= 0; i--) {
      rest += legMiles(passengers.get(i), passengers.get(i + 1));
      miles.addFirst(rest);
    }
    return miles;
  }

  private double legMiles(Passenger from, Passenger to) {
    return Math.max(stopMiles, from.home().metresTo(to.home()) / Journey.METRES_PER_MILE * circuity);
  }

  private VehicleRun cheapest(List<Passenger> passengers) {
    return Stream.of(fleet.taxi(), fleet.minibus())
        .filter(vehicle -> vehicle.seats() >= passengers.size())
        .map(vehicle -> run(vehicle, passengers))
        .min(Comparator.comparing(this::yearly))
        .orElseThrow();
  }

  private VehicleRun run(Vehicle vehicle, List<Passenger> passengers) {
    return new VehicleRun(vehicle, passengers, milesAboard(passengers));
  }
}
