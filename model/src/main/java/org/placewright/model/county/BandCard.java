package org.placewright.model.county;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.placewright.model.money.BandCode;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/** All banding schemes of a county, at most one for a kind of provision and a need, and one for its other needs. */
public record BandCard(List<BandingScheme> schemes) {
  /** A county that pays no top-ups by band, or does not say so. */
  public static final BandCard NONE = new BandCard(List.of());

  public BandCard {
    schemes = List.copyOf(schemes);
    Set<List<Object>> seen = new HashSet<>();
    for (BandingScheme scheme : schemes) {
      if (!seen.add(List.of(scheme.kind(), scheme.need()))) {
        throw new IllegalArgumentException(
            "bands of %s for %s are given twice".formatted(scheme.kind(), scheme.need().map(Enum::name).orElse("every need")));
      }
    }
  }

  /** The bands given for exactly this: one need, or every other need. */
  public Optional<BandingScheme> find(ProvisionKind kind, Optional<NeedType> need) {
    return schemes.stream().filter(scheme -> scheme.kind() == kind && scheme.need().equals(need)).findFirst();
  }

  /** All schemes at a kind of provision. */
  public List<BandingScheme> list(ProvisionKind kind) {
    return schemes.stream().filter(scheme -> scheme.kind() == kind).toList();
  }

  /** Every band of the county, once, in the order in which they are first named. */
  public List<BandCode> listCodes() {
    return schemes.stream().flatMap(scheme -> scheme.bands().stream()).map(TopUpBand::code).distinct().toList();
  }

  /** With these in place of those for the same kinds and needs, or added. */
  public BandCard with(List<BandingScheme> changed) {
    List<BandingScheme> all = new ArrayList<>();
    for (BandingScheme scheme : schemes) {
      all.add(changed.stream().filter(other -> isSame(other, scheme)).findFirst().orElse(scheme));
    }
    Stream<BandingScheme> added = changed.stream().filter(other -> schemes.stream().noneMatch(scheme -> isSame(other, scheme)));
    all.addAll(added.toList());
    return new BandCard(all);
  }

  /** The others than these. */
  public BandCard without(Predicate<BandingScheme> left) {
    return new BandCard(schemes.stream().filter(left.negate()).toList());
  }

  private static boolean isSame(BandingScheme one, BandingScheme other) {
    return one.kind() == other.kind() && one.need().equals(other.need());
  }
}
