package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.county.County;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportCard;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/**
 * A new provision, decided, or offered as a scheme that the plan may build.
 *
 * @param opening when it opens, and what it costs
 * @param like the kind whose rates and transport hold for its own kind where the county has none for that
 */
public record OpenProvision(Provision provision, Opening opening, Optional<ProvisionKind> like) implements Intervention {
  /** When a new provision opens. */
  public sealed interface Opening {
    /**
     * Whatever the plan needs.
     *
     * @param places from the first year on
     * @param capital what it costs to build, where that is stated; spent anyway, so no part of what the plan weighs
     */
    record Decided(AcademicYear from, PhasedPlaces places, Optional<Money> capital) implements Opening {
      public Decided {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(places, "places");
        Objects.requireNonNull(capital, "capital");
      }
    }

    /** When the plan wants, or never. */
    record Offered(CapitalScheme scheme) implements Opening {
      public Offered {
        Objects.requireNonNull(scheme, "scheme");
      }
    }
  }

  public OpenProvision {
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(opening, "opening");
    Objects.requireNonNull(like, "like");
  }

  @Override
  public Optional<String> findClash(County county) {
    if (county.provisions().containsKey(provision.id())) {
      return Optional.of("the county has a provision %s already; give the new one another id".formatted(provision.id()));
    }
    if (opening instanceof Opening.Decided decided && !county.horizon().first().isBefore(decided.from())) {
      return Optional.of(
          "%s is the year the plan starts from, with the children there are; open %s from %s on".formatted(
              decided.from(), provision.id(), county.horizon().first().plus(1)));
    }
    boolean isOffered = opening instanceof Opening.Offered offered
        && county.schemes().stream().anyMatch(scheme -> scheme.id().equals(offered.scheme().id()));
    if (isOffered) {
      return Optional.of("a scheme %s is offered already; give the new provision another id".formatted(provision.id()));
    }
    boolean hasRates = like.isPresent() || county.rates().knows(provision.kind());
    return hasRates
        ? Optional.empty()
        : Optional.of("rates.csv has no row for %s, so nobody knows what a place there costs; add one".formatted(provision.kind()));
  }

  @Override
  public County applyTo(County county) {
    CountyCopy copy = CountyCopy.of(county)
        .provision(provision, places(county))
        .rates(like.map(other -> county.rates().withRatesLike(other, provision.kind())).orElse(county.rates()))
        .transport(like.map(other -> transportLike(county.transport(), other)).orElse(county.transport()));
    return opening instanceof Opening.Offered offered
        ? copy.schemes(Stream.concat(county.schemes().stream(), Stream.of(offered.scheme())).toList()).make()
        : copy.make();
  }

  private Places places(County county) {
    List<Integer> byYear = county.horizon()
        .listYears()
        .stream()
        .map(year -> opening instanceof Opening.Decided decided ? decided.places().after(year.yearsAfter(decided.from())) : 0)
        .toList();
    return Places.of(county.horizon(), byYear);
  }

  private TransportCard transportLike(TransportCard card, ProvisionKind other) {
    if (!card.listKinds(provision.kind()).isEmpty()) {
      return card;
    }
    List<TransportByKind> kinds = new ArrayList<>(card.kinds());
    for (TransportByKind same : card.listKinds(other)) {
      kinds.add(new TransportByKind(provision.kind(), same.phase(), same.from(), same.share(), same.dated(), same.source()));
    }
    return new TransportCard(kinds, card.needs());
  }

  @Override
  public String describe() {
    String what = "%s (%s, %s%s)".formatted(
        provision.name(), provision.id(), provision.kind().label(), provision.designation().roomInWords());
    return switch (opening) {
      case Opening.Decided decided -> "opens: %s with %s places from %s%s".formatted(
          what, inWords(decided.places()), decided.from(),
          decided.capital().map(sum -> ", for capital of £%,.0f that is no part of the plan's pounds".formatted(sum.pounds())).orElse(""));
      case Opening.Offered offered -> "may build: %s with %s places, from %s at the earliest, for capital of £%,.0f".formatted(
          what, inWords(offered.scheme().phases()), offered.scheme().earliestOpening(), offered.scheme().capital().pounds());
    };
  }

  private static String inWords(PhasedPlaces places) {
    return places.byYear().size() == 1
        ? String.valueOf(places.all())
        : "%d (%s)".formatted(places.all(), String.join(", ", places.byYear().stream().map(n -> String.valueOf(n)).toList()));
  }
}
