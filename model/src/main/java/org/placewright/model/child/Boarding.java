package org.placewright.model.child;

/** Whether a child stays at its school overnight. */
public enum Boarding {
  DAY, RESIDENTIAL
}
