package org.placewright.model.future;

/** What happens to children in one future, asked year by year and cell by cell in one fixed order. */
interface Outcomes {
  /** A year begins: the census of this calendar year. */
  void begin(int year);

  /** How many of {@code children} in a cell lose their plan. */
  int leavers(int cell, int children);

  /** How many of {@code children} in a cell, all of whom keep their plan, change state. */
  int movers(int cell, int children);

  /** The state that one mover of a cell comes to. */
  int destination(int cell);

  /** How many join in a curriculum year, given by its position in the space. */
  int joiners(int ncyIndex);

  /** The state of one who joins in a curriculum year. */
  int joinerState(int ncyIndex);

  /** The home of one who joins in a curriculum year. */
  int joinerHome(int ncyIndex);

  /** How many join a cell by growth, in addition to all others, where {@code children} were at the census before. */
  int grown(int cell, int children);

  /** Another state for one mover of a cell whose first one is full, none of {@code full}; -1 when there is none. */
  int destinationBut(int cell, boolean[] full);

  /** Another state of the same need for one who would join a state that is full; -1 when there is none. */
  int joinerStateBut(int ncyIndex, int state, boolean[] full);

  /** What levers do to this year. */
  YearSteering steering();

  /** Which of {@code children} it is. */
  int pick(int children);
}
