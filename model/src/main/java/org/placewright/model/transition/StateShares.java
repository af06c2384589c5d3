package org.placewright.model.transition;

import java.util.Arrays;

/**
 * Where children go, as weights of a Dirichlet distribution over states.
 *
 * @param states numbers in the {@link StateSpace}, in order
 * @param weights of the same length, above 0
 */
public record StateShares(int[] states, double[] weights) {
  static final StateShares NOWHERE = new StateShares(new int[0], new double[0]);

  public StateShares {
    states = states.clone();
    weights = weights.clone();
    if (states.length != weights.length || Arrays.stream(weights).anyMatch(weight -> !(weight > 0))) {
      throw new IllegalArgumentException("each state needs one weight above 0");
    }
  }

  public int size() {
    return states.length;
  }

  public int state(int i) {
    return states[i];
  }

  public double weight(int i) {
    return weights[i];
  }

  public double total() {
    return Arrays.stream(weights).sum();
  }

  public boolean isEmpty() {
    return states.length == 0;
  }
}
