package org.placewright.model.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

class RatesTest {
  private static final AcademicYear YEAR = new AcademicYear(2024);

  private static Rate rate(Optional<NeedType> need, FinanceLine line, int pounds) {
    return new Rate(
        ProvisionKind.SPECIAL_SCHOOL, need, line, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(pounds), "2024", "test");
  }

  @Test
  void theRateOfTheChildsOwnNeedGoesBeforeTheGeneralOne() {
    RateCard card = new RateCard(
        List.of(
            rate(Optional.empty(), FinanceLine.PLACE_FUNDING, 10_000),
            rate(Optional.empty(), FinanceLine.TOP_UP, 13_900),
            rate(Optional.of(NeedType.PMLD), FinanceLine.TOP_UP, 21_700)));

    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, YEAR))
        .extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(10_000), Money.ofPounds(21_700));
  }

  @Test
  void aNeedWithoutARateOfItsOwnPaysTheGeneralOne() {
    RateCard card = new RateCard(
        List.of(
            rate(Optional.empty(), FinanceLine.TOP_UP, 13_900),
            rate(Optional.of(NeedType.PMLD), FinanceLine.TOP_UP, 21_700)));

    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, YEAR))
        .extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(13_900));
  }

  @Test
  void theSameRateTwiceIsRefused() {
    Rate one = rate(Optional.empty(), FinanceLine.TOP_UP, 13_900);

    assertThatThrownBy(() -> new RateCard(List.of(one, rate(Optional.empty(), FinanceLine.TOP_UP, 14_000))))
        .hasMessageContaining("given twice");
  }
}
