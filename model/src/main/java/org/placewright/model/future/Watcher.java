package org.placewright.model.future;

/** Sees what happens to each child of a future, year by year. */
public interface Watcher {
  /** Sees nothing. */
  Watcher NOBODY = new Watcher() {};

  /** The child has lost its plan. */
  default void left(int child) {}

  /** The child is in another state from this year on. */
  default void moved(int child, int state) {}

  /** A child with a new plan, in this cell and home. */
  default void joined(int child, int cell, int home) {}

  /** All of a year's children have left, moved or joined. */
  default void counted(YearCount count) {}
}
