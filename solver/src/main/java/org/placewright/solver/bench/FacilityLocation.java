package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Single-source capacitated facility location: open facilities at a cost and serve every customer whole from one. A
 * facility that serves anybody is open. It is planned as a provision without places and one scheme that opens it, a
 * customer as a spell of one year.
 *
 * @param capacity by facility
 * @param opening cost of opening, by facility
 * @param demand by customer
 * @param cost of serving a whole customer: by facility, then customer
 */
public record FacilityLocation(
    List<BigDecimal> capacity,
    List<BigDecimal> opening,
    List<BigDecimal> demand,
    List<List<BigDecimal>> cost)
    implements
      YearInstance {
  public FacilityLocation {
    capacity = List.copyOf(capacity);
    opening = List.copyOf(opening);
    demand = List.copyOf(demand);
    cost = cost.stream().map(List::copyOf).toList();
  }

  @Override
  public int customers() {
    return demand.size();
  }

  @Override
  public int facilities() {
    return capacity.size();
  }

  @Override
  public List<List<BigDecimal>> room() {
    return Collections.nCopies(facilities(), demand);
  }

  @Override
  public Optional<BigDecimal> evaluate(Solution solution) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal[] used = new BigDecimal[facilities()];
    for (int j = 0; j < customers(); j++) {
      int i = solution.facilityOf().get(j);
      if (i == Solution.NOWHERE) {
        return Optional.empty();
      }
      total = total.add(cost.get(i).get(j));
      total = used[i] == null ? total.add(opening.get(i)) : total;
      used[i] = demand.get(j).add(used[i] == null ? BigDecimal.ZERO : used[i]);
    }
    for (int i = 0; i < facilities(); i++) {
      if (used[i] != null && used[i].compareTo(capacity.get(i)) > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(total);
  }
}
