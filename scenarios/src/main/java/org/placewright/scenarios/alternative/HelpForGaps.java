package org.placewright.scenarios.alternative;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.Outcome;

/**
 * The cheapest help for every shortfall of every year: of each child that lacks a local place the cheapest of each {@link Fix.Kind},
 * gathered by where it is. Ways of different kinds may help the same child, and one place may be named for several.
 *
 * <p>Looks at every provision for each stay that lacks a place, once: O(stays x provisions).
 */
public final class HelpForGaps {
  private final Map<Gap, Map<Way, Help>> gaps = new TreeMap<>(
      Comparator.comparing(Gap::year).thenComparing(Gap::setting).thenComparing(Gap::need).thenComparing(Gap::phase));

  /** A shortfall of {@code sufficiency.csv}: children of one need, phase and level who lack a local place in a year. */
  public record Gap(AcademicYear year, Setting setting, NeedType need, Phase phase) {}

  /** What kind of thing a way is. */
  public enum Means {
    /** Where they are now: not at a place that the council commissions locally. */
    NOW,
    /** They have no place at all now. */
    UNPLACED,
    FREE_PLACE,
    SCHEME,
    MORE_PLACES,
    /** Nothing known here would help. */
    NONE;

    static Means of(Fix.Kind kind) {
      return switch (kind) {
        case FREE -> FREE_PLACE;
        case SCHEME -> SCHEME;
        case ONE_MORE -> MORE_PLACES;
      };
    }
  }

  /**
   * What children have, or could have.
   *
   * @param at where help would be; empty for all else
   * @param scheme what would have to be built, for a scheme
   */
  public record Way(Means means, Optional<Provision> at, Optional<CapitalScheme> scheme) {
    static final Comparator<Way> ORDER = Comparator.comparing(Way::means)
        .thenComparing(way -> way.at.map(provision -> provision.id().value()).orElse(""))
        .thenComparing(way -> way.scheme.map(scheme -> scheme.id().value()).orElse(""));

    static Way of(Means means) {
      return new Way(means, Optional.empty(), Optional.empty());
    }

    static Way of(Fix fix) {
      return new Way(Means.of(fix.kind()), Optional.of(fix.at().provision()), fix.scheme());
    }
  }

  /**
   * Children of a gap in one way.
   *
   * @param settled those of them who stay where they are until their next transfer, whatever is free
   * @param roomTenths tenths of places that they take there; 0 where no help is meant
   * @param leastMinutes of their journeys there; 0 where no help is meant
   * @param yearly what budgets pay for them in the year; of a free place only what filling it adds
   */
  public record Help(int children, int settled, int roomTenths, int leastMinutes, int mostMinutes, Money yearly) {
    private static Help none(ChildYear child, Money yearly) {
      return new Help(1, child.spell().pinned().isPresent() ? 1 : 0, 0, 0, 0, yearly);
    }

    private static Help of(Fix fix) {
      int minutes = fix.at().cost().journey().minutes();
      return new Help(1, fix.isSettled() ? 1 : 0, fix.roomTenths(), minutes, minutes, fix.yearly());
    }

    private Help plus(Help other) {
      return new Help(
          children + other.children, settled + other.settled, roomTenths + other.roomTenths, Math.min(leastMinutes, other.leastMinutes),
          Math.max(mostMinutes, other.mostMinutes), yearly.plus(other.yearly));
    }
  }

  /** Of all years of a plan. */
  public HelpForGaps(Alternatives plan) {
    for (Outcome outcome : plan.figures().listOutcomes()) {
      if (outcome.lacksLocalPlace()) {
        Choice choice = Choice.of(plan, outcome.spell());
        plan.years().stream().filter(outcome.spell()::covers).forEach(year -> add(plan, choice, new ChildYear(outcome, year)));
      }
    }
  }

  private void add(Alternatives plan, Choice choice, ChildYear child) {
    Gap gap = new Gap(child.year(), child.spell().setting(), child.spell().need(), child.phase());
    Map<Way, Help> ways = gaps.computeIfAbsent(gap, g -> new TreeMap<>(Way.ORDER));
    Optional<Money> now = child.outcome().cost().map(cost -> cost.yearly(child.year()));
    ways.merge(Way.of(now.isPresent() ? Means.NOW : Means.UNPLACED), Help.none(child, now.orElse(Money.NONE)), Help::plus);
    List<Fix> fixes = Fix.listCheapest(plan, choice, child);
    if (fixes.isEmpty()) {
      ways.merge(Way.of(Means.NONE), Help.none(child, Money.NONE), Help::plus);
    }
    for (Fix fix : fixes) {
      ways.merge(Way.of(fix), Help.of(fix), Help::plus);
    }
  }

  /** Every gap in order of years, levels, needs and phases, with its ways in order of their means. */
  public Map<Gap, Map<Way, Help>> byGap() {
    return gaps;
  }
}
