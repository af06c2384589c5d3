package org.placewright.model.future;

/** Which children are counted together. */
@FunctionalInterface
public interface Grouping {
  /** Children in none. */
  int NONE = -1;

  /** The number of the group of children of a cell and home locality, from 0, or {@link #NONE}. */
  int of(int cell, int locality);
}
