package org.placewright.solver.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;

/**
 * All ways in which some schemes that exclude or need one another may open together; the first way opens none. Money is not
 * looked at here.
 */
final class OpeningWays {
  /** A rule that would make more ways than this is left out: the relaxed problem is then looser, and its bound still valid. */
  static final int MOST_WAYS = 5_000;

  private final int[] schemes;
  private final int[][] ways;

  private OpeningWays(int[] schemes, int[][] ways) {
    this.schemes = schemes;
    this.ways = ways;
  }

  /** Schemes in as many parts as rules other than funds leave, in the order of their first schemes. */
  static List<OpeningWays> listAll(Choices choices) {
    OpeningWays[] of = new OpeningWays[choices.schemes().size()];
    for (FreeScheme scheme : choices.schemes()) {
      of[scheme.index()] = single(scheme);
    }
    for (OpeningRule rule : choices.rules()) {
      if (!(rule instanceof OpeningRule.WithinFund)) {
        List<OpeningWays> parts = rule.schemes().stream().map(k -> of[k]).distinct().toList();
        OpeningWays joined = join(parts, rule, of.length);
        if (joined.ways.length <= MOST_WAYS) {
          Arrays.stream(joined.schemes).forEach(k -> of[k] = joined);
        }
      }
    }
    return Arrays.stream(of).distinct().toList();
  }

  /** How many ways there are. */
  int count() {
    return ways.length;
  }

  /** How many schemes they are about. */
  int size() {
    return schemes.length;
  }

  /** The index of a scheme, of {@link #size()}. */
  int scheme(int i) {
    return schemes[i];
  }

  /** When a scheme, of {@link #size()}, opens. */
  int opening(int way, int i) {
    return ways[way][i];
  }

  private static OpeningWays single(FreeScheme scheme) {
    int[][] ways = IntStream.range(scheme.earliest() - 1, scheme.years())
        .mapToObj(t -> new int[]{t < scheme.earliest() ? FreeScheme.NEVER : t})
        .toArray(int[][]::new);
    return new OpeningWays(new int[]{scheme.index()}, ways);
  }

  /** The ways of all parts together that keep to a rule; given up, and too many, as soon as they are more than the most. */
  private static OpeningWays join(List<OpeningWays> parts, OpeningRule rule, int schemes) {
    OpeningWays joined = parts.getFirst();
    for (int i = 1; i < parts.size() && joined.ways.length <= MOST_WAYS; i++) {
      // that at most one opens can be told of some of them already; who is needed must be there
      boolean canTell = rule instanceof OpeningRule.AtMostOne || i == parts.size() - 1;
      joined = joined.with(parts.get(i), rule, canTell, schemes);
    }
    return parts.size() == 1 ? joined.keepingTo(rule, schemes) : joined;
  }

  private OpeningWays with(OpeningWays other, OpeningRule rule, boolean canTell, int all) {
    int[] both = IntStream.concat(Arrays.stream(schemes), Arrays.stream(other.schemes)).toArray();
    int[] openings = new int[all];
    Arrays.fill(openings, FreeScheme.NEVER);
    List<int[]> joined = new ArrayList<>();
    for (int[] way : ways) {
      set(openings, schemes, way);
      for (int[] otherWay : other.ways) {
        set(openings, other.schemes, otherWay);
        if (joined.size() <= MOST_WAYS && (!canTell || rule.allows(openings))) {
          joined.add(IntStream.concat(Arrays.stream(way), Arrays.stream(otherWay)).toArray());
        }
      }
    }
    return new OpeningWays(both, joined.toArray(int[][]::new));
  }

  private OpeningWays keepingTo(OpeningRule rule, int all) {
    int[] openings = new int[all];
    Arrays.fill(openings, FreeScheme.NEVER);
    return new OpeningWays(schemes, Arrays.stream(ways).filter(way -> {
      set(openings, schemes, way);
      return rule.allows(openings);
    }).toArray(int[][]::new));
  }

  private static void set(int[] openings, int[] schemes, int[] way) {
    for (int i = 0; i < schemes.length; i++) {
      openings[schemes[i]] = way[i];
    }
  }
}
