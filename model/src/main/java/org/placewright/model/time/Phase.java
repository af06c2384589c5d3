package org.placewright.model.time;

/** A stage of education. Children change provision between phases as a matter of course. */
public enum Phase {
  EARLY_YEARS(NationalCurriculumYear.LOWEST, -1, "early years"),
  PRIMARY(0, 6, "primary"),
  SECONDARY(7, 11, "secondary"),
  POST_16(12, NationalCurriculumYear.HIGHEST, "post-16");

  private final int firstNcy;
  private final int lastNcy;
  private final String label;

  Phase(int firstNcy, int lastNcy, String label) {
    this.firstNcy = firstNcy;
    this.lastNcy = lastNcy;
    this.label = label;
  }

  static Phase of(NationalCurriculumYear ncy) {
    for (Phase phase : values()) {
      if (ncy.number() <= phase.lastNcy) {
        return phase;
      }
    }
    throw new AssertionError(ncy);
  }

  public int firstNcy() {
    return firstNcy;
  }

  public int lastNcy() {
    return lastNcy;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }
}
