package org.placewright.model.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.placewright.model.TinyCounty;
import org.placewright.model.county.County;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/** Changes of rates and transport from a year on, in a county of seven years from 2024/25. */
class DatedMoneyTest {
  private static final ProvisionKind INMSS = ProvisionKind.INDEPENDENT_SPECIAL;
  private static final ProvisionKind SPECIAL = ProvisionKind.SPECIAL_SCHOOL;
  private static final Budget BLOCK = Budget.HIGH_NEEDS_BLOCK;

  private static TinyCounty tiny() {
    return new TinyCounty(7)
        .locality("west", 100_000, 30)
        .provision("school", SPECIAL, 110_000, "ASD", 0, 16, 5)
        .provision("inmss", INMSS, 150_000, "ASD", 0, 16)
        .transport(SPECIAL, "1", 190);
  }

  private static ChangeRate change(ChangeRate.Amount amount, int from) {
    return new ChangeRate(EnumSet.of(INMSS), Optional.empty(), FinanceLine.FEE, amount, Optional.of(new AcademicYear(from)));
  }

  private static ChangeRate.Amount percent(String more) {
    return new ChangeRate.Amount.Percent(new BigDecimal(more));
  }

  private static ChangeRate.Amount pounds(int yearly) {
    return new ChangeRate.Amount.Pounds(Money.ofPounds(yearly));
  }

  /** What a year of a child with a need costs, year by year. */
  private static List<Money> fees(County county, NeedType need) {
    return county.horizon()
        .listYears()
        .stream()
        .map(
            year -> county.rates().listCharges(INMSS, need, year).stream().map(Charge::yearly).reduce(Money.NONE, Money::plus))
        .toList();
  }

  private static List<Money> years(int... pounds) {
    return IntStream.of(pounds).mapToObj(Money::ofPounds).toList();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/rates-of-a-year.csv", useHeadersInDisplayName = true)
  void aRiseYearUponYearIsWhatWasWorkedOutByHand(
      BigDecimal rate, BigDecimal percent, String from, BigDecimal y0, BigDecimal y1, BigDecimal y2, BigDecimal y3, BigDecimal y4,
      BigDecimal y5, BigDecimal y6) {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, Money.ofPounds(rate)).build();
    AcademicYear first = AcademicYear.parse(from).orElseThrow();

    County changed = change(new ChangeRate.Amount.PercentAYear(percent), first.startYear()).applyTo(county);

    assertThat(fees(changed, NeedType.ASD)).isEqualTo(Stream.of(y0, y1, y2, y3, y4, y5, y6).map(Money::ofPounds).toList());
  }

  @Test
  void aPercentHoldsFromItsYearOn() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).build();

    assertThat(fees(change(percent("10"), 2027).applyTo(county), NeedType.ASD))
        .isEqualTo(years(60_000, 60_000, 60_000, 66_000, 66_000, 66_000, 66_000));
  }

  @Test
  void aPercentIsOnTopOfWhatChangesAnyway() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).rateFrom(2029, INMSS, FinanceLine.FEE, BLOCK, 70_000).build();

    assertThat(fees(change(percent("10"), 2027).applyTo(county), NeedType.ASD))
        .isEqualTo(years(60_000, 60_000, 60_000, 66_000, 66_000, 77_000, 77_000));
  }

  @Test
  void poundsFromAYearReplaceWhatWouldHaveComeLater() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).rateFrom(2029, INMSS, FinanceLine.FEE, BLOCK, 70_000).build();

    assertThat(fees(change(pounds(50_000), 2027).applyTo(county), NeedType.ASD))
        .isEqualTo(years(60_000, 60_000, 60_000, 50_000, 50_000, 50_000, 50_000));
  }

  @Test
  void poundsFromAYearAreSharedOutAsBefore() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 45_000)
        .rate(INMSS, FinanceLine.FEE, Budget.OTHER_CONTRIBUTIONS, 15_000)
        .build();

    assertThat(change(pounds(80_000), 2027).applyTo(county).rates().listCharges(INMSS, NeedType.ASD, new AcademicYear(2027)))
        .extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(60_000), Money.ofPounds(20_000));
  }

  /** ASD pays 15,000 of its own and the general 2,000 of the other budget: 17,000, which becomes 12,000 in the same parts. */
  @Test
  void poundsForEveryNeedAreAllThatANeedWithARateInOneBudgetPays() {
    County plain = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 10_000).rate(INMSS, FinanceLine.FEE, Budget.GENERAL_FUND, 2_000).build();
    List<Rate> rates = new ArrayList<>(plain.rates().rates());
    rates.add(new Rate(INMSS, Optional.of(NeedType.ASD), FinanceLine.FEE, BLOCK, Money.ofPounds(15_000), "2024", "test"));
    County county = CountyCopy.of(plain).rates(plain.rates().withRates(rates)).make();

    County changed = change(pounds(12_000), 2027).applyTo(county);

    assertThat(fees(changed, NeedType.ASD)).isEqualTo(years(17_000, 17_000, 17_000, 12_000, 12_000, 12_000, 12_000));
    assertThat(fees(changed, NeedType.SEMH)).isEqualTo(years(12_000, 12_000, 12_000, 12_000, 12_000, 12_000, 12_000));
    assertThat(changed.rates().listCharges(INMSS, NeedType.ASD, new AcademicYear(2027))).extracting(Charge::yearly)
        .containsExactlyInAnyOrder(new Money(1_058_824), new Money(141_176));
  }

  @Test
  void aRateOfOneNeedFromAYearLeavesThisNeedAsItWasBefore() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).build();
    County changed = new ChangeRate(
        EnumSet.of(INMSS), Optional.of(NeedType.ASD), FinanceLine.FEE, percent("10"), Optional.of(new AcademicYear(2029)))
        .applyTo(county);

    assertThat(fees(changed, NeedType.ASD)).isEqualTo(years(60_000, 60_000, 60_000, 60_000, 60_000, 66_000, 66_000));
    assertThat(fees(changed, NeedType.SEMH)).isEqualTo(years(60_000, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000));
  }

  @Test
  void changesOneAfterTheOtherAddUp() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).build();
    County changed = change(percent("-50"), 2029).applyTo(change(percent("10"), 2027).applyTo(county));

    assertThat(fees(changed, NeedType.ASD)).isEqualTo(years(60_000, 60_000, 60_000, 66_000, 66_000, 33_000, 33_000));
  }

  @Test
  void aChangeFromTheFirstYearIsAChangeOfEveryYear() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).build();

    assertThat(change(percent("10"), 2024).applyTo(county).rates().rates()).singleElement()
        .extracting(Rate::from)
        .isEqualTo(Optional.empty());
  }

  @Test
  void poundsThatHoldAlreadyAlterNothing() {
    County county = tiny().rate(INMSS, FinanceLine.FEE, BLOCK, 60_000).rateFrom(2027, INMSS, FinanceLine.FEE, BLOCK, 70_000).build();

    assertThat(change(pounds(70_000), 2027).alters(county)).isFalse();
    assertThat(change(pounds(70_000), 2026).alters(county)).isTrue();
  }

  @Test
  void theYearsAreSaidInWords() {
    assertThat(change(new ChangeRate.Amount.PercentAYear(new BigDecimal("4")), 2027).describe())
        .endsWith("each year 4 % more than the year before, from 2027/28 on");
    assertThat(change(percent("-4"), 2027).describe()).endsWith("4 % less from 2027/28 on");
  }

  @Test
  void aRateWithNothingBeforeItIsTold() {
    RateCard card = new RateCard(
        List.of(
            new Rate(INMSS, Optional.empty(), FinanceLine.FEE, BLOCK, Money.ofPounds(60_000), "2024", "test"),
            new Rate(
                INMSS, Optional.of(NeedType.ASD), FinanceLine.FEE, BLOCK, Optional.of(new AcademicYear(2027)), Money.ofPounds(70_000),
                "2024", "test"),
            new Rate(
                INMSS, Optional.empty(), FinanceLine.SUPPORT, BLOCK, Optional.of(new AcademicYear(2027)), Money.ofPounds(1), "2024",
                "test")));

    assertThat(card.listWithoutStart(new AcademicYear(2024))).extracting(Rate::line).containsExactly(FinanceLine.SUPPORT);
  }

  private static ChangeTransport transport(Set<Phase> phases, String share, int from) {
    return new ChangeTransport(EnumSet.of(SPECIAL), phases, new BigDecimal(share), Optional.of(new AcademicYear(from)));
  }

  private static double share(County county, Phase phase, int year) {
    return county.transport().shareTransported(SPECIAL, phase, new AcademicYear(year));
  }

  @Test
  void transportOfAPhaseIsCutFromAYearOn() {
    County changed = transport(EnumSet.of(Phase.POST_16), "0.3", 2027).applyTo(tiny().build());

    assertThat(share(changed, Phase.POST_16, 2026)).isEqualTo(1);
    assertThat(share(changed, Phase.POST_16, 2027)).isEqualTo(0.3);
    assertThat(share(changed, Phase.SECONDARY, 2027)).isEqualTo(1);
  }

  @Test
  void transportOfEveryPhaseAlsoChangesThoseOfTheirOwn() {
    County changed = transport(Set.of(), "0.5", 2029).applyTo(transport(EnumSet.of(Phase.POST_16), "0.3", 2027).applyTo(tiny().build()));

    assertThat(share(changed, Phase.POST_16, 2028)).isEqualTo(0.3);
    assertThat(share(changed, Phase.POST_16, 2029)).isEqualTo(0.5);
    assertThat(share(changed, Phase.PRIMARY, 2028)).isEqualTo(1);
    assertThat(share(changed, Phase.PRIMARY, 2030)).isEqualTo(0.5);
  }

  @Test
  void transportOfAPhaseOfAKindThatIsNotKnownClashes() {
    ChangeTransport change = new ChangeTransport(
        EnumSet.of(ProvisionKind.RESOURCE_BASE), EnumSet.of(Phase.POST_16), new BigDecimal("0.3"), Optional.empty());

    assertThat(change.findClash(tiny().build())).hasValueSatisfying(clash -> assertThat(clash).contains("no row for RESOURCE_BASE"));
  }
}
