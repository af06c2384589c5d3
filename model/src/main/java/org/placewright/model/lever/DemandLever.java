package org.placewright.model.lever;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One assumption that differs from what the history says. Several levers on the same children compose in whatever order they
 * are given: factors multiply, percentages of growth add, and closed and capped settings have the last word.
 *
 * <p>Joiners are meant by the curriculum year and state they join in, all others by those they had at the census before.
 */
public sealed interface DemandLever {
  /** The largest factor; beyond it a rate would be something else. */
  double MOST_FACTOR = 100;
  double MOST_PERCENT = 100;
  int MOST_YEARS = 25;
  int MOST_CHILDREN = 10_000_000;

  LeverScope scope();

  /** Whether it leaves all rates as they are. */
  boolean isNeutral();

  /** In words, for reports. */
  String describe();

  /**
   * So many per cent of last year's children there join (or leave, where negative) in addition, in the same curriculum year, need
   * and setting; nobody joins where the rules allow none or the setting is closed.
   *
   * @param percent -{@value #MOST_PERCENT} to {@value #MOST_PERCENT} a year
   */
  record Growth(LeverScope scope, double percent) implements DemandLever {
    public Growth {
      Objects.requireNonNull(scope, "scope");
      check("growth in per cent", percent, -MOST_PERCENT, MOST_PERCENT);
    }

    @Override
    public boolean isNeutral() {
      return percent == 0;
    }

    @Override
    public String describe() {
      return "%s %% %s children each year: %s".formatted(plain(Math.abs(percent)), percent < 0 ? "fewer" : "more", scope.describe());
    }
  }

  /** So many times as many join. */
  record Joiners(LeverScope scope, double factor) implements DemandLever {
    public Joiners {
      checkFactor(scope, factor);
    }

    @Override
    public boolean isNeutral() {
      return factor == 1;
    }

    @Override
    public String describe() {
      return "joiners times %s: %s".formatted(plain(factor), scope.describe());
    }
  }

  /**
   * Fewer need to join, as help comes earlier: in equal steps, all of the reduction in the last of them.
   *
   * @param percent of joiners, in the end, 0 to {@value #MOST_PERCENT}
   * @param overYears 1 for all of it at once, at most {@value #MOST_YEARS}
   */
  record EarlyHelp(LeverScope scope, double percent, int overYears) implements DemandLever {
    public EarlyHelp {
      Objects.requireNonNull(scope, "scope");
      check("reduction in per cent", percent, 0, MOST_PERCENT);
      check("years", overYears, 1, MOST_YEARS);
    }

    /** What joiners are multiplied by on the way to a census at which it acts. */
    public double factor(int censusYear) {
      int steps = Math.min(overYears, censusYear - scope.from().censusYear() + 1);
      return 1 - percent / 100 * steps / overYears;
    }

    @Override
    public boolean isNeutral() {
      return percent == 0;
    }

    @Override
    public String describe() {
      return "early help, %s %% fewer joiners over %d years: %s".formatted(plain(percent), overYears, scope.describe());
    }
  }

  /** So many times as many lose their plan. Those for whom the rules know no setting any more leave all the same. */
  record Leavers(LeverScope scope, double factor) implements DemandLever {
    public Leavers {
      checkFactor(scope, factor);
    }

    @Override
    public boolean isNeutral() {
      return factor == 1;
    }

    @Override
    public String describe() {
      return "leavers times %s: %s".formatted(plain(factor), scope.describe());
    }
  }

  /** So many times as many change need or setting. Those whose setting ends move all the same. */
  record Movers(LeverScope scope, double factor) implements DemandLever {
    public Movers {
      checkFactor(scope, factor);
    }

    @Override
    public boolean isNeutral() {
      return factor == 1;
    }

    @Override
    public String describe() {
      return "movers times %s: %s".formatted(plain(factor), scope.describe());
    }
  }

  /** So many times as many move from one setting, the only one in the scope, to another; moves elsewhere stay as they are. */
  record StepDown(LeverScope scope, String toSetting, double factor) implements DemandLever {
    public StepDown {
      checkFactor(scope, factor);
      requireOneSetting(scope);
      if (scope.settings().contains(toSetting)) {
        throw new IllegalArgumentException("a move from (%s) to itself is none".formatted(toSetting));
      }
    }

    public String fromSetting() {
      return scope.settings().first();
    }

    @Override
    public boolean isNeutral() {
      return factor == 1;
    }

    @Override
    public String describe() {
      return "moves to %s times %s: %s".formatted(toSetting, plain(factor), scope.describe());
    }
  }

  /**
   * A setting has no children from a year on. Those who were there move, as others do who move from there, or leave when no
   * setting takes them; those who would have come go to the other settings.
   */
  record CloseSetting(String setting, LeverScope scope) implements DemandLever {
    public CloseSetting {
      requireWhole(setting, scope);
      if (scope.to().isPresent()) {
        throw new IllegalArgumentException("setting (%s) closes for good, not until %s".formatted(setting, scope.to().get()));
      }
    }

    @Override
    public boolean isNeutral() {
      return false;
    }

    @Override
    public String describe() {
      return "%s closed: %s".formatted(setting, scope.describe());
    }
  }

  /**
   * A setting takes nobody beyond a number of children. Those there already stay; those who would have come go to the
   * other settings.
   *
   * @param atMost children, 0 or more
   */
  record CapSetting(String setting, int atMost, LeverScope scope) implements DemandLever {
    public CapSetting {
      requireWhole(setting, scope);
      check("children", atMost, 0, MOST_CHILDREN);
    }

    @Override
    public boolean isNeutral() {
      return false;
    }

    @Override
    public String describe() {
      return "at most %d children in %s: %s".formatted(atMost, setting, scope.describe());
    }
  }

  private static void checkFactor(LeverScope scope, double factor) {
    Objects.requireNonNull(scope, "scope");
    check("factor", factor, 0, MOST_FACTOR);
  }

  private static void check(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException("%s (%s) must be %s to %s".formatted(what, value, least, most));
    }
  }

  private static void requireOneSetting(LeverScope scope) {
    if (scope.settings().size() != 1) {
      throw new IllegalArgumentException("one setting to move from is needed, not %s".formatted(scope.settings()));
    }
  }

  private static void requireWhole(String setting, LeverScope scope) {
    Objects.requireNonNull(setting, "setting");
    boolean isWhole = scope.needs().isEmpty() && scope.settings().isEmpty() && scope.firstNcy() <= LeverScope.ANY_FIRST
        && scope.lastNcy() >= LeverScope.ANY_LAST;
    if (!isWhole) {
      throw new IllegalArgumentException(
          "setting (%s) is closed or capped for all its children, not for %s".formatted(setting, scope.describe()));
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
