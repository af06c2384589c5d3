package org.placewright.model.intervention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/**
 * How many of the children the council transports, in every year of the plan or from one of its years on.
 *
 * @param kinds to which kinds of provision
 * @param phases of which phases; of every phase, also those with a share of their own, when empty
 * @param share part of the children there, 0 to 1
 * @param from the first year of the plan in which it holds; every year when empty
 */
public record ChangeTransport(Set<ProvisionKind> kinds, Set<Phase> phases, BigDecimal share, Optional<AcademicYear> from)
    implements
      Intervention {
  public ChangeTransport {
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(from, "from");
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    phases = phases.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(phases));
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("share transported (%s) must be 0 to 1".formatted(share.toPlainString()));
    }
  }

  @Override
  public Optional<String> findClash(County county) {
    if (county.transport().needs().isEmpty()) {
      return Optional.of("the county transports nobody: it has no transport.csv and transport-needs.csv");
    }
    return kinds.stream()
        .filter(kind -> !(isWhole(county) && phases.isEmpty()) && county.transport().listKinds(kind).isEmpty())
        .findFirst()
        .map(
            kind -> "transport.csv has no row for %s, so it does not say how many others are brought there; add one, with 0 for nobody"
                .formatted(kind));
  }

  @Override
  public County applyTo(County county) {
    List<TransportByKind> all = new ArrayList<>(
        county.transport().kinds().stream().filter(known -> !isMeant(known) || holdsBefore(known, county)).toList());
    for (ProvisionKind kind : kinds) {
      for (Optional<Phase> phase : listPhases(county, kind)) {
        Optional<AcademicYear> since = isWhole(county) ? Optional.empty() : from;
        all.add(new TransportByKind(kind, phase, since, share.doubleValue(), "scenario", "scenario"));
      }
    }
    return CountyCopy.of(county).transport(new TransportCard(all, county.transport().needs())).make();
  }

  /** Whether every year of the plan changes. */
  private boolean isWhole(County county) {
    return from.filter(year -> !year.equals(county.horizon().first())).isEmpty();
  }

  private boolean isMeant(TransportByKind known) {
    return kinds.contains(known.kind()) && (phases.isEmpty() || known.phase().filter(phases::contains).isPresent());
  }

  /** Whether a share begins to hold before the change does, so that it stays. */
  private boolean holdsBefore(TransportByKind known, County county) {
    return !isWhole(county) && known.from().filter(year -> !year.isBefore(from.orElseThrow())).isEmpty();
  }

  /** Those of which a share is set: of every phase also those that go on with a share of their own before. */
  private List<Optional<Phase>> listPhases(County county, ProvisionKind kind) {
    if (!phases.isEmpty()) {
      return phases.stream().map(Optional::of).toList();
    }
    List<Optional<Phase>> listed = new ArrayList<>(List.of(Optional.empty()));
    if (!isWhole(county)) {
      county.transport()
          .listKinds(kind)
          .stream()
          .filter(known -> known.phase().isPresent() && holdsBefore(known, county))
          .map(TransportByKind::phase)
          .distinct()
          .forEach(listed::add);
    }
    return listed;
  }

  @Override
  public boolean alters(County county) {
    return county.horizon()
        .listYears()
        .stream()
        .filter(year -> from.filter(year::isBefore).isEmpty())
        .anyMatch(
            year -> kinds.stream()
                .anyMatch(
                    kind -> Arrays.stream(Phase.values())
                        .filter(phase -> phases.isEmpty() || phases.contains(phase))
                        .anyMatch(phase -> county.transport().shareTransported(kind, phase, year) != share.doubleValue())));
  }

  @Override
  public String describe() {
    return "the council transports %s %% of the children%s at: %s%s".formatted(
        share.movePointRight(2).stripTrailingZeros().toPlainString(),
        phases.isEmpty() ? "" : " in " + phases.stream().map(Phase::label).collect(Collectors.joining(", ")),
        kinds.stream().map(ProvisionKind::label).collect(Collectors.joining(", ")),
        from.map(year -> ", from %s on".formatted(year)).orElse(""));
  }
}
