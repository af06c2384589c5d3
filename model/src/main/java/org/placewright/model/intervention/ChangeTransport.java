package org.placewright.model.intervention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportCard;
import org.placewright.model.provision.ProvisionKind;

/**
 * How many of the children the council transports, in every year of the plan.
 *
 * @param kinds to which kinds of provision
 * @param share part of the children there, 0 to 1
 */
public record ChangeTransport(Set<ProvisionKind> kinds, BigDecimal share) implements Intervention {
  public ChangeTransport {
    Objects.requireNonNull(share, "share");
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("share transported (%s) must be 0 to 1".formatted(share.toPlainString()));
    }
  }

  @Override
  public Optional<String> findClash(County county) {
    return county.transport().needs().isEmpty()
        ? Optional.of("the county transports nobody: it has no transport.csv and transport-needs.csv")
        : Optional.empty();
  }

  @Override
  public County applyTo(County county) {
    List<TransportByKind> others = county.transport().kinds().stream().filter(known -> !kinds.contains(known.kind())).toList();
    List<TransportByKind> all = new ArrayList<>(others);
    kinds.forEach(kind -> all.add(new TransportByKind(kind, share.doubleValue(), "scenario", "scenario")));
    return CountyCopy.of(county).transport(new TransportCard(all, county.transport().needs())).make();
  }

  @Override
  public boolean alters(County county) {
    return kinds.stream().anyMatch(kind -> county.transport().shareTransported(kind) != share.doubleValue());
  }

  @Override
  public String describe() {
    return "the council transports %s %% of the children at: %s".formatted(
        share.movePointRight(2).stripTrailingZeros().toPlainString(),
        kinds.stream().map(ProvisionKind::label).collect(Collectors.joining(", ")));
  }
}
