package org.placewright.model.county;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/**
 * Who is transported, and who of them alone or with an assistant. What vehicles cost is in the {@link Assumptions}. The share of a
 * year is the latest that has begun by then; that of the child's own phase goes before the general one, from the year on from which
 * there is one.
 *
 * @param kinds at most one for each kind, phase and first year; no one is transported to a kind without one
 * @param needs for every need one of its own or the general one; all empty when no one is transported
 */
public record TransportCard(List<TransportByKind> kinds, List<TransportByNeed> needs) {
  /** A county that transports no one. */
  public static final TransportCard NONE = new TransportCard(List.of(), List.of());

  public TransportCard {
    kinds = List.copyOf(kinds);
    needs = List.copyOf(needs);
    Set<List<Object>> seenKinds = new HashSet<>();
    for (TransportByKind kind : kinds) {
      if (!seenKinds.add(List.of(kind.kind(), kind.phase(), kind.from()))) {
        throw new IllegalArgumentException(
            "transport to %s%s%s is given twice".formatted(
                kind.kind(), kind.phase().map(phase -> ", " + phase).orElse(""), kind.from().map(year -> ", from " + year).orElse("")));
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

  /** Part of the children of a phase at a kind of provision whom the council transports in a year. */
  public double shareTransported(ProvisionKind kind, Phase phase, AcademicYear year) {
    Map<Optional<Phase>, TransportByKind> inForce = FromYear.inForce(listKinds(kind), TransportByKind::phase, year);
    TransportByKind general = inForce.get(Optional.<Phase>empty());
    TransportByKind share = inForce.getOrDefault(Optional.of(phase), general);
    return share == null ? 0 : share.share();
  }

  /** All shares of a kind, of any phase and year. */
  public List<TransportByKind> listKinds(ProvisionKind kind) {
    return kinds.stream().filter(candidate -> candidate.kind() == kind).toList();
  }

  /** The years from which a share of a kind is new. */
  public SortedSet<AcademicYear> listStarts(ProvisionKind kind) {
    return FromYear.listStarts(listKinds(kind));
  }

  /** The shares that hold in a year. */
  public List<TransportByKind> listInForce(AcademicYear year) {
    return List.copyOf(FromYear.inForce(kinds, share -> List.of(share.kind(), share.phase()), year).values());
  }

  /** Shares while nothing is known of some children of the kind in a year: those of phases without a share of their own then. */
  public List<TransportByKind> listWithoutStart(AcademicYear first) {
    return kinds.stream().filter(share -> !isKnown(listKinds(share.kind()), first)).toList();
  }

  private static boolean isKnown(List<TransportByKind> ofKind, AcademicYear first) {
    Set<Optional<Phase>> phases = FromYear.inForce(ofKind, TransportByKind::phase, first).keySet();
    return phases.contains(Optional.<Phase>empty())
        || Arrays.stream(Phase.values()).allMatch(phase -> phases.contains(Optional.of(phase)));
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
