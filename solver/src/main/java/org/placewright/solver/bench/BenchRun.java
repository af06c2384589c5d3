package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.search.ChoiceSearch;
import org.placewright.solver.search.PlanningOptions;

/** Solves public instances with the search that plans counties. */
public final class BenchRun {
  private static final int DECIMALS = 4;
  private static final double NANOS_A_SECOND = 1e9;

  private BenchRun() {}

  /**
   * How well an instance was solved, in its own units.
   *
   * @param value of the solution, computed from the instance alone; empty when not every customer was served
   * @param bound what no solution can be worth less than; empty when none was proved
   */
  public record Outcome(Optional<BigDecimal> value, Optional<BigDecimal> bound, double seconds) {
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
  public static Outcome solve(PublicInstance instance, PlanningOptions options) {
    long start = System.nanoTime();
    PublicInstance.Scaled scaled = instance.toPlanning();
    ChoiceSearch.Found found = ChoiceSearch.search(scaled.choices(), options, ChoiceSearch.Listener.SILENT);
    double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
    int[] facilityOf = new int[instance.customers()];
    for (FreeSpell spell : scaled.choices().spells()) {
      int option = found.allocation().option(spell);
      facilityOf[spell.index()] = option == FreeSpell.UNPLACED ? -1 : spell.options().get(option).room().index();
    }
    Optional<BigDecimal> value = instance.evaluate(facilityOf);
    if (value.isEmpty() && found.allocation().unplacedTenthYears() == 0) {
      throw new IllegalStateException("the solution breaks a rule of the instance");
    }
    Optional<BigDecimal> bound = found.bound()
        .filter(b -> scaled.isRoomExact())
        .map(b -> BigDecimal.valueOf(b.total().pence()).scaleByPowerOfTen(-scaled.costPower()))
        .map(b -> b.setScale(DECIMALS, RoundingMode.FLOOR));
    if (value.isPresent() && bound.isPresent() && value.get().compareTo(bound.get()) < 0) {
      throw new IllegalStateException("a solution worth %s is below its bound %s".formatted(value.get(), bound.get()));
    }
    return new Outcome(value, bound, seconds);
  }
}
