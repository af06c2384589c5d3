package org.placewright.model.future;

import java.util.Arrays;

/** Those on their way to a cell within one year. */
final class Trips {
  private static final int FIRST_SIZE = 64;

  private int[] who = new int[FIRST_SIZE];
  private int[] from = new int[FIRST_SIZE];
  private int[] to = new int[FIRST_SIZE];
  private int count;

  void clear() {
    count = 0;
  }

  /** A child, or the home of one who has no number yet; the cell it comes from, if any, and the one it goes to. */
  void add(int childOrHome, int fromCell, int toCell) {
    if (count == who.length) {
      who = Arrays.copyOf(who, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    who[count] = childOrHome;
    from[count] = fromCell;
    to[count++] = toCell;
  }

  int count() {
    return count;
  }

  int who(int i) {
    return who[i];
  }

  int from(int i) {
    return from[i];
  }

  int to(int i) {
    return to[i];
  }

  /** Puts them in a random order (Fisher and Yates), so that nobody is always last where places run out. */
  void shuffle(Outcomes outcomes) {
    for (int i = count - 1; i > 0; i--) {
      int j = outcomes.pick(i + 1);
      swap(who, i, j);
      swap(from, i, j);
      swap(to, i, j);
    }
  }

  private static void swap(int[] values, int i, int j) {
    int kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
