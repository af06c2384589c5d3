package org.placewright.solver.bench.county;

import java.util.ArrayList;
import java.util.List;

/**
 * What holds places in a made county.
 *
 * @param needs one bit for each need it takes
 * @param pounds what a place there costs in a year
 */
record MadeUnit(Kind kind, Town town, Spot spot, int needs, Stage stage, int pounds) {
  /** One bit for each need. */
  private static final int EVERY_NEED = (1 << Need.COUNT) - 1;
  /** Independent schools lie so many times wider around a town than all else. */
  private static final int WIDER = 3;
  /** Half of the special schools take children of both stages; of five and five, as the draws that made the first county. */
  private static final int HALF = 5;

  /**
   * A kind of unit.
   *
   * <p>Its share is its part of all units, its pull the weight it has when children spread over the units they can reach,
   * its cost what a place takes in a year: the least of it in pounds, and by how much it may be more.
   */
  enum Kind {
    SPECIAL(0.34, 6, 20_000, 8_000),
    RESOURCE_BASE(0.46, 1, 14_000, 4_000),
    ALTERNATIVE(0.12, 2, 18_000, 6_000),
    INDEPENDENT(0.08, 0, 62_700, 0);

    private final double share;
    private final double pull;
    private final int leastPounds;
    private final int morePounds;

    Kind(double share, double pull, int leastPounds, int morePounds) {
      this.share = share;
      this.pull = pull;
      this.leastPounds = leastPounds;
      this.morePounds = morePounds;
    }

    double pull() {
      return pull;
    }

    /** What takes all who come. */
    boolean isUnlimited() {
      return this == INDEPENDENT;
    }

    private int drawPounds(Draw draw) {
      return leastPounds + draw.below(morePounds + 1);
    }
  }

  /** Which children a unit is for. */
  enum Stage {
    PRIMARY, SECONDARY, BOTH;

    private static Stage drawOne(Draw draw) {
      return draw.below(2) == 0 ? PRIMARY : SECONDARY;
    }

    boolean includes(Stage child) {
      return this == BOTH || this == child;
    }
  }

  /** Draws the units, kind by kind; the last kind has what is left by rounding. */
  static List<MadeUnit> drawAll(Draw draw, int count) {
    List<MadeUnit> units = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long ofKind = kind == Kind.INDEPENDENT ? count - units.size() : Math.round(count * kind.share);
      for (int i = 0; i < ofKind; i++) {
        MadeUnit unit = draw(draw, kind);
        int number = units.size();
        // Every need has one unit at least that takes it in every stage.
        units.add(
            number < Need.COUNT
                ? new MadeUnit(kind, unit.town, unit.spot, unit.needs | 1 << number, Stage.BOTH, unit.pounds)
                : unit);
      }
    }
    return units;
  }

  private static MadeUnit draw(Draw draw, Kind kind) {
    Town town = Town.draw(draw);
    Spot spot = town.drawSpot(draw, kind == Kind.INDEPENDENT ? WIDER : 1);
    return switch (kind) {
      case SPECIAL -> {
        Stage stage = draw.below(2 * HALF) < HALF ? Stage.BOTH : Stage.drawOne(draw);
        yield new MadeUnit(kind, town, spot, Need.drawSet(draw, 2 + draw.below(3)), stage, kind.drawPounds(draw));
      }
      case RESOURCE_BASE -> {
        Stage stage = Stage.drawOne(draw);
        yield new MadeUnit(kind, town, spot, Need.drawSet(draw, 1 + draw.below(2)), stage, kind.drawPounds(draw));
      }
      case ALTERNATIVE -> {
        Stage stage = draw.below(3) == 0 ? Stage.BOTH : Stage.SECONDARY;
        int needs = 1 << Need.SECOND | Need.drawSet(draw, 1);
        yield new MadeUnit(kind, town, spot, needs, stage, kind.drawPounds(draw));
      }
      case INDEPENDENT -> new MadeUnit(kind, town, spot, EVERY_NEED, Stage.BOTH, kind.leastPounds);
    };
  }

  boolean suits(int need, Stage child) {
    return (needs >> need & 1) == 1 && stage.includes(child);
  }
}
