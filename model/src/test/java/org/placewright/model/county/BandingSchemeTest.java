package org.placewright.model.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

class BandingSchemeTest {
  private static final Optional<NeedType> ANY = Optional.empty();
  private static final BandingScheme SPECIAL = scheme(
      ProvisionKind.SPECIAL_SCHOOL, ANY, band("A", "8000", "0.35"), band("B", "14500", "0.5"), band("C", "26000.75", "0.15"));

  private static final AcademicYear YEAR = new AcademicYear(2026);

  private static TopUpBand band(String code, String pounds, String share) {
    return new TopUpBand(new BandCode(code), Money.ofPounds(new BigDecimal(pounds)), new BigDecimal(share), "2024", "test");
  }

  private static BandingScheme scheme(ProvisionKind kind, Optional<NeedType> need, TopUpBand... bands) {
    return new BandingScheme(kind, need, Budget.HIGH_NEEDS_BLOCK, List.of(bands));
  }

  private static Rate topUp(Optional<NeedType> need, int pounds) {
    return new Rate(
        ProvisionKind.SPECIAL_SCHOOL, need, FinanceLine.TOP_UP, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(pounds), "2024", "test");
  }

  private static Optional<ChildBand> in(String code, boolean isSettled) {
    return Optional.of(new ChildBand(new BandCode(code), isSettled));
  }

  private static ReBanding move(String from, String to, String share) {
    return new ReBanding(new BandCode(from), new BandCode(to), new BigDecimal(share));
  }

  private static BigDecimal share(BandingScheme scheme, String code) {
    return scheme.find(new BandCode(code)).orElseThrow().share();
  }

  /** 0.35 x 8000 + 0.5 x 14500 + 0.15 x 26000.75 = 2800 + 7250 + 3900.1125 = 13950.1125. */
  @Test
  void whoseBandIsNotKnownCostsTheMeanToThePenny() {
    assertThat(SPECIAL.yearly(Optional.empty())).isEqualTo(new Money(1_395_011));
  }

  /** Thirds as 0.333: (7000 + 9500 + 13000) / 3 = 9833.33, where 0.333 of each would be 9823.50. */
  @Test
  void sharesThatNearlySumToOneAreTakenInProportion() {
    BandingScheme thirds = scheme(
        ProvisionKind.RESOURCE_BASE, ANY, band("1", "7000", "0.333"), band("2", "9500", "0.333"), band("3", "13000", "0.333"));

    assertThat(thirds.yearly(Optional.empty())).isEqualTo(new Money(983_333));
  }

  @Test
  void sharesThatDoNotSumToOneAreRefused() {
    assertThatThrownBy(() -> scheme(ProvisionKind.SPECIAL_SCHOOL, ANY, band("A", "8000", "0.5"), band("B", "9000", "0.49")))
        .hasMessageContaining("sum to 0.99, not 1");
  }

  @Test
  void aKnownChildPaysItsOwnBand() {
    assertThat(SPECIAL.yearly(in("C", true))).isEqualTo(new Money(2_600_075));
  }

  @Test
  void aBandThatIsNotListedHereCountsAsUnknown() {
    assertThat(SPECIAL.yearly(in("ELP 2", true))).isEqualTo(SPECIAL.yearly(Optional.empty()));
  }

  @Test
  void bandsOfTheChildsOwnNeedGoBeforeGeneralBandsAndAGeneralTopUp() {
    BandingScheme own = scheme(ProvisionKind.SPECIAL_SCHOOL, Optional.of(NeedType.PMLD), band("P", "21000", "1"));
    RateCard general = new RateCard(List.of(), new BandCard(List.of(SPECIAL, own)));
    RateCard flat = new RateCard(List.of(topUp(ANY, 13_900)), new BandCard(List.of(own)));

    assertThat(general.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(21_000));
    assertThat(flat.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(21_000));
    assertThat(flat.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(13_900));
  }

  @Test
  void aTopUpOfTheChildsOwnNeedGoesBeforeGeneralBands() {
    RateCard card = new RateCard(List.of(topUp(Optional.of(NeedType.PMLD), 21_700)), new BandCard(List.of(SPECIAL)));

    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, in("A", true), YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(21_700));
    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, in("A", true), YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(8_000));
  }

  @Test
  void aTopUpOfTheChildsOwnNeedThatBeginsLaterGoesBeforeGeneralBandsFromThenOn() {
    Rate later = topUp(Optional.of(NeedType.PMLD), 21_700).with(Money.ofPounds(21_700), Optional.of(YEAR));
    RateCard card = new RateCard(List.of(later), new BandCard(List.of(SPECIAL)));

    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, in("A", true), YEAR.plus(-1))).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(8_000));
    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, in("A", true), YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(21_700));
  }

  @Test
  void onlyGeneralBandsSayWhatIsPaidBeforeATopUpOfANeedBegins() {
    Rate later = topUp(Optional.of(NeedType.PMLD), 21_700).with(Money.ofPounds(21_700), Optional.of(YEAR));
    BandingScheme other = scheme(ProvisionKind.SPECIAL_SCHOOL, Optional.of(NeedType.SLD), band("S", "21000", "1"));

    assertThat(new RateCard(List.of(later), new BandCard(List.of(SPECIAL))).listWithoutStart(YEAR.plus(-1))).isEmpty();
    assertThat(new RateCard(List.of(later), new BandCard(List.of(other))).listWithoutStart(YEAR.plus(-1))).containsExactly(later);
  }

  @Test
  void aTopUpForTheSameChildrenAsBandsIsRefused() {
    assertThatThrownBy(() -> new RateCard(List.of(topUp(ANY, 13_900)), new BandCard(List.of(SPECIAL))))
        .hasMessageContaining("given as a rate and by bands");
  }

  @Test
  void aKnownChildPaysWhatItsBandCostsAtEachKindOfProvision() {
    BandingScheme base = scheme(ProvisionKind.RESOURCE_BASE, ANY, band("B", "6500", "0.2"), band("D", "9000", "0.8"));
    RateCard card = new RateCard(List.of(), new BandCard(List.of(SPECIAL, base)));

    assertThat(card.listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, in("B", false), YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(14_500));
    assertThat(card.listCharges(ProvisionKind.RESOURCE_BASE, NeedType.ASD, in("B", false), YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(6_500));
    assertThat(card.listCharges(ProvisionKind.MAINSTREAM, NeedType.ASD, in("B", false), YEAR)).isEmpty();
  }

  /** A tenth of C: 0.35, 0.515, 0.135. Settled children of C pay 26000.75 as before, the others 0.9 x 26000.75 + 1450 = 24850.675. */
  @Test
  void reBandingMovesSharesAndReviewedChildrenAndNobodySettled() {
    BandingScheme after = SPECIAL.with(move("C", "B", "0.1"), UnaryOperator.identity());

    assertThat(share(after, "C")).isEqualByComparingTo("0.135");
    assertThat(share(after, "B")).isEqualByComparingTo("0.515");
    assertThat(after.yearly(in("C", true))).isEqualTo(new Money(2_600_075));
    assertThat(after.yearly(in("C", false))).isEqualTo(new Money(2_485_068));
    assertThat(after.yearly(in("A", false))).isEqualTo(Money.ofPounds(8_000));
  }

  /** 0.501 + 0.5 = 1.001 of the children, in proportion, are all of them. */
  @Test
  void reBandingEverybodyWorksWhereSharesSumToALittleMoreThanOne() {
    BandingScheme scheme = scheme(ProvisionKind.SPECIAL_SCHOOL, ANY, band("A", "8000", "0.501"), band("B", "9000", "0.5"));

    BandingScheme after = scheme.with(move("A", "B", "1"), UnaryOperator.identity());

    assertThat(share(after, "B")).isEqualByComparingTo("1.001");
    assertThat(after.yearly(Optional.empty())).isEqualTo(Money.ofPounds(9_000));
    assertThat(after.yearly(in("A", false))).isEqualTo(Money.ofPounds(9_000));
  }

  @Test
  void reBandingNeverLosesAChild() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      BandingScheme scheme = random(random);
      BandingScheme after = scheme;
      for (int i = 0; i < 4; i++) {
        int from = random.nextInt(scheme.bands().size());
        int to = (from + 1) % scheme.bands().size();
        after = after.with(move("b" + from, "b" + to, "0." + (1 + random.nextInt(99))), UnaryOperator.identity());
      }
      assertThat(sum(after.mix(Optional.empty()))).isEqualByComparingTo(sum(scheme.mix(Optional.empty())));
      assertThat(sum(after.mix(in("b0", false)))).isEqualByComparingTo(BigDecimal.ONE);
      assertThat(after.mix(Optional.empty()).values()).allMatch(part -> part.signum() >= 0);
    }
  }

  @Test
  void whatIsPaidIsSpreadOverBandsToThePenny() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      BandingScheme scheme = random(random);
      Money paid = scheme.yearly(Optional.empty()).times(random.nextInt(400)).share(7, 12);
      Map<BandCode, Money> spread = scheme.spread(paid, scheme.mix(Optional.empty()));

      assertThat(spread.values().stream().reduce(Money.NONE, Money::plus)).isEqualTo(paid);
      assertThat(spread.values()).allMatch(money -> money.pence() >= 0);
    }
  }

  private static BigDecimal sum(Map<BandCode, BigDecimal> parts) {
    return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Two to seven bands in hundredths; some cost nothing, some have nobody. */
  private static BandingScheme random(Random random) {
    int number = 2 + random.nextInt(6);
    List<TopUpBand> bands = new ArrayList<>();
    int left = 100;
    for (int i = 0; i < number; i++) {
      int share = i == number - 1 ? left : random.nextInt(left + 1);
      left -= share;
      bands.add(
          new TopUpBand(
              new BandCode("b" + i), new Money(random.nextInt(3) == 0 ? 0 : random.nextInt(4_000_000)), BigDecimal.valueOf(share, 2), "",
              ""));
    }
    return new BandingScheme(ProvisionKind.SPECIAL_SCHOOL, ANY, Budget.HIGH_NEEDS_BLOCK, bands);
  }

  @Test
  void aSatelliteWithBandsOfItsOwnStillTakesThePlaceFundingOfItsSchool() {
    Rate place = new Rate(
        ProvisionKind.SPECIAL_SCHOOL, ANY, FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(10_000), "2024", "test");
    RateCard card = new RateCard(
        List.of(place, topUp(Optional.of(NeedType.PMLD), 20_000)),
        new BandCard(List.of(SPECIAL, scheme(ProvisionKind.SATELLITE, ANY, band("A", "7000", "1")))));

    RateCard with = card.withRatesLike(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.SATELLITE);

    assertThat(with.listCharges(ProvisionKind.SATELLITE, NeedType.PMLD, Optional.empty(), YEAR)).extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(10_000), Money.ofPounds(7_000));
  }

  @Test
  void bandsAloneDoNotSayWhatAPlaceCosts() {
    assertThat(new RateCard(List.of(), new BandCard(List.of(SPECIAL))).knows(ProvisionKind.SPECIAL_SCHOOL)).isFalse();
  }
}
