package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.future.Homes;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.StateSpace;

/**
 * Where children with new plans live: the child population of each locality times its own rate of plans, shrunk to that
 * of the county where children are few (empirical Bayes, Gamma-Poisson, Marshall 1991).
 *
 * <p>Locality l has O children with plans and would have E at the county's rate of each curriculum year. Its relative rate
 * is (O + k) / (E + k), where k = 1 / variance of true relative rates between localities, found by moments:
 * variance = max(0, (sum (O - E)^2 - sum E) / sum E^2). Shares are then made to sum to 1, so that localities sum exactly to
 * the county. Where homes were made from population alone there is nothing to learn, and every relative rate is 1.
 */
final class LocalRates {
  private LocalRates() {}

  static Homes homes(County county, List<Child> cohort, StateSpace space) {
    List<Locality> localities = List.copyOf(county.localities().values());
    double[] relative = county.demand() instanceof Demand.ChildLevel ? relative(localities, cohort) : ones(localities.size());
    List<double[]> shares = new ArrayList<>();
    for (int a = 0; a < space.span(); a++) {
      double[] ofYear = new double[localities.size()];
      double sum = 0;
      for (int l = 0; l < ofYear.length; l++) {
        ofYear[l] = people(localities.get(l), space.firstNcy() + a) * relative[l];
        sum += ofYear[l];
      }
      for (int l = 0; l < ofYear.length; l++) {
        ofYear[l] = sum > 0 ? ofYear[l] / sum : 1.0 / ofYear.length;
      }
      shares.add(ofYear);
    }
    return new Homes(localities.size(), shares);
  }

  /** People of the curriculum year; of the nearest that children of a county can be in. */
  private static double people(Locality locality, int ncy) {
    return locality.childrenIn(
        new NationalCurriculumYear(Math.clamp(ncy, NationalCurriculumYear.LOWEST, NationalCurriculumYear.HIGHEST)));
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  static double[] relative(List<Locality> localities, List<Child> cohort) {
    Map<LocalityId, Integer> numbers = new HashMap<>();
    localities.forEach(locality -> numbers.put(locality.id(), numbers.size()));
    double[] observed = new double[localities.size()];
    double[] expected = new double[localities.size()];
    for (NationalCurriculumYear ncy : NationalCurriculumYear.listAll()) {
      double people = localities.stream().mapToDouble(locality -> locality.childrenIn(ncy)).sum();
      List<Child> ofYear = cohort.stream().filter(child -> child.ncy().equals(ncy)).toList();
      if (people > 0) {
        ofYear.forEach(child -> observed[numbers.get(child.home())]++);
        for (int l = 0; l < expected.length; l++) {
          expected[l] += ofYear.size() * localities.get(l).childrenIn(ncy) / people;
        }
      }
    }
    double variance = variance(observed, expected);
    double[] relative = ones(localities.size());
    for (int l = 0; l < relative.length && variance > 0; l++) {
      relative[l] = (observed[l] + 1 / variance) / (expected[l] + 1 / variance);
    }
    return relative;
  }

  private static double variance(double[] observed, double[] expected) {
    double squares = 0;
    double sum = 0;
    double sumOfSquares = 0;
    for (int l = 0; l < observed.length; l++) {
      squares += (observed[l] - expected[l]) * (observed[l] - expected[l]);
      sum += expected[l];
      sumOfSquares += expected[l] * expected[l];
    }
    return sumOfSquares > 0 ? Math.max(0, (squares - sum) / sumOfSquares) : 0;
  }
}
