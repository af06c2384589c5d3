package org.placewright.solver.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.placewright.solver.bench.CountyInstance.Group;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;
import org.placewright.solver.bench.CountyInstance.Unit;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;

/** Reads what {@link CountyText} writes, and says of a fault in which line it is and what would be right. */
final class CountyReader {
  // Wide enough for any county, and narrow enough that no sum of pence or of room overflows.
  private static final int MOST_YEARS = 25;
  private static final int MOST_UNITS = 10_000;
  private static final int MOST_SCHEMES = 1_000;
  private static final int MOST_SPELLS = 1_000_000;
  private static final int MOST_PLACES = 100_000;
  private static final int MOST_CHILDREN = 100;
  private static final long MOST_OPTIONS = 20_000_000;
  private static final long MOST_POUNDS = 10_000_000;
  private static final long MOST_CAPITAL = 10_000_000_000L;

  private final WholeNumbers numbers;
  private int years;

  private CountyReader(WholeNumbers numbers) {
    this.numbers = numbers;
  }

  /** Whether a text is meant as a county. */
  static boolean isCounty(String text) {
    return text.stripLeading().startsWith(CountyText.WORD);
  }

  static CountyInstance read(String text) throws UnreadableInstanceException {
    return new CountyReader(WholeNumbers.after(CountyText.WORD, text)).read();
  }

  private CountyInstance read() throws UnreadableInstanceException {
    years = numbers.next("years", 1, MOST_YEARS);
    int unitCount = numbers.next("units", 1, MOST_UNITS);
    int schemeCount = numbers.next("schemes", 0, MOST_SCHEMES);
    int groupCount = numbers.next("groups", 1, MOST_SPELLS);
    int spellCount = numbers.next("spells", 1, MOST_SPELLS);
    long unplacedPounds = numbers.nextLong("unplaced price", 0, MOST_POUNDS);
    List<Long> budgets = new ArrayList<>();
    for (int t = 0; t < years; t++) {
      budgets.add(numbers.nextLong("capital budget", CountyInstance.UNLIMITED, MOST_CAPITAL));
    }
    List<Unit> units = new ArrayList<>();
    for (int u = 0; u < unitCount; u++) {
      units.add(readUnit());
    }
    List<Scheme> schemes = new ArrayList<>();
    for (int k = 0; k < schemeCount; k++) {
      schemes.add(readScheme(units));
    }
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < groupCount; g++) {
      groups.add(readGroup(unitCount));
    }
    List<Stay> spells = new ArrayList<>();
    long options = 0;
    for (int s = 0; s < spellCount; s++) {
      int first = numbers.next("first year of a spell", 0, years - 1);
      int last = numbers.next("last year of a spell", first, years - 1);
      int children = numbers.next("children of a spell", 1, MOST_CHILDREN);
      int group = numbers.next("group of a spell", 0, groupCount - 1);
      spells.add(new Stay(first, last, children, group));
      options += groups.get(group).offers().size();
      if (options > MOST_OPTIONS) {
        throw numbers.fault("the units that suit the spells so far are more than %d in all".formatted(MOST_OPTIONS));
      }
    }
    numbers.requireEnd();
    return new CountyInstance(unplacedPounds, budgets, units, schemes, groups, spells);
  }

  private Unit readUnit() throws UnreadableInstanceException {
    int inFirstYear = numbers.next("places", (int) CountyInstance.UNLIMITED, MOST_PLACES);
    if (inFirstYear == CountyInstance.UNLIMITED) {
      return new Unit(List.of());
    }
    List<Integer> places = new ArrayList<>(List.of(inFirstYear));
    for (int t = 1; t < years; t++) {
      places.add(numbers.next("places", 0, MOST_PLACES));
    }
    return new Unit(places);
  }

  private Scheme readScheme(List<Unit> units) throws UnreadableInstanceException {
    int unit = numbers.next("unit of a scheme", 0, units.size() - 1);
    if (!units.get(unit).isLimited()) {
      throw numbers.fault("unit %d has no limit: no scheme can add places to it".formatted(unit));
    }
    return new Scheme(
        unit,
        numbers.next("places of a scheme", 1, MOST_PLACES),
        numbers.next("earliest year of a scheme", 0, years - 1),
        numbers.nextLong("capital of a scheme", 0, MOST_CAPITAL),
        numbers.nextLong("yearly cost of a scheme", 0, MOST_CAPITAL));
  }

  private Group readGroup(int unitCount) throws UnreadableInstanceException {
    int count = numbers.next("number of suitable units", 0, unitCount);
    List<Offer> offers = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (int o = 0; o < count; o++) {
      int unit = numbers.next("suitable unit", 0, unitCount - 1);
      if (!named.add(unit)) {
        throw numbers.fault("unit %d is named twice for one group".formatted(unit));
      }
      offers.add(new Offer(unit, numbers.nextLong("cost of a year", 0, MOST_POUNDS)));
    }
    return new Group(offers);
  }
}
