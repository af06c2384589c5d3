package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/**
 * Children of one locality at one provision with a site, in the base year and in the last.
 *
 * @param base children there in the base year
 * @param last children there in the last year
 */
record Flow(LocalityId from, ProvisionId to, int base, int last) {
  private record Pair(LocalityId from, ProvisionId to) {}

  /** All that have a child in either year, in the county's order. */
  static List<Flow> list(PlanFigures figures) {
    Map<Pair, Integer> base = count(figures, figures.firstYear());
    Map<Pair, Integer> last = count(figures, figures.lastYear());
    List<Flow> flows = new ArrayList<>();
    for (LocalityId from : figures.county().localities().keySet()) {
      for (Provision to : figures.county().provisions().values()) {
        Pair pair = new Pair(from, to.id());
        Flow flow = new Flow(from, to.id(), base.getOrDefault(pair, 0), last.getOrDefault(pair, 0));
        if (flow.base() + flow.last() > 0) {
          flows.add(flow);
        }
      }
    }
    return flows;
  }

  private static Map<Pair, Integer> count(PlanFigures figures, AcademicYear year) {
    Map<Pair, Integer> counts = new HashMap<>();
    for (ChildYear child : figures.listChildYears(year)) {
      if (Journeys.travels(child)) {
        counts.merge(
            new Pair(child.spell().home(), child.outcome().provision().orElseThrow().id()), 1, Integer::sum);
      }
    }
    return counts;
  }
}
