package org.placewright.model.provision;

/**
 * The level of provision that a child's plan asks for, and that a kind of provision gives.
 *
 * <p>{@link #MAINSTREAM}, {@link #BASE}, {@link #SPECIAL} and {@link #INMSS} form the ladder of specialist provision:
 * a child may be placed above the level it needs (at a price), never below. The others stand beside the ladder.
 */
public enum Setting {
  MAINSTREAM("mainstream with support", 0),
  BASE("resource base, SEN unit or ELP", 1),
  SPECIAL("special school", 2),
  INMSS("independent or non-maintained special school", 3),
  ALTERNATIVE("alternative provision", -1),
  POST_16("college or specialist post-16", -1),
  ELSEWHERE("educated elsewhere or not recorded", -1);

  private final String label;
  private final int rung;

  Setting(String label, int rung) {
    this.label = label;
    this.rung = rung;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }

  public boolean isOnLadder() {
    return rung >= 0;
  }

  /** Whether a place of this level is one a council plans, so that a child without one counts as a shortfall. */
  public boolean needsPlannedPlace() {
    return this == BASE || this == SPECIAL;
  }

  /** Whether provision of this level is suitable for a child that needs {@code needed}. */
  public boolean meets(Setting needed) {
    if (this == needed) {
      return true;
    }
    return isOnLadder() && needed.isOnLadder() && needed != MAINSTREAM && rung > needed.rung;
  }

  /** Whether provision of this level is more than the child needs; never off the ladder. */
  public boolean isAbove(Setting needed) {
    return isOnLadder() && needed.isOnLadder() && rung > needed.rung;
  }
}
