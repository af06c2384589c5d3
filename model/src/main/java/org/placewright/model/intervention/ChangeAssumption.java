package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.proposal.Proposal;

/** Another figure that the plan stands on: borrowing terms, prices, speeds. */
public record ChangeAssumption(Assumption assumption) implements Intervention {
  public ChangeAssumption {
    Objects.requireNonNull(assumption, "assumption");
  }

  @Override
  public Optional<String> findClash(County county) {
    return Proposal.findPriced(county, assumption.key())
        .map(
            id -> "%s is proposed on the figure that %s had before; this change would not alter it: put it before the one that proposes"
                .formatted(id, assumption.key().key()))
        .or(() -> applyTo(county).assumptions().findClash());
  }

  @Override
  public County applyTo(County county) {
    List<Assumption> all = new ArrayList<>(county.assumptions().list());
    all.add(assumption);
    return CountyCopy.of(county).assumptions(Assumptions.of(all)).make();
  }

  @Override
  public boolean alters(County county) {
    return county.assumptions().exact(assumption.key()).compareTo(assumption.value()) != 0;
  }

  @Override
  public String describe() {
    return "%s: %s %s".formatted(assumption.key().key(), assumption.value().toPlainString(), assumption.key().unit());
  }
}
