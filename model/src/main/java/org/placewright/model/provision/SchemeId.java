package org.placewright.model.provision;

/** Names one capital scheme within a county. */
public record SchemeId(String value) implements Comparable<SchemeId> {
  public SchemeId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("scheme id must not be blank");
    }
  }

  @Override
  public int compareTo(SchemeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
