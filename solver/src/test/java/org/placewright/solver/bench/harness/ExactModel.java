package org.placewright.solver.bench.harness;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.placewright.solver.bench.BenchInstance;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.ComposedInstance;
import org.placewright.solver.bench.CountyInstance;
import org.placewright.solver.bench.YearInstance;

/** An instance as a mixed-integer programme for OR-Tools, written from its own numbers and not from our choices. */
abstract class ExactModel {
  private static final double HALF = 0.5;

  private final ModelBuilder model = new ModelBuilder();
  private final LinearExprBuilder cost = LinearExpr.newBuilder();
  private ModelSolver solver;
  private SolveStatus status;

  static {
    Loader.loadNativeLibraries();
  }

  static ExactModel of(BenchInstance instance) {
    return switch (instance) {
      case YearInstance year -> new ExactYear(year);
      case CountyInstance county -> new ExactCounty(county);
      case ComposedInstance composed -> new ExactComposed(composed);
    };
  }

  /** A yes or no that costs something when it is yes. */
  final Variable choice(double costs) {
    Variable variable = model.newBoolVar("");
    cost.addTerm(variable, costs);
    return variable;
  }

  final void requireExactlyOne(List<Variable> choices) {
    model.addEquality(LinearExpr.sum(choices.toArray(Variable[]::new)), 1);
  }

  final void requireAtMost(LinearExprBuilder sum, double most) {
    model.addLessOrEqual(sum, most);
  }

  /** Solves; afterwards the solution can be read. */
  final void solve(SolverName name, int threads, Duration limit) {
    model.minimize(cost);
    solver = new ModelSolver(name.code());
    solver.setTimeLimit(limit);
    name.parameters(threads).ifPresent(solver::setSolverSpecificParameters);
    status = solver.solve(model);
  }

  /** How the solver says it ended. */
  final String status() {
    return status.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  final boolean hasSolution() {
    return solver.hasSolution();
  }

  /** What the solver says no solution can cost less than; empty when it says nothing, as OR-Tools has it without a solution. */
  final OptionalDouble bound() {
    double bound = hasSolution() ? solver.getBestObjectiveBound() : Double.NaN;
    return Double.isFinite(bound) ? OptionalDouble.of(bound) : OptionalDouble.empty();
  }

  /** The position of the one that is chosen; -1 when none is. */
  final int chosen(List<Variable> choices) {
    for (int i = 0; i < choices.size(); i++) {
      if (solver.getValue(choices.get(i)) > HALF) {
        return i;
      }
    }
    return -1;
  }

  /** The solver's solution in the instance's own terms; only when it has one. */
  abstract Solution solution();
}
