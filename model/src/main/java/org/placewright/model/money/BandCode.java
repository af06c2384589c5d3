package org.placewright.model.money;

/** What a council calls a band of top-ups: {@code C}, {@code ELP 2}. Says how much support is paid for, never who the child is. */
public record BandCode(String value) implements Comparable<BandCode> {
  /** The longest code: room for words of a banding scheme, too short for a sentence about a child. */
  public static final int MOST_LETTERS = 20;

  public BandCode {
    if (value.isBlank() || value.length() > MOST_LETTERS) {
      throw new IllegalArgumentException("band (%s) must have 1 to %d letters".formatted(value, MOST_LETTERS));
    }
  }

  @Override
  public int compareTo(BandCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
