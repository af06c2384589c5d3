package org.placewright.model.money;

/** What is paid for. */
public enum FinanceLine {
  PLACE_FUNDING("place funding (elements 1 and 2)"),
  TOP_UP("top-up (element 3)"),
  FEE("fee"),
  SUPPORT("support and bespoke packages"),
  TRANSPORT("home to school transport"),
  DOUBLE_RUNNING("two places at once when a child steps down"),
  EMPTY_PLACE("commissioned places left empty"),
  RUNNING("running cost of schemes"),
  BORROWING("borrowing charge"),
  BUILDING_BORROWED("building, borrowed"),
  BUILDING_GRANTED("building, paid by grants");

  private final String label;

  FinanceLine(String label) {
    this.label = label;
  }

  /** Whether rates.csv may give it: the others are worked out. */
  public boolean isRate() {
    return switch (this) {
      case PLACE_FUNDING, TOP_UP, FEE, SUPPORT, EMPTY_PLACE -> true;
      case TRANSPORT, DOUBLE_RUNNING, RUNNING, BORROWING, BUILDING_BORROWED, BUILDING_GRANTED -> false;
    };
  }

  /** Whether children at their places cause it. */
  public boolean isOfPlacements() {
    return switch (this) {
      case PLACE_FUNDING, TOP_UP, FEE, SUPPORT, TRANSPORT, DOUBLE_RUNNING -> true;
      case EMPTY_PLACE, RUNNING, BORROWING, BUILDING_BORROWED, BUILDING_GRANTED -> false;
    };
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }
}
