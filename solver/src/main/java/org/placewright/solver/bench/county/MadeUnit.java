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
  private static final int INDEPENDENT_POUNDS = 62_700;

  /** A kind of unit, with the weight that it has when children spread over the units they can reach. */
  enum Kind {
    SPECIAL(6), RESOURCE_BASE(1), ALTERNATIVE(2), INDEPENDENT(0);

    private final double pull;

    Kind(double pull) {
      this.pull = pull;
    }

    double pull() {
      return pull;
    }

    /** What takes all who come. */
    boolean isUnlimited() {
      return this == INDEPENDENT;
    }
  }

  /** Which children a unit is for. */
  enum Stage {
    PRIMARY, SECONDARY, BOTH;

    boolean includes(Stage child) {
      return this == BOTH || this == child;
    }
  }

  /** Draws the units: about a third special schools, half resource bases, the rest alternative and independent. */
  static List<MadeUnit> drawAll(Draw draw, int count) {
    long special = Math.round(count * 0.34);
    long bases = Math.round(count * 0.46);
    long alternative = Math.round(count * 0.12);
    List<MadeUnit> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Kind kind = i < special
          ? Kind.SPECIAL
          : i < special + bases ? Kind.RESOURCE_BASE : i < special + bases + alternative ? Kind.ALTERNATIVE : Kind.INDEPENDENT;
      MadeUnit unit = draw(draw, kind);
      // Every need has one unit at least that takes it in every stage.
      units.add(i < Need.COUNT ? new MadeUnit(kind, unit.town, unit.spot, unit.needs | 1 << i, Stage.BOTH, unit.pounds) : unit);
    }
    return units;
  }

  private static MadeUnit draw(Draw draw, Kind kind) {
    Town town = Town.draw(draw);
    Spot spot = town.drawSpot(draw, kind == Kind.INDEPENDENT ? 3 : 1);
    return switch (kind) {
      case SPECIAL -> {
        Stage stage = draw.below(10) < 5 ? Stage.BOTH : Stage.values()[draw.below(2)];
        int needs = Need.drawSet(draw, 2 + draw.below(3));
        yield new MadeUnit(kind, town, spot, needs, stage, 20_000 + draw.below(8_001));
      }
      case RESOURCE_BASE -> {
        Stage stage = Stage.values()[draw.below(2)];
        int needs = Need.drawSet(draw, 1 + draw.below(2));
        yield new MadeUnit(kind, town, spot, needs, stage, 14_000 + draw.below(4_001));
      }
      case ALTERNATIVE -> {
        Stage stage = draw.below(3) == 0 ? Stage.BOTH : Stage.SECONDARY;
        int needs = 1 << Need.SECOND | Need.drawSet(draw, 1);
        yield new MadeUnit(kind, town, spot, needs, stage, 18_000 + draw.below(6_001));
      }
      case INDEPENDENT -> new MadeUnit(kind, town, spot, EVERY_NEED, Stage.BOTH, INDEPENDENT_POUNDS);
    };
  }

  boolean suits(int need, Stage child) {
    return (needs >> need & 1) == 1 && stage.includes(child);
  }
}
