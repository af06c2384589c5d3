package org.placewright.model.future;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Independent random streams, one for each purpose and number, so that no result depends on another's draws. */
public enum RandomStream {
  COHORT_ROUNDING(1),
  BASE_HOMES(2),
  JOINERS(3),
  LEAVERS(4),
  FUTURES(5),
  RECOUNTS(6),
  SERIES(9),
  COMPARED_COUNTS(11),
  REFORECAST_STARTS(12),
  ALTERNATIVE_PROVISION(13),
  STEP_DOWNS(14);

  private final int purpose;

  /** The purpose is part of every seed: a new one takes a new number, none is used twice. */
  RandomStream(int purpose) {
    this.purpose = purpose;
  }

  /** The stream of a number, such as a year or a future. */
  public UniformRandomProvider of(long runSeed, int number) {
    return of(runSeed, number, 0);
  }

  /**
   * The stream of two numbers. They go to the far end of the generator's counter (Philox 4x64, its lowest word first): at the
   * near one, the next number's stream would be this one's, four draws on.
   */
  public UniformRandomProvider of(long runSeed, int number, int second) {
    return RandomSource.PHILOX_4X64.create(new long[]{runSeed, purpose, 0, 0, second, number});
  }

  public static void shuffle(UniformRandomProvider random, List<?> list) {
    ListSampler.shuffle(random, list);
  }
}
