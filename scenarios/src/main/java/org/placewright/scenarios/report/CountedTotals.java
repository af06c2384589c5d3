package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placewright.model.child.Child;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;

/**
 * The base year as counted, in published tables or by the last census of a history, beside the children the plan starts from. Types
 * of placement whose children may be at the same provisions cannot be told apart once children are placed, so they are compared
 * together.
 */
final class CountedTotals {
  /**
   * One group of children.
   *
   * @param counted as the county's tables count them
   * @param made as counted among the children the plan starts from
   */
  record Line(String code, String name, int counted, int made) {
    boolean agrees() {
      return counted == made;
    }
  }

  /** What the county's tables count; nothing where they list children. */
  private record Counts(Map<NeedType, Integer> byNeed, Map<PlacementType, Integer> byType) {
    static Counts of(Demand demand) {
      Counts counts = new Counts(new LinkedHashMap<>(), new LinkedHashMap<>());
      switch (demand) {
        case Demand.ChildLevel listed -> {
        }
        case Demand.Published published -> counts.add(published.plans());
        case Demand.Recorded recorded -> counts.add(recorded.history());
      }
      return counts;
    }

    private void add(PublishedPlans plans) {
      for (int n = 0; n < plans.needs().size(); n++) {
        byNeed.put(plans.needs().get(n), plans.byNeedAndType().rowSum(n));
      }
      for (int p = 0; p < plans.types().size(); p++) {
        byType.put(plans.types().get(p), plans.byNeedAndType().columnSum(p));
      }
    }

    private void add(PlanHistory history) {
      history.stock().forEach((group, children) -> {
        int whole = Math.toIntExact(Math.round(children));
        byNeed.merge(NeedType.valueOf(group.state().need()), whole, Integer::sum);
        byType.merge(history.settings().get(group.state().setting()), whole, Integer::sum);
      });
    }
  }

  private record Group(Setting setting, List<PlacementType> types, Set<ProvisionId> provisions) {}

  private CountedTotals() {}

  /** By primary need; empty when the county lists children. */
  static List<Line> listByNeed(Plan plan) {
    List<Line> lines = new ArrayList<>();
    Counts.of(plan.county().demand()).byNeed().forEach((need, counted) -> {
      int made = (int) plan.projection().cohort().stream().filter(child -> child.need() == need).count();
      lines.add(new Line(need.name(), need.label(), counted, made));
    });
    return lines;
  }

  /** By type of placement; empty when the county lists children. */
  static List<Line> listByPlacement(Plan plan) {
    Map<PlacementType, Integer> byType = Counts.of(plan.county().demand()).byType();
    List<Line> lines = new ArrayList<>();
    for (Group group : group(List.copyOf(byType.keySet()))) {
      int counted = group.types().stream().mapToInt(byType::get).sum();
      int made = (int) plan.projection().cohort().stream().filter(child -> isIn(child, group)).count();
      lines.add(
          new Line(
              String.join(" + ", group.types().stream().map(PlacementType::code).toList()),
              String.join("; ", group.types().stream().map(PlacementType::name).toList()),
              counted,
              made));
    }
    return lines;
  }

  private static boolean isIn(Child child, Group group) {
    return child.setting() == group.setting() && child.provision().filter(group.provisions()::contains).isPresent();
  }

  private static List<Group> group(List<PlacementType> types) {
    List<Group> groups = new ArrayList<>();
    for (PlacementType type : types) {
      Group merged = new Group(type.setting(), new ArrayList<>(), new LinkedHashSet<>(type.provisions()));
      for (Group group : List.copyOf(groups)) {
        if (group.setting() == type.setting() && type.provisions().stream().anyMatch(group.provisions()::contains)) {
          merged.types().addAll(group.types());
          merged.provisions().addAll(group.provisions());
          groups.remove(group);
        }
      }
      merged.types().add(type);
      groups.add(merged);
    }
    return groups;
  }
}
