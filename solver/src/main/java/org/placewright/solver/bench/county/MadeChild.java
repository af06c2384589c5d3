package org.placewright.solver.bench.county;

import java.util.ArrayList;
import java.util.List;

/**
 * A child of a made county, or a few who go together, over one spell.
 *
 * @param area number of the area where it lives
 * @param first first year
 * @param last last year, included
 * @param children 1 mostly, 3 at most
 */
record MadeChild(int need, MadeUnit.Stage stage, int area, int first, int last, int children) {
  /** So many years does a made county have. */
  static final int YEARS = 10;

  private static final double START_IN_FIRST_YEAR = 0.36;
  private static final double GROWTH = 1.045;
  private static final int LONGEST = 7;
  private static final int PERCENT = 100;
  private static final int PRIMARY_PERCENT = 45;
  /** So many in a hundred spells are of one child, and so many of two at most. */
  private static final int ONE_CHILD_PERCENT = 80;
  private static final int TWO_CHILDREN_PERCENT = 95;
  private static final List<Double> STARTS = listStarts();

  /** How likely a spell starts in each year: many are there at the beginning, and from then on more come every year. */
  private static List<Double> listStarts() {
    double sum = 0;
    for (int t = 1; t < YEARS; t++) {
      sum += Math.pow(GROWTH, t);
    }
    List<Double> starts = new ArrayList<>(List.of(START_IN_FIRST_YEAR));
    for (int t = 1; t < YEARS; t++) {
      starts.add((1 - START_IN_FIRST_YEAR) * Math.pow(GROWTH, t) / sum);
    }
    return starts;
  }

  static MadeChild draw(Draw draw, int areas) {
    int need = Need.draw(draw);
    MadeUnit.Stage stage = draw.below(PERCENT) < PRIMARY_PERCENT ? MadeUnit.Stage.PRIMARY : MadeUnit.Stage.SECONDARY;
    int area = draw.below(areas);
    int first = draw.pick(STARTS);
    int last = Math.min(YEARS - 1, first + draw.below(LONGEST));
    int size = draw.below(PERCENT);
    return new MadeChild(need, stage, area, first, last, size < ONE_CHILD_PERCENT ? 1 : size < TWO_CHILDREN_PERCENT ? 2 : 3);
  }

  /** Children alike in all that decides which units suit them and at what cost. */
  Likeness likeness() {
    return new Likeness(need, stage, area);
  }

  /** What decides which units suit. */
  record Likeness(int need, MadeUnit.Stage stage, int area) {}
}
