package org.placewright.solver.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BundleMethodTest {
  /** The least of some planes: {@code planes[k]} holds a constant and then a slope for each price. */
  private static class Roof implements BundleMethod.Relaxed {
    private final double most;
    private final double[][] planes;
    private int lowest;
    private int solved;
    private double dearestTried;

    Roof(double most, double[]... planes) {
      this.most = most;
      this.planes = planes;
    }

    @Override
    public double solve(double[] prices) {
      solved++;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < planes.length; k++) {
        double value = planes[k][0];
        for (int i = 0; i < prices.length; i++) {
          value += planes[k][i + 1] * prices[i];
          dearestTried = Math.max(dearestTried, prices[i]);
        }
        if (value < least) {
          least = value;
          lowest = k;
        }
      }
      return least;
    }

    @Override
    public double[] excess() {
      double[] slopes = new double[planes[lowest].length - 1];
      System.arraycopy(planes[lowest], 1, slopes, 0, slopes.length);
      return slopes;
    }

    @Override
    public double[] plan() {
      double[] plan = new double[planes.length];
      plan[lowest] = 1;
      return plan;
    }

    @Override
    public int group(int price) {
      return -1;
    }

    @Override
    public double most(int price) {
      return most;
    }
  }

  /** The same, whose prices all go together in a group. */
  private static final class Together extends Roof {
    Together(double most, double[]... planes) {
      super(most, planes);
    }

    @Override
    public int group(int price) {
      return 0;
    }
  }

  private static double[] climb(Roof roof, int prices) {
    BundleMethod method = new BundleMethod(roof, new double[prices]);
    method.climb(500, () -> false);
    return method.best();
  }

  @Test
  void itFindsTheRidgeOfARoof() {
    Roof roof = new Roof(1_000, new double[]{100, 3, 1}, new double[]{900, -2, 1}, new double[]{2_000, 0, -4});

    double[] best = climb(roof, 2);

    assertThat(best[0]).isCloseTo(160, within(0.01));
    assertThat(best[1]).isCloseTo(284, within(0.01));
  }

  @Test
  void itFindsTheSameRidgeWhenPricesGoTogether() {
    Roof roof = new Together(1_000, new double[]{100, 3, 1}, new double[]{900, -2, 1}, new double[]{2_000, 0, -4});

    double[] best = climb(roof, 2);

    assertThat(best[0]).isCloseTo(160, within(0.01));
    assertThat(best[1]).isCloseTo(284, within(0.01));
  }

  @Test
  void pricesThatGoTogetherStopAtTheirLimits() {
    assertThat(climb(new Together(50, new double[]{100, 3, -1}), 2)).containsExactly(50, 0);
  }

  @Test
  void theWeightsOfTheMixtureBalanceTheSlopes() {
    Roof roof = new Roof(1_000, new double[]{100, 3}, new double[]{900, -2});
    BundleMethod method = new BundleMethod(roof, new double[1]);

    method.climb(500, () -> false);

    assertThat(method.mixedPlan()[0]).isCloseTo(0.4, within(1e-4));
    assertThat(method.mixedPlan()[1]).isCloseTo(0.6, within(1e-4));
  }

  @Test
  void itStopsAtTheLimitsOfPrices() {
    Roof roof = new Roof(50, new double[]{100, 3, -1});

    assertThat(climb(roof, 2)).containsExactly(50, 0);
    assertThat(roof.dearestTried).isEqualTo(50);
  }

  @Test
  void aSlopeThatIsFarTooSteepDoesNoHarm() {
    Roof roof = new Roof(1e15, new double[]{1, 1e9}, new double[]{1e12, -1e-3}, new double[]{2e12, -1e9});

    double best = climb(roof, 1)[0];

    assertThat(roof.solve(new double[]{best})).isCloseTo(1e12, within(1e6));
  }

  @Test
  void itTakesNoMoreStepsThanItMay() {
    Roof roof = new Roof(1_000, new double[]{100, 3, 1}, new double[]{900, -2, 1}, new double[]{2_000, 0, -4});

    new BundleMethod(roof, new double[2]).climb(3, () -> false);

    assertThat(roof.solved).isEqualTo(1 + 3);
  }

  @Test
  void itStopsWhenTold() {
    Roof roof = new Roof(1_000, new double[]{100, 3}, new double[]{900, -2});

    new BundleMethod(roof, new double[1]).climb(100, () -> true);

    assertThat(roof.solved).isEqualTo(1);
  }
}
