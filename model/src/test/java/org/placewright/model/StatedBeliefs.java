package org.placewright.model;

import org.placewright.model.future.SeriesPriors;
import org.placewright.model.transition.Priors;

/** Beliefs like those shipped in November 2026, for tests that know no files. */
public final class StatedBeliefs {
  public static final Priors PRIORS = new Priors(10, 0.5, 0.2, 0.1, 0.1, 0.25, 0.7, 4, 0.95);
  public static final SeriesPriors SERIES = new SeriesPriors(0.06, 0.5, 0.2, 0.5, 0.1, 4, 0.95);

  private StatedBeliefs() {}
}
