package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Generalised assignment: give every job to one agent at least cost within what agents can do. An agent is a provision
 * with places; the room a job takes depends on the agent.
 *
 * @param cost by agent, then job
 * @param room that a job takes: by agent, then job
 * @param capacity by agent
 */
public record GeneralisedAssignment(
    List<List<BigDecimal>> cost,
    List<List<BigDecimal>> room,
    List<BigDecimal> capacity)
    implements
      YearInstance {
  public GeneralisedAssignment {
    cost = cost.stream().map(List::copyOf).toList();
    room = room.stream().map(List::copyOf).toList();
    capacity = List.copyOf(capacity);
  }

  @Override
  public int customers() {
    return cost.getFirst().size();
  }

  @Override
  public int facilities() {
    return capacity.size();
  }

  @Override
  public List<BigDecimal> opening() {
    return List.of();
  }

  @Override
  public Optional<BigDecimal> evaluate(Solution solution) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal[] left = capacity.toArray(BigDecimal[]::new);
    for (int j = 0; j < customers(); j++) {
      int i = solution.facilityOf().get(j);
      if (i == Solution.NOWHERE) {
        return Optional.empty();
      }
      total = total.add(cost.get(i).get(j));
      left[i] = left[i].subtract(room.get(i).get(j));
      if (left[i].signum() < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(total);
  }
}
