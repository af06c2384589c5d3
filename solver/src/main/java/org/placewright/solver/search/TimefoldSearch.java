package org.placewright.solver.search;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.placement.CountyPlan;
import org.placewright.solver.placement.PlacementConstraints;
import org.placewright.solver.placement.SchemeOpening;
import org.placewright.solver.placement.SpellPlacement;
import org.placewright.solver.price.Pruning;

/** Lets Timefold score a plan by its constraints and improve it by moves and swaps. */
final class TimefoldSearch {
  private static final long SHORTEST_MILLIS = 200;
  /** What setting up took on two cores of 2026, rounded up: for Timefold itself, each spell and each option. */
  private static final Duration SET_UP = Duration.ofMillis(500);
  private static final Duration SET_UP_SPELL = Duration.ofNanos(50_000);
  private static final Duration SET_UP_OPTION = Duration.ofNanos(2_000);

  private final Choices choices;
  private final long seed;

  TimefoldSearch(Choices choices, long seed) {
    this.choices = choices;
    this.seed = seed;
  }

  /** About how long it takes until Timefold tries its first move. */
  static Duration estimateSetUp(OptionTable table) {
    return SET_UP.plus(SET_UP_SPELL.multipliedBy(table.spells())).plus(SET_UP_OPTION.multipliedBy(table.size()));
  }

  /**
   * A plan at least as good, with its score.
   *
   * @param pruning what no better plan can do, which Timefold need not try
   * @param moves how many moves Timefold may try
   */
  CountyPlan improve(Allocation from, Optional<Pruning> pruning, long moves, Optional<Duration> timeLimit) {
    TerminationConfig termination = new TerminationConfig().withMoveCountLimit(moves);
    timeLimit.ifPresent(
        limit -> termination.withMillisecondsSpentLimit(Math.max(SHORTEST_MILLIS, limit.toMillis())));
    SolverConfig config = new SolverConfig()
        .withSolutionClass(CountyPlan.class)
        .withEntityClasses(SpellPlacement.class, SchemeOpening.class)
        .withConstraintProviderClass(PlacementConstraints.class)
        .withRandomSeed(seed)
        .withPhases(
            new LocalSearchPhaseConfig()
                .withLocalSearchType(LocalSearchType.HILL_CLIMBING)
                .withMoveSelectorConfig(new UnionMoveSelectorConfig().withMoveSelectors(
                    changeOf(SpellPlacement.class),
                    new SwapMoveSelectorConfig()
                        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(SpellPlacement.class)),
                    changeOf(SchemeOpening.class)))
                .withTerminationConfig(termination));
    Solver<CountyPlan> solver = SolverFactory.<CountyPlan>create(config).buildSolver();
    BitSet useless = pruning.map(Pruning::findUselessOptions).orElseGet(BitSet::new);
    return solver.solve(
        CountyPlan.of(
            choices,
            from,
            useless,
            (scheme, year) -> pruning.filter(proof -> proof.isUseless(scheme, year)).isPresent()));
  }

  private static ChangeMoveSelectorConfig changeOf(Class<?> entity) {
    return new ChangeMoveSelectorConfig()
        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(entity));
  }
}
