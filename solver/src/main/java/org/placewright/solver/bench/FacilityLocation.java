package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Single-source capacitated facility location: open facilities at a cost and serve every customer whole from one. A
 * facility is a provision without places and one scheme that opens it; a customer is a spell of one year.
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
      PublicInstance {
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
  public Scaled toPlanning() {
    InstanceChoices choices = new InstanceChoices(cost, opening);
    choices.scaleRoom(List.of(demand), capacity);
    for (int i = 0; i < facilities(); i++) {
      choices.addFacility(capacity.get(i), opening.get(i));
    }
    for (int j = 0; j < customers(); j++) {
      BigDecimal room = demand.get(j);
      choices.addCustomer(j, facility -> room);
    }
    return choices.toPlanning();
  }

  @Override
  public Optional<BigDecimal> evaluate(int[] facilityOf) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal[] used = new BigDecimal[facilities()];
    for (int j = 0; j < customers(); j++) {
      int i = facilityOf[j];
      if (i < 0) {
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
