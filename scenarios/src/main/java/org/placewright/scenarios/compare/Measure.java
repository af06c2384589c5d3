package org.placewright.scenarios.compare;

import java.util.Objects;

/**
 * What is compared.
 *
 * <p>Money of academic years, of financial years and over all years, and totals beside the lines they sum, are measures of
 * their own: rows of one measure and one year may be summed, rows of two may not.
 */
public enum Measure {
  CHILDREN("children", "Children with plans", Unit.CHILDREN),
  DEMAND_BY_NEED("demand-by-need", "Children with plans expected, by primary need", Unit.CHILDREN),
  PLACED("placed", "Children placed anywhere", Unit.CHILDREN),
  UNPLACED("unplaced", "Children without any place", Unit.CHILDREN),
  NEED_LOCAL("need-base-or-special", "Children who need a base or a special school", Unit.CHILDREN),
  WITH_LOCAL("with-local-place", "Needing one, with a suitable local place", Unit.CHILDREN),
  SHORTFALL("shortfall", "Needing one, without a suitable local place", Unit.CHILDREN),
  SHORTFALL_IN_INMSS("shortfall-in-inmss", "Without a local place, in an independent or non-maintained school", Unit.CHILDREN),
  IN_INMSS("in-inmss", "All children in independent or non-maintained schools", Unit.CHILDREN),
  NEW_IN_INMSS("new-in-inmss", "Children who come to such a school in the year", Unit.CHILDREN),
  NEW_IN_INMSS_FOR_WANT("new-in-inmss-for-want", "Of them, for want of a local place", Unit.CHILDREN),
  STEP_DOWNS("step-downs", "Moves back from a dearer level", Unit.CHILDREN),
  BACK_FROM_INMSS("back-from-inmss", "Of these, from an independent or non-maintained school", Unit.CHILDREN),
  BACK_FROM_INMSS_SAVING("back-from-inmss-saving", "What moves back from such a school save in a full year", Unit.POUNDS),
  CHILDREN_BY_KIND("children-by-kind", "Children by kind of provision", Unit.CHILDREN),
  PLACES("places", "Funded places of bases and special schools", Unit.PLACES),
  EMPTY_PLACES("empty-places", "Funded places of bases and special schools left empty", Unit.PLACES),
  OVER_NUMBER("over-number", "Places taken above those funded", Unit.PLACES),
  PLACES_BY_KIND("places-by-kind", "Funded places by kind of provision", Unit.PLACES),
  PLACEMENTS("placements", "What the placements of the academic year cost", Unit.POUNDS),
  FINANCE("finance", "Cost by budget and line", Unit.POUNDS),
  FINANCE_BY_BUDGET("finance-by-budget", "Cost by budget", Unit.POUNDS),
  FINANCE_TOTAL("finance-total", "Cost to all budgets, building apart", Unit.POUNDS),
  CAPITAL("capital", "Paid for building", Unit.POUNDS),
  HIGH_NEEDS_BLOCK("high-needs-block", "What changes the balance of the high needs block, in pounds of each year", Unit.POUNDS),
  BLOCK_BALANCE("block-balance", "Balance of the high needs block at the end of the financial year", Unit.POUNDS),
  BLOCK_WITHOUT_PROGRAMMES("block-balance-without-programmes", "The same without savings programmes", Unit.POUNDS),
  TRAVELLERS("travellers", "Children who travel to provision with a site", Unit.CHILDREN),
  MEDIAN("median-minutes", "Journey one way that half do not exceed", Unit.MINUTES),
  P90("p90-minutes", "Journey one way that nine in ten do not exceed", Unit.MINUTES),
  OVER_GUIDELINE("over-guideline", "Children beyond the guideline of their phase", Unit.CHILDREN),
  MILES("miles", "Miles of all children a year", Unit.MILES),
  VEHICLE_MILES("vehicle-miles", "Miles of the council's vehicles a year", Unit.MILES),
  CARBON("carbon", "Carbon of these vehicles a year", Unit.KILOGRAMS),
  SCHEMES_BUILT("schemes-built", "Schemes built", Unit.SCHEMES),
  SCHEME_CAPITAL("scheme-capital", "Capital of the schemes built", Unit.POUNDS),
  PLAN_VALUE("plan-value", "Plan value, present value", Unit.POUNDS),
  LOWER_BOUND("lower-bound", "No plan can be cheaper than this, present value", Unit.POUNDS),
  GAP("gap", "Plan value above that bound", Unit.POUNDS);

  private final String code;
  private final String label;
  private final Unit unit;

  Measure(String code, String label, Unit unit) {
    this.code = Objects.requireNonNull(code);
    this.label = label;
    this.unit = unit;
  }

  /** How files call it. */
  public String code() {
    return code;
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }

  /** Whether the difference of two of it is itself such a thing. A median is of other children in each plan: it is not. */
  public boolean isSubtractable() {
    return unit != Unit.MINUTES;
  }

  /** Whether a run that does not state it has none of it. */
  public boolean isNothingWhenAbsent() {
    return switch (this) {
      case MEDIAN, P90, BLOCK_BALANCE, BLOCK_WITHOUT_PROGRAMMES, PLAN_VALUE, LOWER_BOUND, GAP -> false;
      default -> true;
    };
  }

  /** What is counted, as files write it. */
  public enum Unit {
    CHILDREN("children"), PLACES("places"), POUNDS("pounds"), MINUTES("minutes"), MILES("miles"), KILOGRAMS("kgco2e"),
    SCHEMES("schemes");

    private final String code;

    Unit(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
