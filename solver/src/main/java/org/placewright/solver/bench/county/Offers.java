package org.placewright.solver.bench.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which units are offered to children alike: those that suit within {@value #MOST_MINUTES} minutes, but no more than the
 * {@value #MOST} nearest. Where units stand thick a council consults the near ones and not all of them; with a hundred
 * units the limit touches nobody, with a thousand it leaves a spell one suitable unit in five. The nearest unit that takes
 * all who come is always offered when it is in reach.
 */
final class Offers {
  static final int MOST = 50;
  static final int MOST_MINUTES = 75;
  private static final long POUNDS_A_MINUTE = 100;

  private final List<Spot> areas;
  private final List<MadeUnit> units;

  Offers(List<Spot> areas, List<MadeUnit> units) {
    this.areas = areas;
    this.units = units;
  }

  /** A unit by number, how far it is, and what a child's year there costs with transport. */
  record Offer(int unit, int minutes, long pounds) {}

  /** What is offered, cheapest first. */
  List<Offer> list(MadeChild.Likeness child) {
    List<Offer> inReach = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      MadeUnit unit = units.get(i);
      if (unit.suits(child.need(), child.stage())) {
        int minutes = areas.get(child.area()).minutesTo(unit.spot());
        if (minutes <= MOST_MINUTES) {
          inReach.add(new Offer(i, minutes, unit.pounds() + POUNDS_A_MINUTE * minutes));
        }
      }
    }
    return keepNearest(inReach).stream()
        .sorted(Comparator.comparingLong(Offer::pounds).thenComparingInt(Offer::unit))
        .toList();
  }

  private List<Offer> keepNearest(List<Offer> inReach) {
    if (inReach.size() <= MOST) {
      return inReach;
    }
    inReach.sort(Comparator.comparingInt(Offer::minutes).thenComparingInt(Offer::unit));
    List<Offer> kept = new ArrayList<>(inReach.subList(0, MOST));
    Optional<Offer> refuge = inReach.stream().filter(this::isUnlimited).findFirst();
    refuge.filter(offer -> !kept.contains(offer)).ifPresent(offer -> kept.set(MOST - 1, offer));
    return kept;
  }

  private boolean isUnlimited(Offer offer) {
    return units.get(offer.unit).kind().isUnlimited();
  }
}
