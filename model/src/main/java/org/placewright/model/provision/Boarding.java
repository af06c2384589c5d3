package org.placewright.model.provision;

/** Whether a child stays at its school overnight. */
public enum Boarding {
  DAY, RESIDENTIAL
}
