package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Borrowing;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

class SchemeCostingTest {
  private static final AcademicYear OPENING = new AcademicYear(2028);

  /**
   * By hand, November 2026: 1.055^25 = 3.813392; 1 - 1/3.813392 = 0.737766; 0.055/0.737766 = 0.0745494; of 1,000,000 pounds 74,549.35.
   */
  @Test
  void aLoanIsPaidBackInEqualCharges() {
    assertThat(new Borrowing(0.055, 25).yearlyCharge(Money.ofPounds(1_000_000))).isEqualTo(new Money(7_454_935));
  }

  @Test
  void aLoanWithoutInterestIsSharedOutOverItsYears() {
    assertThat(new Borrowing(0, 40).yearlyCharge(Money.ofPounds(1_000))).isEqualTo(Money.ofPounds(25));
  }

  @Test
  void allChargesOfALoanDiscountedAtItsInterestAreTheLoan() {
    Money charge = new Borrowing(0.04, 10).yearlyCharge(Money.ofPounds(500_000));
    double worth = 0;
    for (int year = 1; year <= 10; year++) {
      worth += charge.pence() / Math.pow(1.04, year);
    }

    assertThat(worth).isBetween(49_999_900.0, 50_000_100.0);
  }

  @Test
  void placesOpenInPhasesAndStay() {
    PhasedPlaces places = new PhasedPlaces(List.of(50, 90, 130));

    assertThat(List.of(places.after(-1), places.after(0), places.after(1), places.after(2), places.after(9)))
        .containsExactly(0, 50, 90, 130, 130);
  }

  @Test
  void theLastPaymentFallsIntoTheFinancialYearOfTheOpening() {
    BuildingCost building = new BuildingCost(Money.ofPounds(1_000), List.of(20, 50, 30), Optional.empty());

    assertThat(building.payments(building.borrowed(), OPENING)).isEqualTo(
        Map.of(
            new FinancialYear(2026), Money.ofPounds(200), new FinancialYear(2027), Money.ofPounds(500), new FinancialYear(2028),
            Money.ofPounds(300)));
  }

  @Test
  void paymentsSumToThePenny() {
    BuildingCost building = new BuildingCost(
        new Money(1_000_001), List.of(33, 33, 34), Optional.of(new BuildingCost.Grant("basic-need", new Money(333_333))));

    assertThat(building.payments(building.granted(), OPENING).values().stream().reduce(Money.NONE, Money::plus))
        .isEqualTo(new Money(333_333));
    assertThat(building.payments(building.borrowed(), OPENING).values().stream().reduce(Money.NONE, Money::plus))
        .isEqualTo(new Money(666_668));
  }
}
