package org.placewright.model.projection;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Independent random streams, one for each purpose and year of a run, so that no result depends on another's draws. */
enum RandomStream {
  COHORT_ROUNDING(1),
  BASE_HOMES(2),
  JOINERS(3),
  LEAVERS(4);

  private final int number;

  /** The number is part of every seed: a new purpose takes a new one, none is used twice. */
  RandomStream(int number) {
    this.number = number;
  }

  /** The year goes to the far end of the generator's counter: at the near one, next year's stream is this year's, four draws on. */
  UniformRandomProvider of(long runSeed, int year) {
    return RandomSource.PHILOX_4X64.create(new long[]{runSeed, number, 0, 0, 0, year});
  }

  static void shuffle(UniformRandomProvider random, List<?> list) {
    ListSampler.shuffle(random, list);
  }
}
