package org.placewright.model.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;

class InterventionTest {
  private static final AcademicYear BASE = new AcademicYear(2024);
  private static final Horizon HORIZON = new Horizon(BASE, 4);
  private static final ProvisionId SCHOOL = new ProvisionId("school");
  private static final ProvisionId SINK = new ProvisionId("sink");

  private final County county = county();

  private static County county() {
    Designation all = new Designation(
        EnumSet.allOf(NeedType.class), new NationalCurriculumYear(0), new NationalCurriculumYear(11));
    Map<ProvisionId, Provision> provisions = new LinkedHashMap<>();
    provisions.put(
        SCHOOL,
        new Provision(
            SCHOOL, Optional.empty(), "School", ProvisionKind.SPECIAL_SCHOOL, Optional.of(new GridPoint(400_000, 160_000)), all,
            Optional.empty()));
    provisions.put(
        SINK,
        new Provision(
            SINK, Optional.empty(), "Sink", ProvisionKind.MAINSTREAM, Optional.empty(), all, Optional.empty()));
    List<Assumption> assumptions = List.of(AssumptionKey.values())
        .stream()
        .map(key -> new Assumption(key, key.least().max(BigDecimal.ONE.min(key.most())), "2026", "test"))
        .toList();
    return new County(
        "test", "Test", HORIZON, "2024/25", Map.of(), provisions,
        Map.of(SCHOOL, Places.of(HORIZON, List.of(5, 6, 7, 8)), SINK, Places.unlimited(HORIZON)),
        new RateCard(List.of()), TransportCard.NONE, Assumptions.of(assumptions), new Demand.ChildLevel(List.of()),
        new GrowthRules(List.of(growth(Optional.empty(), 3, 2025))), PopulationByYear.UNKNOWN, List.of());
  }

  private static GrowthRule growth(Optional<Setting> setting, double percent, int from) {
    return new GrowthRule(
        setting, Optional.empty(), new NationalCurriculumYear(0), new NationalCurriculumYear(11), new AcademicYear(from),
        percent, true, "2026", "test");
  }

  @Test
  void extendingAddsPlacesFromItsYearOnAndLeavesTheBaselineAsItWas() {
    Intervention extend = new ExtendProvision(SCHOOL, 10, new AcademicYear(2026), Optional.of(Money.ofPounds(9)));

    County changed = extend.applyTo(county);

    assertThat(changed.getPlaces(SCHOOL)).isEqualTo(Places.of(HORIZON, List.of(5, 6, 17, 18)));
    assertThat(county).isEqualTo(county());
    assertThat(extend.describe()).contains("10 more places at school from 2026/27", "£9.00");
  }

  @Test
  void extendingWhatHasNoLimitAltersNothing() {
    assertThat(new ExtendProvision(SINK, 10, BASE, Optional.empty()).alters(county)).isFalse();
  }

  @Test
  void extendingByNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExtendProvision(SCHOOL, 0, BASE, Optional.empty()))
        .withMessageContaining("school");
  }

  @Test
  void offeredSchemesMayBeBuiltAndAreOfferedOnce() {
    CapitalScheme annexe = new CapitalScheme(
        new SchemeId("annexe"), "Annexe", SCHOOL, 4, BASE, Money.ofPounds(1), Money.NONE, "test");
    Intervention offer = new OfferSchemes(List.of(annexe));

    County changed = offer.applyTo(county);

    assertThat(changed.schemes()).containsExactly(annexe);
    assertThat(offer.alters(changed)).isFalse();
    assertThat(county.schemes()).isEmpty();
  }

  @Test
  void aSchemeOfTheSameIdOnOtherTermsIsRefusedAndNeverOfferedTwice() {
    CapitalScheme annexe = new CapitalScheme(
        new SchemeId("annexe"), "Annexe", SCHOOL, 4, BASE, Money.ofPounds(100), Money.NONE, "test");
    Intervention offer = new OfferSchemes(List.of(annexe));
    County dearer = new ChangeCapital(Set.of(), BigDecimal.TEN).applyTo(offer.applyTo(county));

    assertThat(offer.findClash(county)).isEmpty();
    assertThat(offer.findClash(dearer)).hasValueSatisfying(clash -> assertThat(clash).contains("annexe", "already"));
    assertThat(offer.applyTo(dearer).schemes()).hasSize(1);
  }

  @Test
  void aChangeOfProvisionThatIsNotThereClashes() {
    ProvisionId gone = new ProvisionId("gone");
    Provision other = county.getProvision(SCHOOL);
    AcademicYear from = new AcademicYear(2026);
    List<Intervention> changes = List.of(
        new SetPlaces(gone, 3, from), new ExtendProvision(gone, 3, from, Optional.empty()),
        new CloseProvision(gone, Optional.empty(), Optional.of(from)), new ReshapeProvision(gone, other.designation(), from),
        new ConvertPlaces(gone, other, PhasedPlaces.of(3), from, Optional.empty()),
        new OfferSchemes(
            List.of(new CapitalScheme(new SchemeId("annexe"), "Annexe", gone, 4, BASE, Money.ofPounds(1), Money.NONE, "test"))));

    assertThat(changes).allSatisfy(
        change -> assertThat(change.findClash(county)).hasValueSatisfying(clash -> assertThat(clash).contains("no provision gone")));
  }

  @Test
  void growthGoesBeforeTheCountysOwn() {
    Intervention growth = new ChangeGrowth(growth(Optional.of(Setting.SPECIAL), 9, 2026));

    assertThat(growth.alters(county)).isTrue();
    assertThat(growth.applyTo(county).growth().rules()).hasSize(2).last().extracting(GrowthRule::percentAYear).isEqualTo(9.0);
  }

  @Test
  void growthAfterTheHorizonOrAtTheSameRateOrOfInmssAltersNothing() {
    assertThat(new ChangeGrowth(growth(Optional.empty(), 9, 2028)).alters(county)).isFalse();
    assertThat(new ChangeGrowth(growth(Optional.empty(), 3, 2025)).alters(county)).isFalse();
    assertThat(new ChangeGrowth(growth(Optional.of(Setting.INMSS), 9, 2025)).alters(county)).isFalse();
  }
}
