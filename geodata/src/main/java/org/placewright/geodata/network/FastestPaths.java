package org.placewright.geodata.network;

import java.util.Arrays;

/**
 * Dijkstra's algorithm over arrays, backwards from where journeys end: one sweep finds what the cheapest way from every
 * junction costs.
 *
 * <p>E. W. Dijkstra (1959), "A note on two problems in connexion with graphs", Numerische Mathematik 1, with a binary heap
 * whose entries move up: O((junctions + stretches) log junctions) for each sweep. Not safe for many threads: a sweep
 * uses this object's memory.
 */
final class FastestPaths {
  private static final int NOT_IN_HEAP = -1;

  private final int junctions;
  private final int[] firstInto;
  private final int[] comesFrom;
  private final long[] costs;
  private final long[] best;
  private final int[] heap;
  private final int[] place;
  private int size;

  FastestPaths(RoadNetwork network) {
    junctions = network.junctions();
    firstInto = new int[junctions + 1];
    for (int s = 0; s < network.stretches(); s++) {
      firstInto[network.to(s) + 1] += network.isForward(s) ? 1 : 0;
      firstInto[network.from(s) + 1] += network.isBackward(s) ? 1 : 0;
    }
    Arrays.parallelPrefix(firstInto, Integer::sum);
    comesFrom = new int[firstInto[junctions]];
    costs = new long[firstInto[junctions]];
    int[] next = Arrays.copyOf(firstInto, junctions);
    for (int s = 0; s < network.stretches(); s++) {
      if (network.isForward(s)) {
        int into = next[network.to(s)]++;
        comesFrom[into] = network.from(s);
        costs[into] = network.forwardCost(s);
      }
      if (network.isBackward(s)) {
        int into = next[network.from(s)]++;
        comesFrom[into] = network.to(s);
        costs[into] = network.backwardCost(s);
      }
    }
    best = new long[junctions];
    heap = new int[junctions];
    place = new int[junctions];
  }

  /** Forgets the last sweep. */
  void begin() {
    Arrays.fill(best, RoadNetwork.NO_WAY);
    Arrays.fill(place, NOT_IN_HEAP);
    size = 0;
  }

  /** A junction from which the end is reached at this cost, or less. */
  void start(int junction, long cost) {
    if (cost < best[junction]) {
      best[junction] = cost;
      rise(junction);
    }
  }

  /** Finds the cost from every junction. */
  void sweep() {
    while (size > 0) {
      int junction = takeCheapest();
      long cost = best[junction];
      for (int i = firstInto[junction]; i < firstInto[junction + 1]; i++) {
        start(comesFrom[i], cost + costs[i]);
      }
    }
  }

  /** What the way from this junction costs; {@link RoadNetwork#NO_WAY} where there is none. */
  long cost(int junction) {
    return best[junction];
  }

  private void rise(int junction) {
    int at = place[junction];
    if (at == NOT_IN_HEAP) {
      at = size++;
    }
    while (at > 0 && best[heap[(at - 1) / 2]] > best[junction]) {
      put(heap[(at - 1) / 2], at);
      at = (at - 1) / 2;
    }
    put(junction, at);
  }

  private int takeCheapest() {
    int cheapest = heap[0];
    place[cheapest] = NOT_IN_HEAP;
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
    return cheapest;
  }

  private void sink(int junction) {
    int at = 0;
    for (int below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && best[heap[below + 1]] < best[heap[below]]) {
        below++;
      }
      if (best[heap[below]] >= best[junction]) {
        break;
      }
      put(heap[below], at);
      at = below;
    }
    put(junction, at);
  }

  private void put(int junction, int at) {
    heap[at] = junction;
    place[junction] = at;
  }
}
