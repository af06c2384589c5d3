package org.placewright.model.demand;

/**
 * Ages that a published row counts together; most rows are of one age.
 *
 * @param first youngest age in whole years
 * @param last oldest, not below the first
 */
public record AgeBand(int first, int last) implements Comparable<AgeBand> {
  public static final int YOUNGEST = 0;
  public static final int OLDEST = 25;

  public AgeBand {
    if (first < YOUNGEST || last > OLDEST || last < first) {
      throw new IllegalArgumentException("ages (%d to %d) must be in order within %d to %d".formatted(first, last, YOUNGEST, OLDEST));
    }
  }

  public boolean contains(int age) {
    return age >= first && age <= last;
  }

  boolean overlaps(AgeBand other) {
    return first <= other.last && other.first <= last;
  }

  /** From young to old. */
  @Override
  public int compareTo(AgeBand other) {
    return first != other.first ? Integer.compare(first, other.first) : Integer.compare(last, other.last);
  }

  @Override
  public String toString() {
    return first == last
        ? String.valueOf(first)
        : last == OLDEST ? first + " and over" : first == YOUNGEST ? last + " and under" : first + " to " + last;
  }
}
