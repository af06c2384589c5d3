package org.placewright.solver.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.Horizon;
import org.placewright.model.travel.TravelTimes;

/**
 * Everything a planner may decide: where each free spell goes and when each scheme opens.
 *
 * <p>Decided already, and not here, are spells pinned to a provision, spells that nothing suits, and spells for which
 * one provision without a limit is best whatever happens elsewhere.
 *
 * @param rooms all provisions of the county, in its order
 * @param spells in the order of the projection, so that the free spells of one child follow each other
 * @param budgets limits on capital; none means no limit
 * @param rules what openings must keep to together
 * @param decided where the spells decided already are; those that nothing suits are missing
 * @param decidedPence what all decided spells cost, with the moves between them
 */
public record Choices(
    Horizon horizon,
    List<ProvisionRoom> rooms,
    List<FreeSpell> spells,
    List<FreeScheme> schemes,
    List<CapitalBudget> budgets,
    List<OpeningRule> rules,
    Map<Spell, ProvisionId> decided,
    long decidedPence) {
  public Choices {
    Objects.requireNonNull(horizon, "horizon");
    rooms = List.copyOf(rooms);
    spells = List.copyOf(spells);
    schemes = List.copyOf(schemes);
    budgets = List.copyOf(budgets);
    rules = List.copyOf(rules);
    decided = Collections.unmodifiableMap(new LinkedHashMap<>(decided));
  }

  /** Choices without rules about openings. */
  public Choices(
      Horizon horizon, List<ProvisionRoom> rooms, List<FreeSpell> spells, List<FreeScheme> schemes, List<CapitalBudget> budgets,
      Map<Spell, ProvisionId> decided, long decidedPence) {
    this(horizon, rooms, spells, schemes, budgets, List.of(), decided, decidedPence);
  }

  /** Finds what a plan for these spells may decide. */
  public static Choices find(County county, Projection projection, TravelTimes travel) {
    PlacementCosting costing = new PlacementCosting(county, travel);
    return new ChoiceFinder(county, costing, new PlanValuation(county, costing)).find(projection.spells());
  }

  /**
   * The same choices once it is decided when schemes open: no scheme is left to decide.
   *
   * @param openings for each scheme the year it opens, or {@link FreeScheme#NEVER}
   */
  public Choices withOpenings(int[] openings) {
    int[][] opened = new int[rooms.size()][years()];
    long pence = decidedPence;
    for (FreeScheme scheme : schemes) {
      int opening = openings[scheme.index()];
      pence += scheme.pence(opening);
      for (int t = opening; opening != FreeScheme.NEVER && t < years(); t++) {
        opened[scheme.room().index()][t] += scheme.tenthsAfter(t - opening);
      }
    }
    List<ProvisionRoom> widened = rooms.stream().map(room -> room.withOpened(opened[room.index()])).toList();
    return new Choices(horizon, widened, spells, List.of(), budgets, decided, pence);
  }

  /** Whether openings keep to all rules and budgets. Takes time in proportion to schemes, and to rules and budgets. */
  public boolean allows(int[] openings) {
    for (OpeningRule rule : rules) {
      if (!rule.allows(openings)) {
        return false;
      }
    }
    return budgets.isEmpty() || isAffordable(openings);
  }

  /**
   * Whether the rules let two schemes be open together by the last year, with all that they need; as
   * {@link org.placewright.model.plan.SchemeRules#couldBeOpenTogether} has it for the county. Budgets of single years do not count.
   */
  public boolean couldBeOpenTogether(FreeScheme one, FreeScheme other) {
    int[] openings = new int[schemes.size()];
    Arrays.fill(openings, FreeScheme.NEVER);
    open(one.index(), openings);
    open(other.index(), openings);
    return rules.stream().allMatch(rule -> rule.allows(openings));
  }

  /** In the last year, with all that it needs. */
  private void open(int scheme, int[] openings) {
    if (openings[scheme] == FreeScheme.NEVER) {
      openings[scheme] = years() - 1;
      for (OpeningRule rule : rules) {
        if (rule instanceof OpeningRule.OpenBefore needs && needs.scheme() == scheme) {
          open(needs.required(), openings);
        }
      }
    }
  }

  private boolean isAffordable(int[] openings) {
    long[] pence = new long[years()];
    for (FreeScheme scheme : schemes) {
      if (openings[scheme.index()] != FreeScheme.NEVER) {
        pence[openings[scheme.index()]] += scheme.scheme().capital().pence();
      }
    }
    for (CapitalBudget budget : budgets) {
      if (pence[budget.year()] > budget.limit().pence()) {
        return false;
      }
    }
    return true;
  }

  /** The free spells, child by child: those in a row that are one child's. */
  public List<List<FreeSpell>> listChildren() {
    List<List<FreeSpell>> children = new ArrayList<>();
    for (FreeSpell spell : spells) {
      if (!spell.followsFree()) {
        children.add(new ArrayList<>());
      }
      children.getLast().add(spell);
    }
    return children;
  }

  /** The years of the horizon. */
  public int years() {
    return horizon.years();
  }
}
