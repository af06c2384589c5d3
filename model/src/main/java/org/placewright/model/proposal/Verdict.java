package org.placewright.model.proposal;

/** What became of a host before the plan was made. */
public enum Verdict {
  /** The plan may build there. */
  PROPOSED("proposed"),
  /** The user wants it weighed, however little it seems worth. */
  KEPT("kept"),
  /** The user does not want it. */
  STRUCK("struck"),
  /** The plan may not build there, for a reason that is given. */
  NOT_WEIGHED("not weighed");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** In files and for people. */
  public String label() {
    return label;
  }

  /** Whether the plan may build there. */
  public boolean isOffered() {
    return this == PROPOSED || this == KEPT;
  }
}
