package org.placewright.model.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.County;
import org.placewright.model.county.ReBanding;
import org.placewright.model.demand.Demand;

/**
 * A part of the children of one band count as children of another: of those whose band is not known in every year of the plan, of
 * those whose band is known from their next stay on. As many children as before are in both together.
 */
public record ReBand(BandScope scope, ReBanding move) implements Intervention {
  public ReBand {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(move, "move");
  }

  @Override
  public Optional<String> findClash(County county) {
    return scope.findMissing(county.rates(), move.from())
        .or(
            () -> scope.list(county.rates(), move.from())
                .stream()
                .filter(scheme -> !scheme.has(move.to()))
                .findFirst()
                .map(
                    scheme -> "%s has a band %s and no band %s; name the kind and the need that have both"
                        .formatted(scheme.kind(), move.from(), move.to())));
  }

  @Override
  public County applyTo(County county) {
    List<BandingScheme> changed = scope.list(county.rates(), move.from())
        .stream()
        .map(scheme -> scheme.with(move, ChangeRate::withMark))
        .toList();
    return CountyCopy.of(county).rates(county.rates().withBands(county.rates().bands().with(changed))).make();
  }

  /** Whether there is anybody in the band, known or not. */
  @Override
  public boolean alters(County county) {
    boolean isShared = scope.list(county.rates(), move.from())
        .stream()
        .anyMatch(scheme -> scheme.find(move.from()).orElseThrow().share().signum() > 0);
    boolean isKnown = county.demand() instanceof Demand.ChildLevel listed
        && listed.children()
            .stream()
            .anyMatch(
                child -> child.band().equals(Optional.of(move.from())) && scope.need().stream().allMatch(child.need()::equals));
    return isShared || isKnown;
  }

  @Override
  public String describe() {
    return "%s %% of the children of band %s are put in band %s, %s: of those whose band is known, from their next stay on".formatted(
        move.share().movePointRight(2).stripTrailingZeros().toPlainString(), move.from(), move.to(), scope.inWords());
  }
}
