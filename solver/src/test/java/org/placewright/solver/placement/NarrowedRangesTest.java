package org.placewright.solver.placement;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

/** Ranges change while Timefold solves, and what it sees afterwards is looked at. */
class NarrowedRangesTest {
  private final Choices choices = RandomWorld.make(WorldSize.small(40, true), 2).choices();
  private final List<CountyPlan> seen = new ArrayList<>();

  private CountyPlan narrow(Allocation allocation, NarrowedRanges narrowed) {
    List<Solver<CountyPlan>> solving = new ArrayList<>();
    PhaseCommand<CountyPlan> command = context -> {
      if (seen.isEmpty()) {
        solving.getFirst().addProblemChange(narrowed);
      }
      seen.add(context.getWorkingSolution());
    };
    solving.add(
        SolverFactory
            .<CountyPlan>create(
                new SolverConfig()
                    .withSolutionClass(CountyPlan.class)
                    .withEntityClasses(SpellPlacement.class, SchemeOpening.class)
                    .withConstraintProviderClass(PlacementConstraints.class)
                    .withPhases(new CustomPhaseConfig().withCustomPhaseCommands(command)))
            .buildSolver());
    solving.getFirst().solve(CountyPlan.of(choices, allocation));
    return seen.getLast();
  }

  private BitSet allOptions() {
    BitSet all = new BitSet();
    all.set(0, choices.spells().stream().mapToInt(spell -> spell.options().size()).sum());
    return all;
  }

  @Test
  void uselessOptionsLeave() {
    BitSet useless = new BitSet();
    int ofFirst = choices.spells().getFirst().options().size();
    useless.set(ofFirst);

    CountyPlan plan = narrow(Allocation.none(choices), new NarrowedRanges(useless, (scheme, year) -> false));

    SpellPlacement second = plan.getPlacements().get(1);
    assertThat(plan.getPlacements().getFirst().getSuitable()).hasSize(ofFirst);
    assertThat(second.getSuitable())
        .hasSize(second.getSpell().options().size() - 1)
        .doesNotContain(second.getSpell().options().getFirst().room());
  }

  @Test
  void whereASpellIsStays() {
    int[] cheapest = new int[choices.spells().size()];
    Allocation allocation = new Allocation(choices, cheapest, Allocation.none(choices).openings());

    CountyPlan plan = narrow(allocation, new NarrowedRanges(allOptions(), (scheme, year) -> false));

    assertThat(plan.getPlacements()).allSatisfy(
        placement -> assertThat(placement.getSuitable()).containsExactly(placement.getProvision()));
  }

  @Test
  void uselessOpeningsLeaveAndTheYearASchemeOpensStays() {
    int[] openings = Allocation.none(choices).openings();
    FreeScheme first = choices.schemes().getFirst();
    openings[first.index()] = first.earliest();
    Allocation allocation = new Allocation(choices, Allocation.none(choices).options(), openings);

    CountyPlan plan = narrow(allocation, new NarrowedRanges(new BitSet(), (scheme, year) -> scheme == first));

    assertThat(plan.getOpenings().getFirst().getPossibleOpenings()).containsExactly(first.earliest());
    assertThat(plan.getOpenings().get(1).getPossibleOpenings())
        .hasSize(first.years() - plan.getOpenings().get(1).getScheme().earliest());
  }

  @Test
  void nothingUselessNarrowsNothing() {
    CountyPlan plan = CountyPlan.of(choices, Allocation.none(choices));

    assertThat(new NarrowedRanges(new BitSet(), (scheme, year) -> false).narrow(plan)).isFalse();
    assertThat(new NarrowedRanges(allOptions(), (scheme, year) -> false).narrow(plan)).isTrue();
  }
}
