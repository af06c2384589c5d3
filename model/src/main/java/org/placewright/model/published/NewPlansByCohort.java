package org.placewright.model.published;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.CountsByAge;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.need.NeedType;

/**
 * New plans of one calendar year by cohort and need, and by cohort and setting. Cohort k is aged k on 31 August of that
 * year.
 *
 * <p>The two published tables count ages differently. By need it is age on 31 August before the year, k - 1 (1). By
 * placement it is age on the 31 August that ends the academic year in which the plan started: k for plans from January
 * to August, k + 1 for those from September to December (2). With N[k] the first and M[a] the second, the plans of
 * cohort k that started from September on are
 *
 * <pre>
 * (3) y[k] = sum over j &lt;= k of N[j] - sum over a &lt;= k of M[a], held within 0 and N[k]
 * (4) setting s of cohort k = (N[k] - y[k]) x share of s in row k + y[k] x share of s in row k + 1
 * </pre>
 *
 * where (4) takes plans of one row to be alike. Counts of a band of ages are spread over its cohorts in proportion to
 * {@code weights}.
 */
final class NewPlansByCohort {
  private NewPlansByCohort() {}

  /** New plans [cohort][need]. */
  static double[][] byNeed(CountsByAge<NeedType> published, List<String> needs, double[] weights) {
    double[][] counts = new double[weights.length][needs.size()];
    published.counts().forEach((band, row) -> row.forEach((need, count) -> {
      double[] spread = spread(band, count, weights);
      for (int k = 0; k < weights.length; k++) {
        counts[k][needs.indexOf(need.name())] += spread[k];
      }
    }));
    return counts;
  }

  /** Shares a count of children aged as the band on 31 August before the year over cohorts. */
  static double[] spread(AgeBand band, double count, double[] weights) {
    double[] within = new double[weights.length];
    double[] ones = new double[weights.length];
    for (int k = band.first() + 1; k <= band.last() + 1; k++) {
      within[k] = weights[k];
      ones[k] = 1;
    }
    double[] shares = Arrays.stream(within).sum() > 0 ? within : ones;
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> count * share / sum).toArray();
  }

  /** New plans [cohort][setting] by the setting in which the plan started; rows sum to {@code newPlans}. */
  static double[][] bySetting(
      CountsByAge<PlacementType> published, Function<PlacementType, String> settingOf, List<String> settings, double[] newPlans) {
    double[][] counts = new double[newPlans.length][settings.size()];
    double byNeed = 0;
    for (int k = 0; k < newPlans.length; k++) {
      byNeed += newPlans[k];
      double late = Math.clamp(byNeed - startedUpTo(published, k), 0, newPlans[k]);
      Optional<double[]> early = shares(published, k, settingOf, settings);
      Optional<double[]> next = shares(published, k + 1, settingOf, settings);
      Optional<double[]> any = early.or(() -> next).or(() -> shares(published, settingOf, settings));
      for (int s = 0; s < settings.size() && any.isPresent(); s++) {
        counts[k][s] = (newPlans[k] - late) * early.or(() -> any).get()[s] + late * next.or(() -> any).get()[s];
      }
    }
    return counts;
  }

  private static int startedUpTo(CountsByAge<PlacementType> published, int age) {
    return published.counts().keySet().stream().filter(band -> band.first() <= age).mapToInt(published::sum).sum();
  }

  private static Optional<double[]> shares(
      CountsByAge<PlacementType> published, int age, Function<PlacementType, String> settingOf, List<String> settings) {
    return published.findBand(age).filter(band -> published.sum(band) > 0).map(band -> {
      double[] shares = new double[settings.size()];
      published.counts()
          .get(band)
          .forEach((type, count) -> shares[settings.indexOf(settingOf.apply(type))] += (double) count / published.sum(band));
      return shares;
    });
  }

  private static Optional<double[]> shares(
      CountsByAge<PlacementType> published, Function<PlacementType, String> settingOf, List<String> settings) {
    if (published.sum() == 0) {
      return Optional.empty();
    }
    double[] shares = new double[settings.size()];
    published.counts()
        .values()
        .forEach(
            row -> row.forEach((type, count) -> shares[settings.indexOf(settingOf.apply(type))] += (double) count / published.sum()));
    return Optional.of(shares);
  }
}
