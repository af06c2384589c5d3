package org.placewright.model.future;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.placewright.model.transition.BetaRate;

/** Draws from the distributions of the model. One for each simulated future; not for several threads. */
final class Chance {
  /** Below this many expected events the inversion starts from a number that does not vanish. */
  private static final double MOST_EVENTS = 200;
  private static final int FEW = 6;

  private final UniformRandomProvider random;
  private final ZigguratSampler.NormalizedGaussian normal;

  Chance(UniformRandomProvider random) {
    this.random = random;
    this.normal = ZigguratSampler.NormalizedGaussian.of(random);
  }

  double uniform() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  double normal() {
    return normal.sample();
  }

  /** Of a Gamma distribution with scale 1. */
  double gamma(double shape) {
    return shape > 0 ? AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample() : 0;
  }

  /** How many events happen of which {@code mean} are expected, among very many that might. */
  int poisson(double mean) {
    return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
  }

  /** The rate itself, where it is only known by its distribution. */
  double beta(BetaRate rate) {
    double a = gamma(rate.alpha());
    double b = gamma(rate.beta());
    return a + b > 0 ? a / (a + b) : rate.mean();
  }

  /** How many of {@code trials} happen, each with probability {@code p}; O(trials p). */
  int binomial(int trials, double p) {
    if (p <= 0 || trials == 0) {
      return 0;
    }
    if (p >= 1) {
      return trials;
    }
    if (p > 0.5) {
      return trials - binomial(trials, 1 - p);
    }
    if (trials <= FEW) {
      int happened = 0;
      for (int i = 0; i < trials; i++) {
        happened += random.nextDouble() < p ? 1 : 0;
      }
      return happened;
    }
    if (trials * p > MOST_EVENTS) {
      int half = trials / 2;
      return binomial(half, p) + binomial(trials - half, p);
    }
    return invert(trials, p);
  }

  private static double power(double base, int exponent) {
    double power = 1;
    double square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      power *= (rest & 1) == 1 ? square : 1;
      square *= square;
    }
    return power;
  }

  private int invert(int trials, double p) {
    double odds = p / (1 - p);
    double term = power(1 - p, trials);
    double u = random.nextDouble();
    int happened = 0;
    while (u >= term && happened < trials) {
      u -= term;
      happened++;
      term *= odds * (trials - happened + 1) / happened;
    }
    return happened;
  }
}
