package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some years of a county as an optimisation instance, in whole pounds. Children of a group are alike in need, phase and
 * home: the same units suit them at the same cost. Everything is counted from 0.
 *
 * <pre>
 * minimise  sum over spells with a unit   of  children x years x cost of a year there
 *         + sum over spells without one   of  children x years x unplaced price
 *         + sum over schemes opened in y  of  yearly cost x (years of the instance - y)
 * (1)  a spell is at one unit that suits its group in all its years, or has no place
 * (2)  children at a unit in a year  &lt;=  its places then + places of schemes there opened by then
 * (3)  a scheme opens once, from its earliest year on, or never
 * (4)  capital of the schemes that open in a year  &lt;=  the budget of the year
 * </pre>
 *
 * @param unplacedPounds the stated price of a child's year without a place
 * @param budgets pounds of capital of each year, or {@link #UNLIMITED}
 */
public record CountyInstance(
    long unplacedPounds,
    List<Long> budgets,
    List<Unit> units,
    List<Scheme> schemes,
    List<Group> groups,
    List<Stay> spells)
    implements
      BenchInstance {
  /** The places of a unit that takes all who come, and the budget of a year without a limit. */
  public static final long UNLIMITED = -1;

  public CountyInstance {
    budgets = List.copyOf(budgets);
    units = List.copyOf(units);
    schemes = List.copyOf(schemes);
    groups = List.copyOf(groups);
    spells = List.copyOf(spells);
    int years = budgets.size();
    for (Unit unit : units) {
      if (unit.isLimited() && unit.places.size() != years) {
        throw new IllegalArgumentException("places (%s) must be given for %d years".formatted(unit.places, years));
      }
    }
    for (Scheme scheme : schemes) {
      if (scheme.earliest >= years || !units.get(scheme.unit).isLimited()) {
        throw new IllegalArgumentException("%s must open within %d years at a unit with a limit".formatted(scheme, years));
      }
    }
    for (Group group : groups) {
      for (Offer offer : group.offers) {
        Objects.checkIndex(offer.unit, units.size());
      }
    }
    for (Stay spell : spells) {
      if (spell.last >= years || spell.group >= groups.size()) {
        throw new IllegalArgumentException("%s must end within %d years and be of one of %d groups".formatted(spell, years, groups.size()));
      }
    }
  }

  /**
   * What holds places.
   *
   * @param places for each year; empty when it takes all who come
   */
  public record Unit(List<Integer> places) {
    public Unit {
      places = List.copyOf(places);
      if (places.stream().anyMatch(n -> n < 0)) {
        throw new IllegalArgumentException("places (%s) must not be negative".formatted(places));
      }
    }

    /** Whether it has a number of places. */
    public boolean isLimited() {
      return !places.isEmpty();
    }
  }

  /**
   * Places that may be built.
   *
   * @param earliest the first year in which it can open
   * @param capital pounds taken from the budget of the year it opens
   * @param yearly pounds for each year from its opening on
   */
  public record Scheme(int unit, int places, int earliest, long capital, long yearly) {
    public Scheme {
      if (unit < 0 || places < 1 || earliest < 0 || capital < 0 || yearly < 0) {
        throw new IllegalArgumentException(
            "scheme (unit %d, places %d, earliest %d, capital %d, yearly %d) must add places and have nothing negative"
                .formatted(unit, places, earliest, capital, yearly));
      }
    }
  }

  /** A unit that suits, and what a child's year there costs in pounds, transport included. */
  public record Offer(int unit, long pounds) {
    public Offer {
      if (unit < 0 || pounds < 0) {
        throw new IllegalArgumentException("unit (%d) and cost (%d) must not be negative".formatted(unit, pounds));
      }
    }
  }

  /**
   * Children whom the same units suit.
   *
   * @param offers no unit twice
   */
  public record Group(List<Offer> offers) {
    public Group {
      offers = List.copyOf(offers);
      if (offers.stream().mapToInt(Offer::unit).distinct().count() < offers.size()) {
        throw new IllegalArgumentException("offers (%s) must not name a unit twice".formatted(offers));
      }
    }
  }

  /**
   * The unbroken stay of one child, or of a few who go together.
   *
   * @param first its first year
   * @param last its last year, included
   */
  public record Stay(int first, int last, int children, int group) {
    public Stay {
      if (first < 0 || last < first || children < 1 || group < 0) {
        throw new IllegalArgumentException(
            "spell (years %d to %d, children %d, group %d) must have children and years in order".formatted(first, last, children, group));
      }
    }

    /** Children times years. */
    public long childYears() {
      return (long) children * (last - first + 1);
    }
  }

  /** How many years it has. */
  public int years() {
    return budgets.size();
  }

  @Override
  public int customers() {
    return spells.size();
  }

  @Override
  public int facilities() {
    return units.size();
  }

  @Override
  public boolean mayLeaveUnserved() {
    return true;
  }

  @Override
  public Scaled toPlanning() {
    return new CountyChoices(this).toPlanning();
  }

  @Override
  public Optional<BigDecimal> evaluate(Solution solution) {
    return new CountyCheck(this, solution).value();
  }
}
