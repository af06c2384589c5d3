package org.placewright.model.published;

import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.CountsByAge;
import org.placewright.model.demand.PlanEnd;

/**
 * Ended plans of one calendar year by cohort. Cohort k is aged k on 31 August of that year, and its plans that ended are
 * those of the published row of age k; only where stock arithmetic shows more (children there before and newly planned,
 * less those there after), some of the row of age k + 1 are taken to be of this cohort too, as plans that ended from
 * September on may be counted there. Within a band of ages each cohort gets first what it must have lost, and of the
 * rest a share in proportion to the plans it had. No cohort loses more than it had.
 *
 * @param leavers by cohort
 * @param unpublished leavers that stock arithmetic shows beyond all that is published
 * @param unmatched published ended plans for which no cohort had a plan to end
 */
record LeaversByCohort(double[] leavers, double unpublished, double unmatched) {

  /**
   * Finds the leavers.
   *
   * @param had plans at the first census by cohort
   * @param lost the least each cohort must have lost, not above what it had
   */
  static LeaversByCohort of(CountsByAge<PlanEnd> ceased, double[] had, double[] lost) {
    double[] leavers = new double[had.length];
    double[] open = lost.clone();
    Map<AgeBand, Double> left = new TreeMap<>();
    ceased.counts().keySet().forEach(band -> {
      double count = ceased.sum(band);
      count -= give(leavers, open, band.first() - 1, band.first() - 1, count);
      count -= give(leavers, open, band.first(), lastCohort(band), count);
      left.put(band, count);
    });
    double unpublished = 0;
    for (int k = 0; k < had.length; k++) {
      leavers[k] += open[k];
      unpublished += open[k];
    }
    double unmatched = 0;
    for (Map.Entry<AgeBand, Double> row : left.entrySet()) {
      double[] room = new double[had.length];
      for (int k = 0; k < had.length; k++) {
        room[k] = Math.max(0, had[k] - leavers[k]);
      }
      double count = row.getValue();
      count -= give(leavers, room, row.getKey().first(), lastCohort(row.getKey()), count);
      count -= give(leavers, room, row.getKey().first() - 1, row.getKey().first() - 1, count);
      unmatched += count;
    }
    return new LeaversByCohort(leavers, unpublished, unmatched);
  }

  /** Those who outgrow the oldest age count with it. */
  private static int lastCohort(AgeBand band) {
    return band.last() == AgeBand.OLDEST ? AgeBand.OLDEST + 1 : band.last();
  }

  /** Gives up to {@code count} to some cohorts in proportion to what they may take; returns how many were given. */
  private static double give(double[] leavers, double[] mayTake, int first, int last, double count) {
    double wanted = 0;
    for (int k = Math.max(0, first); k <= last; k++) {
      wanted += mayTake[k];
    }
    double share = wanted == 0 ? 0 : Math.min(1, count / wanted);
    for (int k = Math.max(0, first); k <= last; k++) {
      double given = mayTake[k] * share;
      leavers[k] += given;
      mayTake[k] -= given;
    }
    return wanted * share;
  }
}
