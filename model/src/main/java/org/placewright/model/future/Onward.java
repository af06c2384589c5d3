package org.placewright.model.future;

import org.placewright.model.transition.FlowRates;

/** Futures like others but for rates and start: the one place that has to know all that futures are made of. */
final class Onward {
  private Onward() {}

  /** The same county with other rates and another start. */
  static Futures of(Futures like, FlowRates rates, StartingChildren start, int years, long seed) {
    return new Futures(rates, start, like.population(), like.homes(), years, seed, like.levers());
  }
}
