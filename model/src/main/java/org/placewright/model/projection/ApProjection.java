package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.demand.ApDemand;
import org.placewright.model.demand.ApRate;
import org.placewright.model.future.RandomStream;
import org.placewright.model.place.Locality;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.model.transition.ChildPopulation;

/**
 * Demand for alternative provision, from rates of referral and all people of each curriculum year, spread over localities as
 * people of that year are.
 *
 * <pre>
 * (1) referrals a year = sum over curriculum years of people x rate / 1000
 * (2) children at a time = referrals x weeks / {@value ApRate#SCHOOL_WEEKS}                    (Little 1961)
 * (3) full-time places = children at a time x share of the week
 * (4) a simulated year: referrals of a locality ~ Poisson((1) x g), g ~ Gamma with mean 1 and the standard deviation assumed,
 *     one g for each reason and year in all of the county
 * </pre>
 *
 * Each year stands by itself. O(years x reasons x phases x localities x simulated years).
 */
public final class ApProjection {
  private final List<Locality> localities;
  private final ChildPopulation population;
  private final List<ApRate> rates;
  private final int simulated;
  private final double spread;

  private ApProjection(County county, List<ApRate> rates, int simulated) {
    this.localities = List.copyOf(county.localities().values());
    this.population = CountyFutures.population(county);
    this.rates = rates;
    this.simulated = simulated;
    this.spread = county.assumptions().value(AssumptionKey.AP_SPREAD);
  }

  /**
   * Projects over the county's horizon: for each year, reason and phase with a rate the county, then its localities in order.
   *
   * @param simulated how many years to simulate for the quantiles, one at least
   */
  public static List<ApDemand> project(County county, List<ApRate> rates, long seed, int simulated) {
    ApProjection projection = new ApProjection(county, rates, simulated);
    List<ApDemand> demand = new ArrayList<>();
    List<String> reasons = rates.stream().map(ApRate::reason).distinct().toList();
    for (AcademicYear year : county.horizon().listYears()) {
      for (int r = 0; r < reasons.size(); r++) {
        UniformRandomProvider random = RandomStream.ALTERNATIVE_PROVISION.of(seed, year.startYear(), r);
        demand.addAll(projection.of(year, reasons.get(r), random));
      }
    }
    return demand;
  }

  /** By simulated year, what the referrals of one reason are multiplied by. */
  private double[] factors(UniformRandomProvider random) {
    if (spread == 0) {
      return DoubleStream.generate(() -> 1).limit(simulated).toArray();
    }
    double shape = 1 / (spread * spread);
    return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1 / shape).samples(simulated).toArray();
  }

  private List<ApDemand> of(AcademicYear year, String reason, UniformRandomProvider random) {
    double[] factors = factors(random);
    List<ApDemand> demand = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      List<ApRate> ofReason = rates.stream()
          .filter(rate -> rate.reason().equals(reason))
          .filter(rate -> rate.first().number() <= phase.lastNcy() && rate.last().number() >= phase.firstNcy())
          .toList();
      if (!ofReason.isEmpty()) {
        demand.addAll(of(year, reason, phase, ofReason, factors, random));
      }
    }
    return demand;
  }

  private List<ApDemand> of(
      AcademicYear year, String reason, Phase phase, List<ApRate> ofReason, double[] factors, UniformRandomProvider random) {
    double[][] referrals = new double[localities.size()][ofReason.size()];
    for (int r = 0; r < ofReason.size(); r++) {
      for (int ncy = phase.firstNcy(); ncy <= phase.lastNcy(); ncy++) {
        addReferrals(year, new NationalCurriculumYear(ncy), ofReason.get(r), r, referrals);
      }
    }
    double[] inCounty = new double[ofReason.size()];
    double[] placesInCounty = new double[simulated];
    List<ApDemand> ofLocalities = new ArrayList<>();
    for (int l = 0; l < referrals.length; l++) {
      double[] places = new double[simulated];
      for (int r = 0; r < ofReason.size(); r++) {
        inCounty[r] += referrals[l][r];
        for (int i = 0; i < simulated && referrals[l][r] > 0; i++) {
          double drawn = PoissonSampler.of(random, referrals[l][r] * factors[i]).sample() * ofReason.get(r).placesPerReferral();
          places[i] += drawn;
          placesInCounty[i] += drawn;
        }
      }
      ofLocalities.add(demand(year, reason, phase, Optional.of(localities.get(l)), ofReason, referrals[l], places));
    }
    List<ApDemand> all = new ArrayList<>();
    all.add(demand(year, reason, phase, Optional.empty(), ofReason, inCounty, placesInCounty));
    all.addAll(ofLocalities);
    return all;
  }

  /** (1), by locality; where nobody of the year is known to live anywhere, everywhere alike. */
  private void addReferrals(AcademicYear year, NationalCurriculumYear ncy, ApRate rate, int r, double[][] referrals) {
    double inCounty = population.of(year.censusYear(), ncy.number()) * rate.referralsPerThousand() / 1_000;
    double people = localities.stream().mapToDouble(locality -> locality.childrenIn(ncy)).sum();
    for (int l = 0; l < referrals.length && rate.isAbout(ncy); l++) {
      referrals[l][r] += inCounty * (people > 0 ? localities.get(l).childrenIn(ncy) / people : 1.0 / referrals.length);
    }
  }

  private static ApDemand demand(
      AcademicYear year,
      String reason,
      Phase phase,
      Optional<Locality> locality,
      List<ApRate> rates,
      double[] referrals,
      double[] places) {
    double children = 0;
    double expected = 0;
    for (int r = 0; r < referrals.length; r++) {
      children += referrals[r] * rates.get(r).childrenPerReferral();
      expected += referrals[r] * rates.get(r).placesPerReferral();
    }
    Arrays.sort(places);
    return new ApDemand(
        year, reason, phase, locality.map(Locality::id), Arrays.stream(referrals).sum(), children, expected, quantile(places, 0.05),
        quantile(places, 0.5), quantile(places, 0.95));
  }

  /** The least value that at least this part of them does not exceed. */
  private static double quantile(double[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length - 1e-9) - 1)];
  }
}
