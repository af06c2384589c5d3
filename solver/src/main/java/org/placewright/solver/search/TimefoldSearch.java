package org.placewright.solver.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import ai.timefold.solver.core.api.solver.event.EventProducerId;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.placewright.model.money.Money;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.placement.CountyPlan;
import org.placewright.solver.placement.NarrowedRanges;
import org.placewright.solver.placement.PlacementConstraints;
import org.placewright.solver.placement.PlanMoves;
import org.placewright.solver.placement.SchemeOpening;
import org.placewright.solver.placement.SpellPlacement;
import org.placewright.solver.price.PricedPlaces;
import org.placewright.solver.price.Pruning;

/**
 * Runs a whole search in one Timefold solver: the steps are commands of a custom phase, and what they make becomes moves;
 * then a local search tries moves and swaps of what the proof leaves. Timefold scores everything by the constraints,
 * keeps the best plan, says when it gets better, and ends when the bound is met.
 */
final class TimefoldSearch {
  private static final int STEPS_PHASE = 0;

  /** What setting up took on two cores of 2026, rounded up: for Timefold itself, each spell and each option. */
  private static final Duration SET_UP = Duration.ofMillis(600);
  private static final Duration SET_UP_SPELL = Duration.ofNanos(40_000);
  private static final Duration SET_UP_OPTION = Duration.ofNanos(500);

  /**
   * How a search ends.
   *
   * @param enoughPence a total that no plan can improve upon, where a bound is known
   * @param moves how many moves the local search may try
   * @param localSearch how long it may take, where time is limited
   */
  record Ending(Optional<Long> enoughPence, long moves, Optional<Duration> localSearch) {}

  private final Choices choices;
  private final PricedPlaces priced;
  private final ChoiceSearch.Listener listener;
  private final Queue<PhaseCommand<CountyPlan>> commands = new ArrayDeque<>();
  private final Solver<CountyPlan> solver;

  TimefoldSearch(
      Choices choices,
      PricedPlaces priced,
      List<SearchStep> steps,
      Ending ending,
      long seed,
      ChoiceSearch.Listener listener) {
    this.choices = choices;
    this.priced = priced;
    this.listener = listener;
    steps.forEach(step -> commands.add(context -> run(step, context)));
    commands.add(this::narrowRanges);
    this.solver = SolverFactory.<CountyPlan>create(configure(ending, seed)).buildSolver();
    solver.addEventListener(this::hear);
  }

  /** About how long Timefold takes before its first command and before its local search, together. */
  static Duration estimateSetUp(OptionTable table) {
    return SET_UP.plus(SET_UP_SPELL.multipliedBy(table.spells())).plus(SET_UP_OPTION.multipliedBy(table.size()));
  }

  private SolverConfig configure(Ending ending, long seed) {
    TerminationConfig proved = new TerminationConfig();
    ending.enoughPence()
        .map(enough -> HardMediumSoftScore.of(0, 0, choices.decidedPence() - enough))
        .ifPresent(score -> proved.setBestScoreLimit(score.toString()));
    TerminationConfig phaseEnd = new TerminationConfig().withMoveCountLimit(ending.moves());
    ending.localSearch().map(Duration::toMillis).ifPresent(phaseEnd::setMillisecondsSpentLimit);
    return new SolverConfig()
        .withSolutionClass(CountyPlan.class)
        .withEntityClasses(SpellPlacement.class, SchemeOpening.class)
        .withConstraintProviderClass(PlacementConstraints.class)
        .withRandomSeed(seed)
        .withTerminationConfig(proved)
        .withPhases(
            new CustomPhaseConfig().withCustomPhaseCommandList(Collections.nCopies(commands.size(), this::runNext)),
            new LocalSearchPhaseConfig()
                .withLocalSearchType(LocalSearchType.HILL_CLIMBING)
                .withMoveSelectorConfig(new UnionMoveSelectorConfig().withMoveSelectors(
                    changeOf(SpellPlacement.class),
                    new SwapMoveSelectorConfig()
                        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(SpellPlacement.class)),
                    changeOf(SchemeOpening.class)))
                .withTerminationConfig(phaseEnd));
  }

  private static ChangeMoveSelectorConfig changeOf(Class<?> entity) {
    return new ChangeMoveSelectorConfig()
        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(entity));
  }

  /**
   * The best plan found.
   *
   * @throws IllegalStateException when the constraints score a plan otherwise than the search does: an error here; or when
   *         the thread is interrupted, which Timefold takes for an end, whatever it has by then
   */
  Allocation solve() {
    CountyPlan best = solver.solve(CountyPlan.of(choices, Allocation.none(choices)));
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("planning was interrupted");
    }
    return check(best);
  }

  /** Does nothing once all have run: Timefold starts its phases again after a change of ranges. */
  private void runNext(PhaseCommandContext<CountyPlan> context) {
    Optional.ofNullable(commands.poll()).ifPresent(command -> command.changeWorkingSolution(context));
  }

  private void run(SearchStep step, PhaseCommandContext<CountyPlan> context) {
    listener.stage(step.stage());
    Allocation from = context.getWorkingSolution().toAllocation(choices);
    Allocation to = step.improve().apply(from);
    if (to.isBetterThan(from)) {
      PlanMoves.list(context.getSolutionMetaModel(), context.getWorkingSolution(), to).forEach(context::execute);
    }
  }

  private void narrowRanges(PhaseCommandContext<CountyPlan> context) {
    listener.stage("improving by Timefold");
    CountyPlan plan = context.getWorkingSolution();
    Pruning.against(choices, priced, plan.toAllocation(choices))
        .map(proof -> new NarrowedRanges(proof.findUselessOptions(), proof::isUseless))
        .filter(narrowed -> narrowed.narrow(plan))
        .ifPresent(solver::addProblemChange);
  }

  /** What the local search finds comes too fast to be told each time. */
  private void hear(BestSolutionChangedEvent<CountyPlan> event) {
    if (event.getProducerId().equals(EventProducerId.customPhase(STEPS_PHASE))) {
      listener.better(check(event.getNewBestSolution()), priced.bound());
    }
  }

  private Allocation check(CountyPlan plan) {
    Allocation allocation = plan.toAllocation(choices);
    HardMediumSoftScore score = plan.getScore();
    boolean isSame = score.hardScore() == 0
        && -score.mediumScore() == allocation.unplacedTenthYears()
        && choices.decidedPence() - score.softScore() == allocation.totalPence();
    if (!isSame) {
      throw new IllegalStateException(
          "constraints score %s, the plan costs %s".formatted(score, new Money(allocation.totalPence())));
    }
    return allocation;
  }
}
