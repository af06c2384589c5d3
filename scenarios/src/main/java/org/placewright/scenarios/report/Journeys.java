package org.placewright.scenarios.report;

import java.util.List;
import java.util.OptionalInt;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.time.Phase;
import org.placewright.model.transport.Fleet;
import org.placewright.model.travel.Journey;

/**
 * Journeys of some children in one year, to provisions that have a site. Median and 90th percentile are by nearest
 * rank: the shortest journey that at least so many children do not exceed, always one that somebody makes.
 *
 * @param minutes of every child one way, the shortest first
 * @param overPrimary children up to Year 6 whose journey is beyond the guideline
 * @param overSecondary children from Year 7 whose journey is beyond the guideline
 * @param miles of all children a year, there and back, whoever brings them
 * @param vehicleMiles that vehicles of the council are expected to drive for them a year, empty legs included
 * @param pounds the council is expected to pay for them a year
 * @param kgCo2e of those vehicle miles
 */
record Journeys(
    List<Integer> minutes,
    int overPrimary,
    int overSecondary,
    double miles,
    double vehicleMiles,
    Money pounds,
    double kgCo2e) {
  /** Adds up those of the children who travel. */
  static Journeys of(PlanFigures figures, List<ChildYear> children) {
    County county = figures.county();
    List<ChildYear> travelling = children.stream().filter(Journeys::travels).toList();
    int overPrimary = 0;
    int overSecondary = 0;
    double miles = 0;
    double journeysAYear = Fleet.JOURNEYS_A_DAY * county.assumptions().value(AssumptionKey.TRANSPORT_DAYS);
    double vehicleMiles = 0;
    Money pounds = Money.NONE;
    for (ChildYear child : travelling) {
      Journey journey = child.outcome().cost().orElseThrow().journey();
      if (journey.minutes() > county.assumptions().guidelineMinutes(child.phase())) {
        if (isPrimary(child.phase())) {
          overPrimary++;
        } else {
          overSecondary++;
        }
      }
      miles += journey.miles() * journeysAYear;
      vehicleMiles += figures.transport()
          .vehicleMiles(
              child.outcome().provision().orElseThrow().kind(), child.spell().need(), child.spell().phaseAtStart(), child.year(), journey);
      pounds = pounds.plus(transport(child));
    }
    return new Journeys(
        travelling.stream().map(child -> child.outcome().cost().orElseThrow().journey().minutes()).sorted().toList(),
        overPrimary,
        overSecondary,
        miles,
        vehicleMiles,
        pounds,
        vehicleMiles * county.assumptions().value(AssumptionKey.KG_CO2E_PER_MILE));
  }

  static boolean travels(ChildYear child) {
    return child.outcome().provision().isPresent() && child.outcome().provision().get().site().isPresent();
  }

  private static boolean isPrimary(Phase phase) {
    return phase == Phase.EARLY_YEARS || phase == Phase.PRIMARY;
  }

  /** What the council is expected to pay to bring a child that is placed. */
  static Money transport(ChildYear child) {
    return child.outcome()
        .cost()
        .orElseThrow()
        .listCharges(child.year())
        .stream()
        .filter(charge -> charge.line() == FinanceLine.TRANSPORT)
        .map(Charge::yearly)
        .reduce(Money.NONE, Money::plus);
  }

  int children() {
    return minutes.size();
  }

  int overGuideline() {
    return overPrimary + overSecondary;
  }

  /** Children of any age whose journey is longer than so many minutes. */
  int longerThan(int limit) {
    return (int) minutes.stream().filter(journey -> journey > limit).count();
  }

  OptionalInt median() {
    return percentile(50);
  }

  OptionalInt p90() {
    return percentile(90);
  }

  /** The nearest rank; empty when nobody travels. */
  OptionalInt percentile(int percent) {
    return minutes.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(minutes.get(Math.max(0, Math.ceilDiv(minutes.size() * percent, 100) - 1)));
  }
}
