package org.placewright.scenarios.report;

import java.util.List;
import java.util.Map;

/**
 * What people call the codes of a forecast. A code without a name is shown as it is.
 *
 * @param needs by code
 * @param settings by code
 * @param localities by number; empty where it is not known where children live
 */
public record DemandNames(Map<String, String> needs, Map<String, String> settings, List<String> localities) {
  /** Nothing but codes, and no geography. */
  public static final DemandNames CODES = new DemandNames(Map.of(), Map.of(), List.of());

  public DemandNames {
    needs = Map.copyOf(needs);
    settings = Map.copyOf(settings);
    localities = List.copyOf(localities);
  }

  String need(String code) {
    return needs.getOrDefault(code, code);
  }

  String setting(String code) {
    return settings.getOrDefault(code, code);
  }
}
