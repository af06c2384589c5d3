package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Provision;
import org.placewright.model.travel.Journey;

/** What is missing from given journeys, and what in them can hardly be meant. */
final class GivenJourneyWarnings {
  private static final int MOST_NAMED = 5;
  /** Centres of areas differ; a road may be a little shorter than the line between ours. */
  private static final double LEAST_CIRCUITY = 0.9;
  private static final double CIRCUITY_OF_KILOMETRES = 1.8;
  private static final double FASTEST_MPH = 80;
  private static final int MINUTES_PER_HOUR = 60;
  /** Shorter ways say nothing about circuity. */
  private static final double LEAST_STRAIGHT_MILES = 1;

  private final GivenJourneys given;
  private final Collection<Locality> localities;
  private final List<Provision> provisions;

  GivenJourneyWarnings(GivenJourneys given, Collection<Locality> localities, Collection<Provision> provisions) {
    this.given = given;
    this.localities = List.copyOf(localities);
    this.provisions = provisions.stream().filter(provision -> provision.kind().hasSite()).toList();
  }

  List<String> list(boolean areGapsFilled) {
    List<String> warnings = new ArrayList<>();
    warnAboutGaps(areGapsFilled, warnings);
    warnAboutMeasures(warnings);
    return warnings;
  }

  private void warnAboutGaps(boolean areFilled, List<String> warnings) {
    List<String> gaps = new ArrayList<>();
    List<String> unreached = new ArrayList<>();
    List<String> closedIn = new ArrayList<>();
    for (Locality locality : localities) {
      List<String> missing = provisions.stream()
          .filter(provision -> given.find(locality.id(), provision.id()).isEmpty())
          .map(provision -> "%s to %s".formatted(locality.id(), provision.id()))
          .toList();
      gaps.addAll(missing);
      if (missing.size() == provisions.size()) {
        closedIn.add(locality.id().value());
      }
    }
    for (Provision provision : provisions) {
      if (localities.stream().allMatch(locality -> given.find(locality.id(), provision.id()).isEmpty())) {
        unreached.add(provision.id().value());
      }
    }
    if (gaps.isEmpty()) {
      return;
    }
    int all = localities.size() * provisions.size();
    String counts = "%s gives %,d of %,d journeys".formatted(given.file().name(), all - gaps.size(), all);
    if (areFilled) {
      warnings.add("%s; the others are found on the road file (%s)".formatted(counts, named(gaps)));
      return;
    }
    warnings.add("%s; there is no way between the others (%s)".formatted(counts, named(gaps)));
    if (!closedIn.isEmpty()) {
      warnings.add("no journey is given from %d localities, so their children can go to no school or base: %s"
          .formatted(closedIn.size(), named(closedIn)));
    }
    if (!unreached.isEmpty()) {
      warnings.add("no journey is given to %d provisions, so no child can go there: %s"
          .formatted(unreached.size(), named(unreached)));
    }
  }

  private void warnAboutMeasures(List<String> warnings) {
    List<Double> circuity = new ArrayList<>();
    List<String> tooShort = new ArrayList<>();
    List<String> tooFast = new ArrayList<>();
    for (Locality locality : localities) {
      for (Provision provision : provisions) {
        Optional<Journey> journey = given.find(locality.id(), provision.id());
        double straight = locality.centre().metresTo(provision.site().orElseThrow()) / Journey.METRES_PER_MILE;
        if (journey.isEmpty() || straight < LEAST_STRAIGHT_MILES) {
          continue;
        }
        String name = "%s to %s".formatted(locality.id(), provision.id());
        circuity.add(journey.get().miles() / straight);
        if (journey.get().miles() < LEAST_CIRCUITY * straight) {
          tooShort.add(name);
        }
        if (journey.get().miles() * MINUTES_PER_HOUR > FASTEST_MPH * journey.get().minutes()) {
          tooFast.add(name);
        }
      }
    }
    if (!tooShort.isEmpty()) {
      warnings.add("%d given journeys are shorter than the straight line between their ends (%s)"
          .formatted(tooShort.size(), named(tooShort)));
    }
    if (!tooFast.isEmpty()) {
      warnings.add("%d given journeys are faster than %.0f miles an hour (%s)".formatted(tooFast.size(), FASTEST_MPH, named(tooFast)));
    }
    List<Double> sorted = circuity.stream().sorted().toList();
    if (!sorted.isEmpty() && sorted.get(sorted.size() / 2) > CIRCUITY_OF_KILOMETRES) {
      warnings.add("half of the given journeys are more than %.1f times as long as the straight line. Maybe their miles are kilometres?"
          .formatted(CIRCUITY_OF_KILOMETRES));
    }
  }

  private static String named(List<String> names) {
    String first = String.join(", ", names.stream().limit(MOST_NAMED).toList());
    return names.size() > MOST_NAMED ? first + " and %,d more".formatted(names.size() - MOST_NAMED) : first;
  }
}
