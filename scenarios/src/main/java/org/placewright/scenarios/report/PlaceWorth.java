package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.model.travel.Journey;

/** What one more place would be worth: at every provision, by kind and phase, and to the children of every locality. */
final class PlaceWorth {
  private final PlanFigures figures;
  private final PlacementCosting costing;
  private final Map<Profile, List<ProvisionId>> suitable = new HashMap<>();
  private final Map<AcademicYear, Map<Home, Best>> byHome = new HashMap<>();

  PlaceWorth(PlanFigures figures) {
    this.figures = figures;
    this.costing = new PlacementCosting(figures.county(), figures.plan().travel());
    figures.listYears().forEach(year -> byHome.put(year, findByHome(year)));
  }

  /** All that decides which provisions suit a spell. */
  private record Profile(
      LocalityId home,
      NeedType need,
      Setting setting,
      AcademicYear comes,
      NationalCurriculumYear first,
      NationalCurriculumYear last) {
    static Profile of(Spell spell) {
      return new Profile(spell.home(), spell.need(), spell.setting(), spell.first(), spell.ncyAtStart(), spell.ncyIn(spell.last()));
    }
  }

  /**
   * A provision with a limit.
   *
   * @param allYears what a place kept through all years is worth, as present value
   * @param bestYear when a place is worth most
   * @param most what it is worth then
   */
  record Ranked(Provision provision, Money allYears, AcademicYear bestYear, Money most) {}

  /** Children who live in one place, have one need and are of one phase. */
  record Home(LocalityId locality, NeedType need, Phase phase) {
    static final Comparator<Home> ORDER = Comparator.comparing((Home home) -> home.locality().value())
        .thenComparing(Home::need)
        .thenComparing(Home::phase);
  }

  /**
   * Where one more place within reach of some children would be worth most.
   *
   * @param children who need a base or special school
   * @param at empty when no provision with a limit suits any of them within the guideline
   * @param yearly what the place is worth
   */
  record Best(int children, Optional<Provision> at, Optional<Money> yearly) {
    Best plus(Best other) {
      boolean isMore = other.yearly.orElse(new Money(-1)).compareTo(yearly.orElse(new Money(-1))) > 0;
      return new Best(children + other.children, isMore ? other.at : at, isMore ? other.yearly : yearly);
    }
  }

  boolean isKnown() {
    return figures.plan().placeValues().isPresent();
  }

  /** What a place in one year is worth; empty without a limit, or when places were not priced. */
  Optional<Money> findYearly(ProvisionId provision, AcademicYear year) {
    return figures.plan().placeValues().flatMap(values -> values.findYearly(provision, year));
  }

  /** All provisions with a limit, those first where a place kept through all years is worth most. */
  List<Ranked> listByValue() {
    return figures.county()
        .provisions()
        .values()
        .stream()
        .flatMap(provision -> rank(provision).stream())
        .sorted(Comparator.comparing(Ranked::allYears).reversed())
        .toList();
  }

  private Optional<Ranked> rank(Provision provision) {
    return figures.plan()
        .placeValues()
        .flatMap(values -> values.findLasting(provision.id(), figures.firstYear()))
        .map(allYears -> {
          AcademicYear best = figures.listYears()
              .stream()
              .max(
                  Comparator.comparing((AcademicYear year) -> findYearly(provision.id(), year).orElseThrow())
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
          return new Ranked(provision, allYears, best, findYearly(provision.id(), best).orElseThrow());
        });
  }

  /**
   * The mean over the provisions of a kind that take a phase, each counted by its places; empty when there is no such
   * place. A provision for several phases counts in each: a place there has one value.
   */
  Optional<Money> findMean(ProvisionKind kind, Phase phase, AcademicYear year) {
    Money sum = Money.NONE;
    int count = 0;
    for (Provision provision : figures.county().provisions().values()) {
      Optional<Money> value = findYearly(provision.id(), year);
      OptionalInt tenths = figures.places().fundedTenths(provision.id(), year);
      if (provision.kind() == kind && takes(provision, phase, year) && value.isPresent() && tenths.isPresent()) {
        sum = sum.plus(value.get().times(tenths.getAsInt()));
        count += tenths.getAsInt();
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(sum.share(1, count));
  }

  private static boolean takes(Provision provision, Phase phase, AcademicYear year) {
    Designation designation = provision.designationIn(year);
    return designation.firstNcy().number() <= phase.lastNcy() && designation.lastNcy().number() >= phase.firstNcy();
  }

  /** For every locality, need and phase with children who need a base or special school. */
  Map<Home, Best> byHome(AcademicYear year) {
    return byHome.get(year);
  }

  /** The best over all needs and phases of a locality; empty when nobody there needs a base or special school. */
  Optional<Map.Entry<Home, Best>> findBest(LocalityId locality, AcademicYear year) {
    return byHome.get(year)
        .entrySet()
        .stream()
        .filter(entry -> entry.getKey().locality().equals(locality))
        .max(
            Comparator.comparing((Map.Entry<Home, Best> entry) -> entry.getValue().yearly().orElse(new Money(-1)))
                .thenComparing(entry -> entry.getValue().children()));
  }

  private Map<Home, Best> findByHome(AcademicYear year) {
    Map<Home, Best> found = new TreeMap<>(Home.ORDER);
    if (isKnown()) {
      for (ChildYear child : figures.listChildYears(year)) {
        if (child.needsPlannedPlace()) {
          Home home = new Home(child.spell().home(), child.spell().need(), child.phase());
          found.merge(home, best(child), Best::plus);
        }
      }
    }
    return found;
  }

  private Best best(ChildYear child) {
    int guideline = figures.county().assumptions().guidelineMinutes(child.phase());
    Best best = new Best(1, Optional.empty(), Optional.empty());
    for (ProvisionId id : suitable.computeIfAbsent(Profile.of(child.spell()), p -> listSuitable(child.spell()))) {
      Optional<Journey> journey = figures.plan().travel().findJourney(child.spell().home(), id);
      if (journey.isPresent() && journey.get().minutes() <= guideline) {
        best = best.plus(new Best(0, Optional.of(figures.county().getProvision(id)), findYearly(id, child.year())));
      }
    }
    return best;
  }

  private List<ProvisionId> listSuitable(Spell spell) {
    return costing.listSuitable(spell)
        .stream()
        .filter(id -> findYearly(id, figures.firstYear()).isPresent())
        .toList();
  }
}
