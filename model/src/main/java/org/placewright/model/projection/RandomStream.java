package org.placewright.model.projection;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Independent random streams, one for each purpose and year of a run, so that no result depends on another's draws. */
enum RandomStream {
  COHORT_ROUNDING,
  BASE_HOMES,
  JOINERS,
  LEAVERS;

  UniformRandomProvider of(long runSeed, int year) {
    return RandomSource.PHILOX_4X64.create(new long[]{runSeed, ordinal() + 1L, year, 0, 0, 0});
  }

  static void shuffle(UniformRandomProvider random, List<?> list) {
    ListSampler.shuffle(random, list);
  }
}
