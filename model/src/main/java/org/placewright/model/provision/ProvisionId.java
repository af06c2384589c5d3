package org.placewright.model.provision;

/** Names one provision within a county. */
public record ProvisionId(String value) implements Comparable<ProvisionId> {
  public ProvisionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("provision id must not be blank");
    }
  }

  @Override
  public int compareTo(ProvisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
