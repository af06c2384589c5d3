package org.placewright.scenarios.alternative;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;
import org.placewright.model.provision.Provision;

/**
 * A provision that may take a stay, and what that would add while all other children stay where the plan has them.
 *
 * @param counted what the plan compares: present value of pounds and stated prices over the stay
 * @param whyNot why the child is not there, at most one of room and one of cost; none where it is
 */
public record Offer(Provision provision, PlacementCost cost, CostParts parts, Money counted, List<WhyNot> whyNot) {
  public Offer {
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(counted, "counted");
    whyNot = List.copyOf(whyNot);
  }

  public Optional<WhyNot.Full> full() {
    return whyNot.stream().filter(WhyNot.Full.class::isInstance).map(WhyNot.Full.class::cast).findFirst();
  }

  public boolean hasRoom() {
    return full().isEmpty();
  }
}
