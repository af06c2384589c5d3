package org.placewright.model.future;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.model.transition.StateSpace;

/**
 * Makes the children of a part more or fewer: copies of children drawn without replacement join them, or children so drawn are
 * dropped, so that settings, curriculum years and homes stay as they are on average.
 */
final class CohortAdjustment {
  private final Parts parts;
  private final StateSpace space;
  private final ExpectedStock expected;
  private final Homes homes;

  /** Parts without children take them from where they are expected {@code one} year after the first census. */
  CohortAdjustment(Parts parts, ExpectedStock expected, Homes homes) {
    this.parts = parts;
    this.space = expected.space();
    this.expected = expected;
    this.homes = homes;
  }

  /** As many children in each part as wanted; what is left over by rounding is carried to the next part, from a random start. */
  StartingChildren adjust(StartingChildren children, double[] wanted, Chance chance) {
    List<List<Integer>> ofParts = new ArrayList<>();
    parts.list().forEach(part -> ofParts.add(new ArrayList<>()));
    for (int child = 0; child < children.count(); child++) {
      ofParts.get(parts.ofCell()[children.cell(child)]).add(child);
    }
    int[] cells = new int[(int) Vectors.sum(wanted) + 2];
    int[] homesOf = new int[cells.length];
    int made = 0;
    double reached = chance.uniform();
    for (int p = 0; p < wanted.length; p++) {
      double to = reached + snapped(wanted[p]);
      int target = (int) (Math.floor(to) - Math.floor(reached));
      reached = to;
      List<Integer> there = shuffled(ofParts.get(p), chance);
      for (int i = 0; i < target; i++, made++) {
        if (there.isEmpty()) {
          int place = placeIn(p, chance);
          cells[made] = place / homes.localities();
          homesOf[made] = place % homes.localities();
        } else {
          int child = there.get(i % there.size());
          cells[made] = children.cell(child);
          homesOf[made] = children.home(child);
        }
      }
    }
    return new StartingChildren(children.year(), Arrays.copyOf(cells, made), Arrays.copyOf(homesOf, made));
  }

  /** A whole number where arithmetic fell just short of it or beyond. */
  private static double snapped(double wanted) {
    return Math.abs(wanted - Math.rint(wanted)) < 1e-4 ? Math.rint(wanted) : wanted;
  }

  private static List<Integer> shuffled(List<Integer> list, Chance chance) {
    for (int i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, chance.below(i + 1));
    }
    return list;
  }

  /** A cell and home in a part: cell x localities + locality. */
  private int placeIn(int part, Chance chance) {
    int localities = homes.localities();
    int[] places = IntStream.range(0, space.cells() * localities).filter(i -> parts.ofCell()[i / localities] == part).toArray();
    double[] weights = Arrays.stream(places).mapToDouble(i -> expected.of(1, i / localities, i % localities)).toArray();
    if (Vectors.sum(weights) == 0) {
      weights = Arrays.stream(places).mapToDouble(this::shareOfValid).toArray();
    }
    double point = chance.uniform() * Vectors.sum(weights);
    int i = 0;
    while (i < places.length - 1 && point >= weights[i]) {
      point -= weights[i++];
    }
    return places[i];
  }

  private double shareOfValid(int place) {
    int cell = place / homes.localities();
    double share = homes.shares().get(space.ncyOf(cell) - space.firstNcy())[place % homes.localities()];
    return space.isValid(cell) ? share : 0;
  }
}
