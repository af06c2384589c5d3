package org.placewright.model.intervention;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TopUpBand;
import org.placewright.model.money.BandCode;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;

/**
 * Which banding schemes a change is about.
 *
 * @param kinds at which kinds of provision; at every kind that pays by bands when empty
 * @param need for whom; every need, also those with bands of their own, when empty
 */
public record BandScope(Set<ProvisionKind> kinds, Optional<NeedType> need) {
  public BandScope {
    Objects.requireNonNull(need, "need");
    EnumSet<ProvisionKind> all = EnumSet.noneOf(ProvisionKind.class);
    all.addAll(kinds);
    kinds = Collections.unmodifiableSet(all);
  }

  /** The schemes meant; a need that shares general bands gets a copy of its own. */
  List<BandingScheme> list(RateCard card) {
    Set<ProvisionKind> where = kinds.isEmpty() ? EnumSet.allOf(ProvisionKind.class) : kinds;
    return where.stream().flatMap(kind -> list(card, kind)).toList();
  }

  private Stream<BandingScheme> list(RateCard card, ProvisionKind kind) {
    return need.isPresent()
        ? card.findBanding(kind, need.get()).map(scheme -> scheme.of(kind, need)).stream()
        : card.bands().list(kind).stream();
  }

  /** The schemes meant that have a band. */
  List<BandingScheme> list(RateCard card, BandCode band) {
    return list(card).stream().filter(scheme -> scheme.has(band)).toList();
  }

  /** Why a band cannot be changed, where a kind that is named does not have it; empty when all do. */
  Optional<String> findMissing(RateCard card, BandCode band) {
    if (card.bands().schemes().isEmpty()) {
      return Optional.of("the county pays no top-ups by band: it has no bands.csv");
    }
    List<BandingScheme> with = list(card, band);
    Optional<ProvisionKind> without = kinds.stream().filter(kind -> with.stream().noneMatch(scheme -> scheme.kind() == kind)).findFirst();
    if (without.isPresent()) {
      return Optional.of("%s has no band %s%s".formatted(without.get(), band, forWhom() + listed(card, without.get())));
    }
    return with.isEmpty() ? Optional.of("no kind of provision has a band %s%s".formatted(band, forWhom())) : Optional.empty();
  }

  private String forWhom() {
    return need.map(" for %s"::formatted).orElse("");
  }

  private String listed(RateCard card, ProvisionKind kind) {
    String bands = list(card, kind).flatMap(scheme -> scheme.bands().stream())
        .map(TopUpBand::code)
        .distinct()
        .map(BandCode::value)
        .collect(Collectors.joining(", "));
    return bands.isEmpty() ? ": top-ups there are not paid by band" : " (it has: %s)".formatted(bands);
  }

  /** Where and for whom, in words. */
  String inWords() {
    return "%s, %s".formatted(
        kinds.isEmpty() ? "everywhere" : kinds.stream().map(ProvisionKind::label).collect(Collectors.joining(", ")),
        need.map(NeedType::name).orElse("every need"));
  }
}
