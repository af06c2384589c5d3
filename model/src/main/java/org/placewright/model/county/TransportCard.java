package org.placewright.model.county;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * Who is transported, and who of them alone or with an assistant. What vehicles cost is in the {@link Assumptions}.
 *
 * @param kinds at most one for each kind; no one is transported to a kind without one
 * @param needs for every need one of its own or the general one; all empty when no one is transported
 */
public record TransportCard(List<TransportByKind> kinds, List<TransportByNeed> needs) {
  /** A county that transports no one. */
  public static final TransportCard NONE = new TransportCard(List.of(), List.of());

  public TransportCard {
    kinds = List.copyOf(kinds);
    needs = List.copyOf(needs);
    Set<ProvisionKind> seenKinds = new HashSet<>();
    for (TransportByKind kind : kinds) {
      if (!seenKinds.add(kind.kind())) {
        throw new IllegalArgumentException("transport to %s is given twice".formatted(kind.kind()));
      }
    }
    Set<Optional<NeedType>> seenNeeds = new HashSet<>();
    for (TransportByNeed need : needs) {
      if (!seenNeeds.add(need.need())) {
        throw new IllegalArgumentException(
            "transport of %s is given twice".formatted(need.need().map(Enum::name).orElse("every need")));
      }
    }
    List<NeedType> missing = listWithout(seenNeeds);
    if (!kinds.isEmpty() && !missing.isEmpty()) {
      throw new IllegalArgumentException("how children with %s travel is not given".formatted(missing));
    }
  }

  /** The needs that none of these is for. */
  public static List<NeedType> listWithout(Set<Optional<NeedType>> given) {
    return given.contains(Optional.empty())
        ? List.of()
        : Arrays.stream(NeedType.values()).filter(need -> !given.contains(Optional.of(need))).toList();
  }

  /** Part of the children at a kind of provision whom the council transports. */
  public double shareTransported(ProvisionKind kind) {
    return findKind(kind).map(TransportByKind::share).orElse(0.0);
  }

  public Optional<TransportByKind> findKind(ProvisionKind kind) {
    return kinds.stream().filter(candidate -> candidate.kind() == kind).findFirst();
  }

  /** How transported children of every need travel; empty exactly when no one is transported. */
  public Map<NeedType, TransportByNeed> byNeed() {
    Map<NeedType, TransportByNeed> byNeed = new EnumMap<>(NeedType.class);
    for (NeedType need : NeedType.values()) {
      needs.stream()
          .filter(candidate -> candidate.need().equals(Optional.of(need)))
          .findFirst()
          .or(() -> needs.stream().filter(candidate -> candidate.need().isEmpty()).findFirst())
          .ifPresent(found -> byNeed.put(need, found));
    }
    return byNeed;
  }

  static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("%s (%s) must be 0 to 1".formatted(name, share));
    }
  }
}
