package org.placewright.model.balance;

/** What may stand in the account of the high needs block. */
public enum BlockLine {
  OPENING_BALANCE("balance at the start", Kind.START),
  ALLOCATION("allocation", Kind.IN),
  BLOCK_TRANSFER("transfer from the schools block", Kind.IN),
  PLAN_SPENDING("spending that the plan models", Kind.WORKED_OUT),
  PRICE_GROWTH("growth of its prices", Kind.WORKED_OUT),
  OTHER_SPENDING("other spending", Kind.OUT),
  SAVINGS_PROGRAMME("savings programmes", Kind.WORKED_OUT),
  DEPARTMENT_CONTRIBUTION("contribution of the department", Kind.CONTRIBUTION),
  COUNCIL_CONTRIBUTION("contribution of the council", Kind.CONTRIBUTION),
  YEAR_TARGET("target for the balance of the year", Kind.TARGET),
  BALANCE_TARGET("target for the balance at the end of the year", Kind.TARGET);

  private enum Kind {
    START, IN, OUT, CONTRIBUTION, WORKED_OUT, TARGET
  }

  private final String label;
  private final Kind kind;

  BlockLine(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }

  /** Whether high-needs-block.csv may give it: the others are worked out. */
  public boolean isGiven() {
    return kind != Kind.WORKED_OUT;
  }

  /** Whether its pounds may be negative: a deficit, or a target that allows one. */
  public boolean mayBeNegative() {
    return kind == Kind.START || kind == Kind.TARGET;
  }

  /** Whether it pays a deficit down from outside the block, and so is no part of a year's own balance. */
  public boolean isContribution() {
    return kind == Kind.CONTRIBUTION;
  }

  public boolean isTarget() {
    return kind == Kind.TARGET;
  }

  /** Whether it is paid out of the block. */
  public boolean isSpending() {
    return kind == Kind.OUT;
  }
}
