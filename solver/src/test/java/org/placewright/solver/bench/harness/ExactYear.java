package org.placewright.solver.bench.harness;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.List;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.YearInstance;

/**
 * Single-source location or assignment, in the strong form: who is served by a facility needs it open, customer by
 * customer, and not only by the sum of what they take.
 */
final class ExactYear extends ExactModel {
  private final YearInstance instance;
  /** By facility, then customer. */
  private final List<List<Variable>> serves = new ArrayList<>();

  ExactYear(YearInstance instance) {
    this.instance = instance;
    for (int i = 0; i < instance.facilities(); i++) {
      List<Variable> row = new ArrayList<>();
      for (int j = 0; j < instance.customers(); j++) {
        row.add(choice(instance.cost().get(i).get(j).doubleValue()));
      }
      serves.add(row);
      limit(i, row);
    }
    for (int j = 0; j < instance.customers(); j++) {
      int customer = j;
      requireExactlyOne(serves.stream().map(row -> row.get(customer)).toList());
    }
  }

  private void limit(int facility, List<Variable> row) {
    double capacity = instance.capacity().get(facility).doubleValue();
    LinearExprBuilder taken = LinearExpr.newBuilder();
    for (int j = 0; j < row.size(); j++) {
      taken.addTerm(row.get(j), instance.room().get(facility).get(j).doubleValue());
    }
    if (instance.opening().isEmpty()) {
      requireAtMost(taken, capacity);
      return;
    }
    Variable open = choice(instance.opening().get(facility).doubleValue());
    requireAtMost(taken.addTerm(open, -capacity), 0);
    for (Variable serve : row) {
      requireAtMost(LinearExpr.newBuilder().add(serve).addTerm(open, -1), 0);
    }
  }

  @Override
  Solution solution() {
    List<Integer> facilityOf = new ArrayList<>();
    for (int j = 0; j < instance.customers(); j++) {
      int customer = j;
      int at = chosen(serves.stream().map(row -> row.get(customer)).toList());
      facilityOf.add(at < 0 ? Solution.NOWHERE : at);
    }
    return Solution.of(facilityOf);
  }
}
