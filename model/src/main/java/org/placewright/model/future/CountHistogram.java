package org.placewright.model.future;

import java.util.Arrays;

/**
 * How often each whole number of children came up in simulated futures: quantiles are exact, and adding two together gives
 * the same whatever their order. Holds the numbers between the least and the greatest seen.
 */
public final class CountHistogram {
  private int least;
  private int[] times = {};
  private long seen;
  private long sum;

  void add(int children) {
    reach(children, children);
    times[children - least]++;
    seen++;
    sum += children;
  }

  void addAll(CountHistogram other) {
    if (other.seen == 0) {
      return;
    }
    reach(other.least, other.least + other.times.length - 1);
    for (int i = 0; i < other.times.length; i++) {
      times[other.least - least + i] += other.times[i];
    }
    seen += other.seen;
    sum += other.sum;
  }

  private void reach(int low, int high) {
    if (times.length == 0) {
      least = low;
      times = new int[high - low + 1];
      return;
    }
    int last = least + times.length - 1;
    if (low >= least && high <= last) {
      return;
    }
    int slack = times.length / 2;
    int from = low < least ? Math.max(0, low - slack) : least;
    int to = high > last ? high + slack : last;
    int[] wider = new int[to - from + 1];
    System.arraycopy(times, 0, wider, least - from, times.length);
    least = from;
    times = wider;
  }

  /** How many futures were counted. */
  public long futures() {
    return seen;
  }

  public double mean() {
    return seen == 0 ? 0 : (double) sum / seen;
  }

  /** Root of the mean squared distance from {@link #mean}; 0 when none was counted. */
  public double standardDeviation() {
    double mean = mean();
    double squares = 0;
    for (int i = 0; i < times.length; i++) {
      squares += times[i] * (least + i - mean) * (least + i - mean);
    }
    return seen == 0 ? 0 : Math.sqrt(squares / seen);
  }

  /** The least number that at least this part of the futures does not exceed; 0 when none was counted. */
  public int quantile(double part) {
    long wanted = Math.max(1, (long) Math.ceil(part * seen - 1e-9));
    long reached = 0;
    for (int i = 0; i < times.length; i++) {
      reached += times[i];
      if (reached >= wanted) {
        return least + i;
      }
    }
    return 0;
  }

  /** In how many of the futures there were no more than {@code children}. */
  public long futuresUpTo(int children) {
    return Arrays.stream(times, 0, Math.max(0, Math.min(times.length, children - least + 1))).asLongStream().sum();
  }
}
