package org.placewright.model.child;

/** A pseudonym for one child; never a UPN, a name or a number that another system knows. */
public record ChildId(String value) implements Comparable<ChildId> {
  public ChildId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("child id must not be blank");
    }
  }

  @Override
  public int compareTo(ChildId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
