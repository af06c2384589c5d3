package org.placewright.model.money;

import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/** Present value of yearly sums, in prices of the base year: a pound in the year at position t counts 1 / (1 + r)^t. */
public final class Discounting {
  private final Horizon horizon;
  private final double[] cumulative;

  /**
   * @param yearlyRate e.g. 0.035, as the Treasury's Green Book has it
   */
  public Discounting(Horizon horizon, double yearlyRate) {
    this.horizon = horizon;
    this.cumulative = new double[horizon.years() + 1];
    double factor = 1;
    for (int t = 0; t < horizon.years(); t++) {
      cumulative[t + 1] = cumulative[t] + factor;
      factor /= 1 + yearlyRate;
    }
  }

  public Horizon horizon() {
    return horizon;
  }

  /** The sum that has a present value when it is paid in one year, to the penny. */
  public Money paidIn(AcademicYear year, Money presentValue) {
    int t = horizon.indexOf(year);
    return new Money(Math.round(presentValue.pence() / (cumulative[t + 1] - cumulative[t])));
  }

  /** The present value of paying {@code yearly} in every year from {@code first} to {@code last}, to the penny. */
  public Money presentValue(Money yearly, AcademicYear first, AcademicYear last) {
    double years = cumulative[horizon.indexOf(last) + 1] - cumulative[horizon.indexOf(first)];
    return new Money(Math.round(yearly.pence() * years));
  }
}
