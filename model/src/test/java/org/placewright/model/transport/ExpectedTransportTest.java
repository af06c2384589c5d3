package org.placewright.model.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.county.TransportCard;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.model.travel.Journey;

class ExpectedTransportTest {
  private static final ProvisionKind KIND = ProvisionKind.SPECIAL_SCHOOL;
  private static final AcademicYear YEAR = new AcademicYear(2024);
  private static final Journey TEN_MILES = new Journey(25, 10);

  private static TransportByNeed need(Optional<NeedType> need, double solo, double assisted) {
    return new TransportByNeed(need, solo, assisted, "2024", "test");
  }

  private static TransportCard card(double transported, TransportByNeed... needs) {
    return new TransportCard(List.of(new TransportByKind(KIND, transported, "2024", "test")), List.of(needs));
  }

  private static ExpectedTransport priced(TransportCard card) {
    return new ExpectedTransport(card, Prices.of(Map.of()));
  }

  private static Money pounds(String pounds) {
    return Money.ofPounds(new BigDecimal(pounds));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/what-a-journey-costs.csv", useHeadersInDisplayName = true)
  void aChildCostsWhatWasWorkedOutByHand(
      double miles, double transported, double solo, double assisted, String alone, String shared, String expected,
      double vehicleMiles) {
    ExpectedTransport transport = priced(card(transported, need(Optional.empty(), solo, assisted)));
    Journey journey = new Journey(1, miles);

    assertThat(transport.yearlySolo(NeedType.SEMH, journey)).isEqualTo(pounds(alone));
    assertThat(transport.yearlyShared(NeedType.SEMH, journey)).isEqualTo(pounds(shared));
    assertThat(transport.yearly(KIND, NeedType.SEMH, Phase.PRIMARY, YEAR, journey)).isEqualTo(pounds(expected));
    assertThat(transport.vehicleMiles(KIND, NeedType.SEMH, Phase.PRIMARY, YEAR, journey)).isCloseTo(vehicleMiles, within(1e-9));
  }

  @Test
  void theSharesOfTheChildsOwnNeedGoBeforeTheGeneralOnes() {
    ExpectedTransport transport = priced(
        card(1, need(Optional.of(NeedType.SEMH), 1, 0), need(Optional.empty(), 0, 0)));

    assertThat(transport.yearly(KIND, NeedType.SEMH, Phase.PRIMARY, YEAR, TEN_MILES)).isEqualTo(pounds("11400.00"));
    assertThat(transport.yearly(KIND, NeedType.ASD, Phase.PRIMARY, YEAR, TEN_MILES)).isEqualTo(pounds("4759.50"));
  }

  @Test
  void aKindThatNoOneIsTransportedToCostsNothing() {
    ExpectedTransport transport = priced(card(1, need(Optional.empty(), 0.5, 0.5)));

    assertThat(transport.yearly(ProvisionKind.RESOURCE_BASE, NeedType.ASD, Phase.PRIMARY, YEAR, TEN_MILES)).isEqualTo(Money.NONE);
    assertThat(priced(TransportCard.NONE).yearly(KIND, NeedType.ASD, Phase.PRIMARY, YEAR, TEN_MILES)).isEqualTo(Money.NONE);
  }

  @Test
  void theScaleMultipliesPoundsButNotMiles() {
    TransportCard card = card(1, need(Optional.empty(), 1, 0));
    Assumptions scaled = Prices.of(Map.of(AssumptionKey.TRANSPORT_SCALE, "1.1"));
    ExpectedTransport transport = new ExpectedTransport(card, scaled);

    assertThat(transport.yearly(KIND, NeedType.ASD, Phase.PRIMARY, YEAR, TEN_MILES)).isEqualTo(pounds("12540.00"));
    assertThat(transport.vehicleMiles(KIND, NeedType.ASD, Phase.PRIMARY, YEAR, TEN_MILES)).isEqualTo(380 * 20);
  }

  @Test
  void aNeedWithoutSharesIsRefused() {
    assertThatThrownBy(() -> card(1, need(Optional.of(NeedType.SEMH), 1, 0)))
        .hasMessageContaining("ASD")
        .hasMessageNotContaining("SEMH");
  }

  @Test
  void aShareAboveOneIsRefused() {
    assertThatThrownBy(() -> need(Optional.empty(), 1.01, 0)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> card(-0.1, need(Optional.empty(), 0, 0))).hasMessageContaining("-0.1");
  }

  @Test
  void aVehicleWithHalfASeatIsRefused() {
    assertThatThrownBy(() -> Prices.of(Map.of(AssumptionKey.TAXI_SEATS, "2.5"))).hasMessageContaining("whole");
  }
}
