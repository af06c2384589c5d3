package org.placewright.model.money;

/** Who pays. */
public enum Budget {
  HIGH_NEEDS_BLOCK("high needs block"),
  GENERAL_FUND("general fund"),
  OTHER_CONTRIBUTIONS("other contributions (health, social care)"),
  CAPITAL("capital");

  private final String label;

  Budget(String label) {
    this.label = label;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }
}
