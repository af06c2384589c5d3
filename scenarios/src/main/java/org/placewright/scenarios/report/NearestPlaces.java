package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.child.Spell;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.travel.Journey;

/**
 * Where the nearest suitable place would be, beside where each child is. Suitable is provision with a site of the very
 * level the child needs, designated for its need and all curriculum years of the stay, and with places in that year.
 */
final class NearestPlaces {
  /** Why a child passes a nearer suitable provision. */
  enum Why {
    SETTLED("already where it is"),
    FULL("the nearer one is full"),
    ROOM("the nearer one has room");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * One child that needs a place with a site, in one year.
   *
   * @param nearest empty when nothing suitable can be reached
   * @param why it passes the nearest; empty when it is there, or nearer, or nowhere
   * @param extra what its journey is longer by, nothing when it passes none
   */
  record Comparison(ChildYear child, Optional<Provision> nearest, Optional<Journey> way, Optional<Why> why, Journey extra) {}

  /** What decides which provision suits a child in a year, and which of them is nearest. */
  private record Profile(
      AcademicYear year,
      LocalityId home,
      NeedType need,
      Setting setting,
      AcademicYear comes,
      int firstNcy,
      int lastNcy) {
    static Profile of(ChildYear child) {
      Spell spell = child.spell();
      return new Profile(
          child.year(), spell.home(), spell.need(), spell.setting(), spell.first(), spell.ncyAtStart().number(),
          spell.ncyIn(spell.last()).number());
    }
  }

  private final PlanFigures figures;
  private final Horizon horizon;
  private final Map<ProvisionId, int[]> taken = new HashMap<>();
  private final Map<Profile, Optional<Provision>> nearest = new HashMap<>();
  private final Map<AcademicYear, List<Comparison>> years = new TreeMap<>();

  NearestPlaces(PlanFigures figures) {
    this.figures = figures;
    this.horizon = figures.county().horizon();
    for (Outcome outcome : figures.listOutcomes()) {
      outcome.provision().ifPresent(provision -> {
        int[] room = taken.computeIfAbsent(provision.id(), id -> new int[horizon.years()]);
        for (int t = horizon.indexOf(outcome.spell().first()); t <= horizon.indexOf(outcome.spell().last()); t++) {
          room[t] += outcome.spell().roomTenthsAt(provision);
        }
      });
    }
    figures.listYears().forEach(year -> years.put(year, compareAll(year)));
  }

  /** Every child of a year that needs a place with a site. */
  List<Comparison> list(AcademicYear year) {
    return years.get(year);
  }

  private List<Comparison> compareAll(AcademicYear year) {
    Set<Setting> withSite = figures.county()
        .provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind().hasSite())
        .map(provision -> provision.kind().setting())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));
    List<Comparison> all = new ArrayList<>();
    for (ChildYear child : figures.listChildYears(year)) {
      if (withSite.contains(child.spell().setting())) {
        all.add(compare(child));
      }
    }
    return all;
  }

  private Comparison compare(ChildYear child) {
    Spell spell = child.spell();
    Optional<Provision> closest = nearest.computeIfAbsent(Profile.of(child), profile -> findNearest(child));
    Optional<Journey> way = closest.flatMap(provision -> way(spell.home(), provision));
    Optional<Journey> given = child.outcome().cost().map(cost -> cost.journey()).filter(journey -> Journeys.travels(child));
    boolean passes = way.isPresent() && given.isPresent() && given.get().minutes() > way.get().minutes();
    Journey extra = passes
        ? new Journey(
            given.get().minutes() - way.get().minutes(), Math.max(0, given.get().miles() - way.get().miles()))
        : Journey.NONE;
    return new Comparison(child, closest, way, passes ? Optional.of(why(spell, closest.get())) : Optional.empty(), extra);
  }

  private Optional<Provision> findNearest(ChildYear child) {
    LocalityId home = child.spell().home();
    return figures.county()
        .provisions()
        .values()
        .stream()
        .filter(provision -> suits(child, provision))
        .min(
            Comparator.comparingInt((Provision provision) -> way(home, provision).orElseThrow().minutes())
                .thenComparingDouble(provision -> way(home, provision).orElseThrow().miles()));
  }

  private boolean suits(ChildYear child, Provision provision) {
    OptionalInt places = figures.places().fundedTenths(provision.id(), child.year());
    return provision.kind().setting() == child.spell().setting()
        && provision.site().isPresent()
        && (places.isEmpty() || places.getAsInt() > 0)
        && child.spell().fits(provision)
        && way(child.spell().home(), provision).isPresent();
  }

  private Optional<Journey> way(LocalityId home, Provision provision) {
    return figures.plan().travel().findJourney(home, provision.id());
  }

  /** A place must be free in all years of the stay: a child is not moved for one. */
  private Why why(Spell spell, Provision nearest) {
    if (spell.pinned().isPresent()) {
      return Why.SETTLED;
    }
    for (int t = horizon.indexOf(spell.first()); t <= horizon.indexOf(spell.last()); t++) {
      OptionalInt places = figures.places().tenths(nearest.id(), horizon.year(t));
      int used = taken.containsKey(nearest.id()) ? taken.get(nearest.id())[t] : 0;
      if (places.isPresent() && used + spell.roomTenthsAt(nearest) > places.getAsInt()) {
        return Why.FULL;
      }
    }
    return Why.ROOM;
  }
}
