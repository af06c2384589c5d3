package org.placewright.model.money;

/** What is paid for. */
public enum FinanceLine {
  PLACE_FUNDING("place funding (elements 1 and 2)"),
  TOP_UP("top-up (element 3)"),
  FEE("fee"),
  SUPPORT("support and bespoke packages"),
  TRANSPORT("home to school transport");

  private final String label;

  FinanceLine(String label) {
    this.label = label;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }
}
