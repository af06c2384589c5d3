package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.search.ChoiceSearch;
import org.placewright.solver.search.PlanningOptions;

/** Solves instances with the search that plans counties. */
public final class BenchRun {
  private static final int DECIMALS = 4;
  private static final double NANOS_A_SECOND = 1e9;

  private BenchRun() {}

  /**
   * How well an instance was solved, in its own units.
   *
   * @param value of the solution, computed from the instance alone; empty when not every customer was served
   * @param bound what no solution can be worth less than; empty when none was proved
   * @param unserved how many customers have no facility
   */
  public record Outcome(Optional<BigDecimal> value, Optional<BigDecimal> bound, int unserved, double seconds) {
    /** How far the value is above a figure, as a fraction of it; empty when there is no value or nothing to divide by. */
    public Optional<Double> gapTo(Optional<BigDecimal> figure) {
      return value.flatMap(
          v -> figure.filter(f -> f.signum() > 0).map(f -> v.subtract(f).doubleValue() / f.doubleValue()));
    }
  }

  /**
   * Solves an instance.
   *
   * @throws IllegalStateException when a solution that the search holds possible breaks a rule of the instance, or is
   *         worth less than its bound
   */
  public static Outcome solve(BenchInstance instance, PlanningOptions options) {
    long start = System.nanoTime();
    BenchInstance.Scaled scaled = instance.toPlanning();
    ChoiceSearch.Found found = ChoiceSearch.search(scaled.choices(), options, ChoiceSearch.Listener.SILENT);
    double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
    BenchInstance.Solution solution = toSolution(instance, scaled, found.allocation());
    Optional<BigDecimal> value = instance.evaluate(solution);
    if (value.isEmpty() && (instance.mayLeaveUnserved() || solution.unserved() == 0)) {
      throw new IllegalStateException("the solution breaks a rule of the instance");
    }
    Optional<BigDecimal> bound = found.bound()
        .filter(b -> scaled.isRoomExact())
        .map(b -> BigDecimal.valueOf(b.total().pence()).scaleByPowerOfTen(-scaled.costPower()))
        .map(b -> b.setScale(DECIMALS, RoundingMode.FLOOR));
    if (value.isPresent() && bound.isPresent() && value.get().compareTo(bound.get()) < 0) {
      throw new IllegalStateException("a solution worth %s is below its bound %s".formatted(value.get(), bound.get()));
    }
    return new Outcome(value, bound, solution.unserved(), seconds);
  }

  private static BenchInstance.Solution toSolution(BenchInstance instance, BenchInstance.Scaled scaled, Allocation allocation) {
    Integer[] facilityOf = new Integer[instance.customers()];
    Arrays.fill(facilityOf, BenchInstance.Solution.NOWHERE);
    for (FreeSpell spell : scaled.choices().spells()) {
      int option = allocation.option(spell);
      if (option != FreeSpell.UNPLACED) {
        facilityOf[scaled.customerOf().get(spell.index())] = spell.options().get(option).room().index();
      }
    }
    return new BenchInstance.Solution(List.of(facilityOf), Arrays.stream(allocation.openings()).boxed().toList());
  }
}
