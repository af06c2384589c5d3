package org.placewright.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Discounting;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

class PlaceValuesTest {
  private static final AcademicYear BASE = new AcademicYear(2024);
  private static final Discounting QUARTER = new Discounting(new Horizon(BASE, 3), 0.25);
  private static final ProvisionId OAK = new ProvisionId("oak");
  private static final ProvisionId MARKET = new ProvisionId("market");

  private static PlaceValues values(long... pence) {
    List<Money> values = new ArrayList<>();
    for (long each : pence) {
      values.add(new Money(each));
    }
    return new PlaceValues(QUARTER, Map.of(OAK, values));
  }

  @Test
  void aYearlyValueIsTurnedBackIntoPoundsOfItsYear() {
    PlaceValues values = values(700, 8_000, 64_000);

    assertThat(values.findYearly(OAK, BASE)).hasValue(new Money(700));
    assertThat(values.findYearly(OAK, BASE.plus(1))).hasValue(new Money(10_000));
    assertThat(values.findYearly(OAK, BASE.plus(2))).hasValue(new Money(100_000));
  }

  @Test
  void aYearlyValueHasThePresentValueItCameFrom() {
    Money yearly = values(0, 0, 64_000).findYearly(OAK, BASE.plus(2)).orElseThrow();

    assertThat(QUARTER.presentValue(yearly, BASE.plus(2), BASE.plus(2))).isEqualTo(new Money(64_000));
  }

  @Test
  void aLastingPlaceIsWorthThePresentValuesFromItsYearOn() {
    PlaceValues values = values(700, 8_000, 64_000);

    assertThat(values.findLasting(OAK, BASE)).hasValue(new Money(72_700));
    assertThat(values.findLasting(OAK, BASE.plus(2))).hasValue(new Money(64_000));
  }

  @Test
  void nothingIsSaidAboutProvisionWithoutALimit() {
    assertThat(values(1, 2, 3).findYearly(MARKET, BASE)).isEmpty();
    assertThat(values(1, 2, 3).findLasting(MARKET, BASE)).isEmpty();
  }

  @Test
  void everyYearOfTheHorizonNeedsAValue() {
    assertThatThrownBy(() -> values(1, 2)).hasMessage("values of a place at provision (oak) are for 2 years, not 3");
  }

  @Test
  void aPlaceIsNeverWorthLessThanNothing() {
    assertThat(values(1, -2, 3).findYearly(OAK, BASE.plus(1))).contains(Money.NONE);
    assertThat(values(1, -2, -3).findLasting(OAK, BASE)).contains(Money.NONE);
  }

  @Test
  void aYearInWhichAPlaceCostsMoreThanItSavesCountsAgainstTheOthers() {
    assertThat(values(500, -200, 300).findLasting(OAK, BASE)).contains(new Money(600));
  }
}
