package org.placewright.model.demand;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/**
 * Demand for alternative provision in a year, for one reason, of one phase. Expectations of localities sum to that of the county;
 * quantiles do not.
 *
 * @param locality where the children live; the whole county when empty
 * @param referrals expected in the year
 * @param children expected to be in provision at a time
 * @param places full-time places expected to be taken, on average over the year
 * @param p05 at most so many places in 5 of 100 simulated years
 * @param p50 at most so many in half of them
 * @param p95 at most so many in 95 of 100
 */
public record ApDemand(
    AcademicYear year,
    String reason,
    Phase phase,
    Optional<LocalityId> locality,
    double referrals,
    double children,
    double places,
    double p05,
    double p50,
    double p95) {
  public ApDemand {
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(locality, "locality");
  }
}
