package org.placewright.solver.placement;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.Arrays;
import java.util.List;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OpeningRule;

/** All placements and openings of a county, with their score. */
@PlanningSolution
public class CountyPlan {
  @PlanningEntityCollectionProperty
  private List<SpellPlacement> placements;

  @PlanningEntityCollectionProperty
  private List<SchemeOpening> openings;

  @ProblemFactCollectionProperty
  private List<CapitalBudget> budgets;

  @ProblemFactCollectionProperty
  private List<OpeningRule> rules;

  @PlanningScore
  private HardMediumSoftScore score;

  /** For Timefold, which fills in the fields when it copies a plan. */
  public CountyPlan() {}

  public CountyPlan(List<SpellPlacement> placements, List<SchemeOpening> openings, List<CapitalBudget> budgets, List<OpeningRule> rules) {
    this.placements = List.copyOf(placements);
    this.openings = List.copyOf(openings);
    this.budgets = List.copyOf(budgets);
    this.rules = List.copyOf(rules);
  }

  /** The plan that makes these choices. */
  public static CountyPlan of(Choices choices, Allocation allocation) {
    return new CountyPlan(
        choices.spells().stream().map(spell -> new SpellPlacement(spell, allocation.option(spell))).toList(),
        choices.schemes().stream().map(scheme -> new SchemeOpening(scheme, allocation.opening(scheme))).toList(),
        choices.budgets(),
        choices.rules());
  }

  /** The choices that this plan makes. */
  public Allocation toAllocation(Choices choices) {
    int[] options = new int[choices.spells().size()];
    Arrays.fill(options, FreeSpell.UNPLACED);
    placements.forEach(placement -> options[placement.getIndex()] = placement.option());
    int[] years = new int[choices.schemes().size()];
    Arrays.fill(years, FreeScheme.NEVER);
    openings.forEach(opening -> years[opening.getIndex()] = opening.year());
    return new Allocation(choices, options, years);
  }

  public List<SpellPlacement> getPlacements() {
    return placements;
  }

  public List<SchemeOpening> getOpenings() {
    return openings;
  }

  public List<CapitalBudget> getBudgets() {
    return budgets;
  }

  public List<OpeningRule> getRules() {
    return rules;
  }

  public HardMediumSoftScore getScore() {
    return score;
  }

  public void setScore(HardMediumSoftScore score) {
    this.score = score;
  }
}
