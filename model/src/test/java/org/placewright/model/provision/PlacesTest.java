package org.placewright.model.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Money;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

class PlacesTest {
  private static final AcademicYear Y24 = new AcademicYear(2024);
  private static final AcademicYear Y25 = new AcademicYear(2025);
  private static final Places PLACES = Places.of(new Horizon(Y24, 2), List.of(7, 9));

  private static SoldPlaces sold(AcademicYear year, int places) {
    return new SoldPlaces("Overshire", year, places, Optional.of(Money.ofPounds(14_200)));
  }

  @Test
  void placesSoldAreNotThereForOthers() {
    Places left = PLACES.withSold(List.of(sold(Y25, 4)));

    assertThat(left.in(Y24)).hasValue(7);
    assertThat(left.in(Y25)).hasValue(5);
    assertThat(left.listSold(Y24)).isEmpty();
    assertThat(left.listSold(Y25)).containsExactly(sold(Y25, 4));
  }

  @Test
  void allPlacesMayBeSold() {
    assertThat(PLACES.withSold(List.of(sold(Y24, 3), sold(Y24, 4))).in(Y24)).hasValue(0);
  }

  @Test
  void noMorePlacesAreSoldThanThereAre() {
    assertThatThrownBy(() -> PLACES.withSold(List.of(sold(Y24, 3), sold(Y24, 5)))).hasMessageContaining("places (-1)");
  }

  @Test
  void placesWithoutLimitAreNotSold() {
    Places unlimited = Places.unlimited(new Horizon(Y24, 2));

    assertThatThrownBy(() -> unlimited.withSold(List.of(sold(Y24, 1)))).hasMessageContaining("without limit");
  }

  @Test
  void morePlacesAreForTheCountysOwnChildren() {
    Places more = PLACES.withSold(List.of(sold(Y25, 4))).withMore(6, Y25);

    assertThat(more.in(Y25)).hasValue(11);
    assertThat(more.listSold(Y25)).containsExactly(sold(Y25, 4));
  }
}
