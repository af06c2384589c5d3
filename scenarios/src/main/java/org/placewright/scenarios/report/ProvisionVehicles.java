package org.placewright.scenarios.report;

import org.placewright.model.money.Money;

/**
 * The vehicles of one provision, or of several, in one year. Children are whole ones, picked so that they are as many as
 * shares sum to; miles are a year's.
 *
 * @param expectedChildren what shares sum to
 * @param alone of the children, those in a taxi to themselves because they must be
 * @param taxis all taxis, theirs included
 * @param ownMiles of the children, each by itself straight to the provision and home again
 * @param aboardMiles of the children, as far as each rides
 * @param pounds what the vehicles cost
 * @param oneByOne what the same children cost when each is priced by itself, alone or shared
 * @param expected what placements say the year's transport costs
 */
record ProvisionVehicles(
    double expectedChildren,
    int children,
    int alone,
    int taxis,
    int minibuses,
    double loadedMiles,
    double emptyMiles,
    double ownMiles,
    double aboardMiles,
    Money pounds,
    Money oneByOne,
    Money expected) {
  static final ProvisionVehicles NONE = new ProvisionVehicles(
      0, 0, 0, 0, 0, 0, 0, 0, 0, Money.NONE, Money.NONE, Money.NONE);

  ProvisionVehicles plus(ProvisionVehicles other) {
    return new ProvisionVehicles(
        expectedChildren + other.expectedChildren,
        children + other.children,
        alone + other.alone,
        taxis + other.taxis,
        minibuses + other.minibuses,
        loadedMiles + other.loadedMiles,
        emptyMiles + other.emptyMiles,
        ownMiles + other.ownMiles,
        aboardMiles + other.aboardMiles,
        pounds.plus(other.pounds),
        oneByOne.plus(other.oneByOne),
        expected.plus(other.expected));
  }

  int vehicles() {
    return taxis + minibuses;
  }

  /** Vehicles of those who need not travel alone, though some have nobody to share with. */
  int sharedVehicles() {
    return vehicles() - alone;
  }

  int sharing() {
    return children - alone;
  }

  double vehicleMiles() {
    return loadedMiles + emptyMiles;
  }

  /** By how much pounds differ because whole children stand for shares. */
  Money wholeChildren() {
    return oneByOne.minus(expected);
  }

  /** By how much pounds differ because these vehicles are fuller or emptier, and take other ways, than is usual. */
  Money fillAndWays() {
    return pounds.minus(oneByOne);
  }
}
