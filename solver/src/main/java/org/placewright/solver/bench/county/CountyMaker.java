package org.placewright.solver.bench.county;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.placewright.solver.bench.CountyInstance;
import org.placewright.solver.bench.CountyInstance.Group;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;
import org.placewright.solver.bench.CountyInstance.Unit;

/**
 * Makes ten years of a county with children around five towns, special schools, resource bases, alternative and
 * independent provision, and schemes that compete for capital. Places are tight and around one town short.
 *
 * <p>All is drawn from one stream in a fixed order, so that size and seed name an instance for good: the county of 10,000
 * spells, 100 units, 40 schemes and seed 42 has a linear relaxation worth 1,008,175,227 pounds.
 */
public final class CountyMaker {
  private static final int AREAS = 300;
  private static final long UNPLACED_POUNDS = 150_000;
  private static final double CAPITAL_CHARGE = 0.04;
  private static final long PREMISES_POUNDS_A_PLACE = 2_000;
  private static final int THOUSAND = 1_000;
  /** The part of the capital of all schemes that may be spent in all. */
  private static final double AFFORDABLE = 0.45;

  private final CountySize size;
  private final Draw draw;

  private CountyMaker(CountySize size, long seed) {
    this.size = size;
    this.draw = new Draw(new SplittableRandom(seed));
  }

  /** Makes the county of a size and a seed. */
  public static CountyInstance make(CountySize size, long seed) {
    return new CountyMaker(size, seed).make();
  }

  private CountyInstance make() {
    List<Spot> areas = IntStream.range(0, AREAS).mapToObj(i -> Town.draw(draw).drawSpot(draw, 1)).toList();
    List<MadeUnit> units = MadeUnit.drawAll(draw, size.units());
    List<MadeChild> children = IntStream.range(0, size.spells()).mapToObj(i -> MadeChild.draw(draw, AREAS)).toList();
    Offers offers = new Offers(areas, units);
    Map<MadeChild.Likeness, List<Offers.Offer>> offered = new LinkedHashMap<>();
    children.forEach(child -> offered.computeIfAbsent(child.likeness(), offers::list));
    int[] places = new Places(units).count(children, offered);
    List<Scheme> schemes = drawSchemes(units);
    return new CountyInstance(
        UNPLACED_POUNDS,
        budgets(schemes),
        IntStream.range(0, places.length).mapToObj(u -> unit(units.get(u), places[u])).toList(),
        schemes,
        offered.values().stream().map(CountyMaker::group).toList(),
        spells(children, List.copyOf(offered.keySet())));
  }

  private static Unit unit(MadeUnit unit, int places) {
    return new Unit(unit.kind().isUnlimited() ? List.of() : Collections.nCopies(MadeChild.YEARS, places));
  }

  private static Group group(List<Offers.Offer> offers) {
    return new Group(offers.stream().map(offer -> new Offer(offer.unit(), offer.pounds())).toList());
  }

  private static List<Stay> spells(List<MadeChild> children, List<MadeChild.Likeness> groups) {
    Map<MadeChild.Likeness, Integer> numbers = new LinkedHashMap<>();
    groups.forEach(group -> numbers.put(group, numbers.size()));
    return children.stream()
        .map(child -> new Stay(child.first(), child.last(), child.children(), numbers.get(child.likeness())))
        .toList();
  }

  /** Six schemes in ten are at units around the hot spot. */
  private List<Scheme> drawSchemes(List<MadeUnit> units) {
    List<Integer> hot = new ArrayList<>();
    List<Integer> elsewhere = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (!units.get(u).kind().isUnlimited()) {
        (units.get(u).town() == Town.HOT_SPOT ? hot : elsewhere).add(u);
      }
    }
    List<Scheme> schemes = new ArrayList<>();
    for (int k = 0; k < size.schemes(); k++) {
      boolean isHot = draw.below(10) < 6;
      // Of the fewest units it can happen that all are, or none is, around the hot spot.
      List<Integer> pool = elsewhere.isEmpty() || isHot && !hot.isEmpty() ? hot : elsewhere;
      int unit = pool.get(draw.below(pool.size()));
      schemes.add(drawScheme(unit, units.get(unit).kind() == MadeUnit.Kind.RESOURCE_BASE));
    }
    return schemes;
  }

  /** A resource base grows by 6 to 15 places, at 45,000 to 69,000 each; a school by 15 to 60, at 70,000 to 119,000. */
  private Scheme drawScheme(int unit, boolean isBase) {
    int places = isBase ? 6 + draw.below(10) : 15 + draw.below(46);
    long capital = (long) places * THOUSAND * (isBase ? 45 + draw.below(25) : 70 + draw.below(50));
    int earliest = 1 + draw.below(4);
    long yearly = Math.round(capital * CAPITAL_CHARGE) + places * PREMISES_POUNDS_A_PLACE;
    return new Scheme(unit, places, earliest, capital, yearly);
  }

  /** Nothing can be spent in the first year, the same in whole thousands in every other. */
  private static List<Long> budgets(List<Scheme> schemes) {
    long thousands = schemes.stream().mapToLong(Scheme::capital).sum() / THOUSAND;
    long yearly = THOUSAND * (long) (thousands * AFFORDABLE / (MadeChild.YEARS - 1));
    return IntStream.range(0, MadeChild.YEARS).mapToObj(t -> t == 0 ? 0L : yearly).toList();
  }
}
