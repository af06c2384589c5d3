package org.placewright.solver.bench.harness;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.List;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.ComposedInstance;
import org.placewright.solver.bench.YearInstance;

/** Parts side by side, year by year, with moves that cost and facilities that stay open once they are. */
final class ExactComposed extends ExactModel {
  private final ComposedInstance instance;
  /** By part, customer, year, facility of the part. */
  private final List<List<List<List<Variable>>>> serves = new ArrayList<>();

  ExactComposed(ComposedInstance instance) {
    this.instance = instance;
    instance.parts().forEach(this::add);
  }

  private void add(YearInstance part) {
    List<List<List<Variable>>> customers = new ArrayList<>();
    for (int j = 0; j < part.customers(); j++) {
      List<List<Variable>> years = new ArrayList<>();
      for (int t = 0; t < instance.years(); t++) {
        List<Variable> ways = new ArrayList<>();
        for (int i = 0; i < part.facilities(); i++) {
          ways.add(choice(part.cost().get(i).get(j).doubleValue()));
        }
        requireExactlyOne(ways);
        years.add(ways);
      }
      priceMoves(years);
      customers.add(years);
    }
    for (int i = 0; i < part.facilities(); i++) {
      limit(part, customers, i);
    }
    serves.add(customers);
  }

  /** Who is at a facility and was not there in the year before has moved. */
  private void priceMoves(List<List<Variable>> years) {
    for (int t = 1; t < years.size(); t++) {
      Variable moves = choice(instance.movePrice().doubleValue());
      for (int i = 0; i < years.get(t).size(); i++) {
        requireAtMost(
            LinearExpr.newBuilder().add(years.get(t).get(i)).addTerm(years.get(t - 1).get(i), -1).addTerm(moves, -1), 0);
      }
    }
  }

  private void limit(YearInstance part, List<List<List<Variable>>> customers, int facility) {
    double capacity = part.capacity().get(facility).doubleValue();
    List<Variable> openBefore = List.of();
    for (int t = 0; t < instance.years(); t++) {
      LinearExprBuilder taken = LinearExpr.newBuilder();
      for (int j = 0; j < customers.size(); j++) {
        taken.addTerm(customers.get(j).get(t).get(facility), part.room().get(facility).get(j).doubleValue());
      }
      if (part.opening().isEmpty()) {
        requireAtMost(taken, capacity);
        continue;
      }
      Variable open = choice(part.opening().get(facility).doubleValue());
      requireAtMost(taken.addTerm(open, -capacity), 0);
      for (List<List<Variable>> customer : customers) {
        requireAtMost(LinearExpr.newBuilder().add(customer.get(t).get(facility)).addTerm(open, -1), 0);
      }
      openBefore.forEach(before -> requireAtMost(LinearExpr.newBuilder().add(before).addTerm(open, -1), 0));
      openBefore = List.of(open);
    }
  }

  @Override
  Solution solution() {
    List<Integer> facilityOf = new ArrayList<>();
    int first = 0;
    for (int p = 0; p < serves.size(); p++) {
      for (List<List<Variable>> customer : serves.get(p)) {
        for (List<Variable> ways : customer) {
          int at = chosen(ways);
          facilityOf.add(at < 0 ? Solution.NOWHERE : first + at);
        }
      }
      first += instance.parts().get(p).facilities();
    }
    return Solution.of(facilityOf);
  }
}
