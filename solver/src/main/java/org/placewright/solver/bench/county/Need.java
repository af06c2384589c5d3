package org.placewright.solver.bench.county;

import java.util.List;

/** The needs of a made county are numbers: how common each is, is all that matters. */
final class Need {
  private static final List<Double> SHARES = List.of(0.32, 0.22, 0.14, 0.12, 0.08, 0.04, 0.05, 0.03);

  /** How many needs there are. */
  static final int COUNT = SHARES.size();

  /** The second most common, which all alternative provision takes (social, emotional and mental health). */
  static final int SECOND = 1;

  private Need() {}

  static int draw(Draw draw) {
    return draw.pick(SHARES);
  }

  /** A number of different needs, common ones more often, as bits. */
  static int drawSet(Draw draw, int count) {
    int needs = 0;
    while (Integer.bitCount(needs) < count) {
      needs |= 1 << draw(draw);
    }
    return needs;
  }
}
