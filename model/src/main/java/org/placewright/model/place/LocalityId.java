package org.placewright.model.place;

/** Names one locality within a county. */
public record LocalityId(String value) implements Comparable<LocalityId> {
  public LocalityId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("locality id must not be blank");
    }
  }

  @Override
  public int compareTo(LocalityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
