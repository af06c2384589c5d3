package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.placewright.model.child.Child;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;

/**
 * The base year as published beside the children the plan starts from. Types of placement whose children may be at the same
 * provisions cannot be told apart once children are placed, so they are compared together.
 */
final class PublishedTotals {
  /**
   * @param published as counted in the published tables
   * @param made as counted among the children the plan starts from
   */
  record Line(String code, String name, int published, int made) {
    boolean agrees() {
      return published == made;
    }
  }

  private record Group(Setting setting, List<Integer> types, Set<ProvisionId> provisions) {}

  private PublishedTotals() {}

  /** By primary need; empty when the county lists children instead of published tables. */
  static List<Line> listByNeed(Plan plan) {
    if (!(plan.county().demand() instanceof Demand.Published published)) {
      return List.of();
    }
    PublishedPlans plans = published.plans();
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < plans.needs().size(); n++) {
      NeedType need = plans.needs().get(n);
      int made = (int) plan.projection().cohort().stream().filter(child -> child.need() == need).count();
      lines.add(new Line(need.name(), need.label(), plans.byNeedAndType().rowSum(n), made));
    }
    return lines;
  }

  /** By type of placement; empty when the county lists children instead of published tables. */
  static List<Line> listByPlacement(Plan plan) {
    if (!(plan.county().demand() instanceof Demand.Published published)) {
      return List.of();
    }
    PublishedPlans plans = published.plans();
    List<Line> lines = new ArrayList<>();
    for (Group group : group(plans.types())) {
      List<PlacementType> types = group.types().stream().map(plans.types()::get).toList();
      int counted = group.types()
          .stream()
          .mapToInt(type -> plans.byNeedAndType().columnSum(type))
          .sum();
      int made = (int) plan.projection().cohort().stream().filter(child -> isIn(child, group)).count();
      lines.add(
          new Line(
              String.join(" + ", types.stream().map(PlacementType::code).toList()),
              String.join("; ", types.stream().map(PlacementType::name).toList()),
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
    for (int p = 0; p < types.size(); p++) {
      PlacementType type = types.get(p);
      Group merged = new Group(type.setting(), new ArrayList<>(), new LinkedHashSet<>(type.provisions()));
      for (Group group : List.copyOf(groups)) {
        if (group.setting() == type.setting() && type.provisions().stream().anyMatch(group.provisions()::contains)) {
          merged.types().addAll(group.types());
          merged.provisions().addAll(group.provisions());
          groups.remove(group);
        }
      }
      merged.types().add(p);
      groups.add(merged);
    }
    return groups;
  }
}
