package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transport.Fleet;
import org.placewright.model.transport.Passenger;
import org.placewright.model.transport.Sharing;
import org.placewright.model.transport.VehicleRun;
import org.placewright.model.transport.VehicleType;
import org.placewright.model.transport.WholeChildren;

/**
 * The vehicles that bring a plan's children to provision, year by year. Whole children stand for shares: who is
 * transported, and who of them travels alone, is picked along the order provision, corridor, distance.
 */
final class Vehicles {
  /** A child and how it would travel. */
  private record Traveller(ChildYear child, Passenger passenger) {}

  private final PlanFigures figures;
  private final County county;
  private final Sharing sharing;
  private final Map<NeedType, TransportByNeed> byNeed;
  private final Map<AcademicYear, Map<ProvisionId, ProvisionVehicles>> years = new TreeMap<>();

  Vehicles(PlanFigures figures) {
    this.figures = figures;
    this.county = figures.county();
    this.sharing = new Sharing(county.assumptions());
    this.byNeed = county.transport().byNeed();
    figures.listYears().forEach(year -> years.put(year, findAll(year)));
  }

  /** The vehicles of every provision to which children are transported, in the county's order. */
  Map<ProvisionId, ProvisionVehicles> byProvision(AcademicYear year) {
    return years.get(year);
  }

  ProvisionVehicles all(AcademicYear year) {
    return byProvision(year).values().stream().reduce(ProvisionVehicles.NONE, ProvisionVehicles::plus);
  }

  private Map<ProvisionId, ProvisionVehicles> findAll(AcademicYear year) {
    Map<ProvisionId, List<ChildYear>> there = new LinkedHashMap<>();
    county.provisions().keySet().forEach(id -> there.put(id, new ArrayList<>()));
    figures.listChildYears(year)
        .stream()
        .filter(Journeys::travels)
        .forEach(child -> there.get(child.outcome().provision().orElseThrow().id()).add(child));
    WholeChildren transported = new WholeChildren();
    WholeChildren alone = new WholeChildren();
    Map<ProvisionId, ProvisionVehicles> found = new LinkedHashMap<>();
    there.forEach((id, children) -> {
      Provision provision = county.getProvision(id);
      if (children.stream().anyMatch(child -> share(provision, child) > 0)) {
        found.put(id, find(provision, children, transported, alone));
      }
    });
    return found;
  }

  private ProvisionVehicles find(Provision provision, List<ChildYear> children, WholeChildren transported, WholeChildren alone) {
    GridPoint site = provision.site().orElseThrow();
    List<Passenger> passengers = new ArrayList<>();
    Money oneByOne = Money.NONE;
    for (Traveller traveller : inOrder(site, children)) {
      if (transported.pick(share(provision, traveller.child()))) {
        NeedType need = traveller.child().spell().need();
        Passenger one = withChoice(traveller.passenger(), alone.pick(byNeed.get(need).shareSolo()));
        passengers.add(one);
        oneByOne = oneByOne.plus(
            one.alone()
                ? figures.transport().yearlySolo(need, one.journey())
                : figures.transport().yearlyShared(need, one.journey()));
      }
    }
    Money expected = children.stream().map(Journeys::transport).reduce(Money.NONE, Money::plus);
    return count(expectedChildren(provision, children), passengers, sharing.group(site, passengers), oneByOne, expected);
  }

  private double share(Provision provision, ChildYear child) {
    return county.transport().shareTransported(provision.kind(), child.spell().phaseAtStart(), child.year());
  }

  /** Children of one share are multiplied by it, not added up, so that no rounding creeps in. */
  private double expectedChildren(Provision provision, List<ChildYear> children) {
    Map<Double, Long> byShare = children.stream()
        .collect(Collectors.groupingBy(child -> share(provision, child), TreeMap::new, Collectors.counting()));
    return byShare.entrySet().stream().mapToDouble(entry -> entry.getKey() * entry.getValue()).sum();
  }

  private List<Traveller> inOrder(GridPoint site, List<ChildYear> children) {
    Comparator<Passenger> order = sharing.order(site);
    return children.stream()
        .map(child -> new Traveller(child, passenger(child)))
        .sorted(Comparator.comparing(Traveller::passenger, order))
        .toList();
  }

  private Passenger passenger(ChildYear child) {
    return new Passenger(
        child.spell().child().value(),
        county.getLocality(child.spell().home()).centre(),
        child.outcome().cost().orElseThrow().journey(),
        byNeed.get(child.spell().need()).shareAssisted(),
        false);
  }

  private static Passenger withChoice(Passenger passenger, boolean alone) {
    return new Passenger(passenger.id(), passenger.home(), passenger.journey(), passenger.assisted(), alone);
  }

  private ProvisionVehicles count(
      double expectedChildren, List<Passenger> passengers, List<VehicleRun> runs, Money oneByOne, Money expected) {
    double journeys = Fleet.JOURNEYS_A_DAY * county.assumptions().value(AssumptionKey.TRANSPORT_DAYS);
    int taxis = (int) runs.stream().filter(run -> run.vehicle().type() == VehicleType.TAXI).count();
    return new ProvisionVehicles(
        expectedChildren,
        passengers.size(),
        (int) passengers.stream().filter(Passenger::alone).count(),
        taxis,
        runs.size() - taxis,
        journeys * runs.stream().mapToDouble(VehicleRun::loadedMiles).sum(),
        journeys * runs.stream().mapToDouble(VehicleRun::emptyMiles).sum(),
        journeys * passengers.stream().mapToDouble(passenger -> passenger.journey().miles()).sum(),
        journeys * runs.stream().flatMap(run -> run.milesAboard().stream()).mapToDouble(Double::doubleValue).sum(),
        runs.stream().map(sharing::yearly).reduce(Money.NONE, Money::plus),
        oneByOne,
        expected);
  }
}
