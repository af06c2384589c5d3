package org.placewright.scenarios.alternative;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.ArrayList;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.ChildYear;

/**
 * Children of one need, phase and level of provision who lack a place that the council commissions: a shortfall of
 * {@code sufficiency.csv} in one year.
 */
public record Gap(Setting setting, NeedType need, Phase phase, List<ChildYear> children) {
  private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::setting).thenComparing(Gap::need).thenComparing(Gap::phase);

  public Gap {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(phase, "phase");
    children = List.copyOf(children);
  }

  /** The gaps among some children of one year. */
  public static List<Gap> list(Collection<ChildYear> children) {
    Map<Gap, List<ChildYear>> groups = new TreeMap<>(ORDER);
    for (ChildYear child : children) {
      if (child.outcome().lacksLocalPlace()) {
        groups.computeIfAbsent(new Gap(child.spell().setting(), child.spell().need(), child.phase(), List.of()), key -> new ArrayList<>())
            .add(child);
      }
    }
    return groups.entrySet()
        .stream()
        .map(entry -> new Gap(entry.getKey().setting(), entry.getKey().need(), entry.getKey().phase(), entry.getValue()))
        .toList();
  }

  /** What budgets pay a year for where they are instead. */
  public Money yearly() {
    return children.stream()
        .flatMap(child -> child.outcome().cost().stream().map(cost -> cost.yearly(child.year())))
        .reduce(Money.NONE, Money::plus);
  }

  public int unplaced() {
    return (int) children.stream().filter(child -> child.outcome().provision().isEmpty()).count();
  }
}
