package org.placewright.model.transport;

/** The two sorts of vehicle that this model knows. */
public enum VehicleType {
  TAXI("taxi"),
  MINIBUS("minibus");

  private final String label;

  VehicleType(String label) {
    this.label = label;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }
}
