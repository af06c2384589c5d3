package org.placewright.model.money;

/**
 * On what terms the council borrows: the same charge every year, interest and repayment together (an annuity).
 *
 * @param yearlyRate interest a year, e.g. 0.05
 * @param years over which all is paid back, 1 or more
 */
public record Borrowing(double yearlyRate, int years) {
  public Borrowing {
    if (!(yearlyRate >= 0 && yearlyRate < 1) || years < 1) {
      throw new IllegalArgumentException("borrowing at %s over %d years makes no sense".formatted(yearlyRate, years));
    }
  }

  /** The charge of one year for a loan, to the nearest penny: loan x r / (1 - (1 + r)^-years). */
  public Money yearlyCharge(Money loan) {
    double part = yearlyRate == 0 ? 1.0 / years : yearlyRate / (1 - Math.pow(1 + yearlyRate, -years));
    return new Money(Math.round(loan.pence() * part));
  }
}
