package org.placewright.model.provision;

/** What sort of provision holds places. */
public enum ProvisionKind {
  SPECIAL_SCHOOL(Setting.SPECIAL, "special school"),
  SATELLITE(Setting.SPECIAL, "satellite of a special school"),
  RESOURCE_BASE(Setting.BASE, "resource base"),
  SEN_UNIT(Setting.BASE, "SEN unit"),
  ENHANCED_LEARNING_PROVISION(Setting.BASE, "enhanced learning provision (ELP)"),
  ALTERNATIVE_PROVISION(Setting.ALTERNATIVE, "alternative provision"),
  INDEPENDENT_SPECIAL(Setting.INMSS, "independent special school"),
  NON_MAINTAINED_SPECIAL(Setting.INMSS, "non-maintained special school"),
  MAINSTREAM(Setting.MAINSTREAM, "mainstream with support"),
  POST_16(Setting.POST_16, "post-16 provider"),
  BESPOKE(Setting.ELSEWHERE, "bespoke package or educated elsewhere");

  private final Setting setting;
  private final String label;

  ProvisionKind(Setting setting, String label) {
    this.setting = setting;
    this.label = label;
  }

  /** The level of provision this kind gives. */
  public Setting setting() {
    return setting;
  }

  /** The name to show to people. */
  public String label() {
    return label;
  }

  public boolean isInmss() {
    return setting == Setting.INMSS;
  }

  /** Whether it stands at one known place that children travel to; the others take children where they live. */
  public boolean hasSite() {
    return switch (setting) {
      case BASE, SPECIAL, INMSS, ALTERNATIVE -> true;
      case MAINSTREAM, POST_16, ELSEWHERE -> false;
    };
  }

  /** Whether it is local specialist provision that the council commissions by number of places. */
  public boolean isCommissioned() {
    return setting == Setting.BASE || setting == Setting.SPECIAL || setting == Setting.ALTERNATIVE;
  }
}
