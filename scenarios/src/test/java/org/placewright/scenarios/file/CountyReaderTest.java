package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.Child;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

class CountyReaderTest {
  private static final ProvisionId PARKS = new ProvisionId("parks");

  @TempDir
  Path folder;

  private County readThreeSchools() {
    return WorkingCounty.in(folder).read().county();
  }

  @Test
  void aCountyWrittenFromTheDesignAloneIsRead() {
    County county = readThreeSchools();

    assertThat(county.name()).isEqualTo("Three Schools");
    assertThat(county.horizon().listYears()).hasSize(6).startsWith(new AcademicYear(2024));
    assertThat(county.localities()).hasSize(4);
    assertThat(county.provisions().values())
        .extracting(p -> p.kind())
        .containsExactly(
            ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.RESOURCE_BASE, ProvisionKind.ENHANCED_LEARNING_PROVISION,
            ProvisionKind.INDEPENDENT_SPECIAL, ProvisionKind.MAINSTREAM, ProvisionKind.POST_16);
    assertThat(county.schemes()).isEmpty();
  }

  @Test
  void quotedLineBreaksAndQuotesStayInTheirCells() {
    County county = readThreeSchools();

    assertThat(county.getLocality(new LocalityId("ketton")).name()).isEqualTo("Ketton and\nTinwell");
    assertThat(county.getProvision(new ProvisionId("casterton-elp")).name()).isEqualTo("Casterton \"Bridge\" ELP");
  }

  @Test
  void childrenOfALocalityAreCountedByCurriculumYearHoweverItIsHeaded() {
    var oakham = readThreeSchools().getLocality(new LocalityId("oakham-n"));

    assertThat(oakham.childrenIn(new NationalCurriculumYear(0))).isEqualTo(81);
    assertThat(oakham.childrenIn(new NationalCurriculumYear(13))).isEqualTo(66);
    assertThat(oakham.childrenIn(new NationalCurriculumYear(14))).isZero();
  }

  @Test
  void placesHoldFromTheirYearUntilTheNextRowAndOnesBeforeTheBaseYearHoldInIt() {
    var places = readThreeSchools().getPlaces(PARKS);

    assertThat(List.of(2024, 2025, 2026, 2029))
        .extracting(year -> places.in(new AcademicYear(year)).orElseThrow())
        .containsExactly(12, 12, 16, 16);
  }

  @Test
  void placesBeforeTheFirstRowAreNone() {
    County county = WorkingCounty.in(folder)
        .change("places.csv", "casterton-elp,2024/25,6", "casterton-elp,2025/26,6")
        .read()
        .county();

    assertThat(county.getPlaces(new ProvisionId("casterton-elp")).in(new AcademicYear(2024))).hasValue(0);
  }

  @Test
  void estimatedPlacesAreSaidInTheProvisionsCaution() {
    assertThat(readThreeSchools().getProvision(PARKS).caution()).hasValue("Places estimated: Cabinet paper 2025");
  }

  @Test
  void aRateOfTheOwnNeedGoesBeforeTheGeneralOneInItsLine() {
    assertThat(readThreeSchools().rates().listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.PMLD, new AcademicYear(2024)))
        .extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(10_000), Money.ofPounds(new BigDecimal("21500.50")));
  }

  @Test
  void aChildWithAProvisionButNoSettingNeedsWhatTheProvisionGivesAndOneWithNeitherABase() {
    Demand.ChildLevel demand = (Demand.ChildLevel) readThreeSchools().demand();

    assertThat(demand.children()).hasSize(50);
    assertThat(demand.children().getFirst().setting()).isEqualTo(Setting.SPECIAL);
    assertThat(demand.children())
        .filteredOn(child -> child.provision().isEmpty())
        .extracting(Child::setting)
        .containsExactly(Setting.BASE, Setting.BASE, Setting.SPECIAL);
  }

  @Test
  void ownAssumptionsGoBeforeTheNationalDefaultsKeyByKey() {
    County county = WorkingCounty.in(folder)
        .write("assumptions.csv", "Key,Value,Dated,Source\nCircuity,1.4,2026,Ours\n")
        .read()
        .county();

    assertThat(county.assumptions().value(AssumptionKey.CIRCUITY)).isEqualTo(1.4);
    assertThat(county.assumptions().value(AssumptionKey.DISCOUNT_RATE)).isEqualTo(0.035);
    assertThat(county.assumptions().list()).allSatisfy(a -> assertThat(a.source()).isNotBlank());
  }

  @Test
  void everyFileReadIsListedWithItsDigestAndNotes() {
    assertThat(WorkingCounty.in(folder).read().inputs())
        .extracting(InputFile::name)
        .containsExactly(
            "three-schools/county.yaml", "three-schools/localities.csv", "three-schools/provisions.csv",
            "three-schools/places.csv", "three-schools/rates.csv", "three-schools/children.csv",
            "three-schools/transport.csv", "three-schools/transport-needs.csv", "three-schools/growth.csv",
            "default-assumptions.csv");
    assertThat(WorkingCounty.in(folder.resolve("again")).read().inputs().get(1))
        .satisfies(input -> assertThat(input.sha256()).hasSize(64))
        .satisfies(input -> assertThat(input.headerNotes()).hasSize(2).element(1).isEqualTo("Licence: Apache-2.0"));
  }

  @Test
  void howChildrenTravelIsReadByNeedWithOneRowForTheRest() {
    TransportCard card = WorkingCounty.in(folder).read().county().transport();

    assertThat(card.shareTransported(ProvisionKind.SPECIAL_SCHOOL, Phase.PRIMARY, new AcademicYear(2024))).isEqualTo(0.9);
    assertThat(card.shareTransported(ProvisionKind.SATELLITE, Phase.PRIMARY, new AcademicYear(2024))).isZero();
    assertThat(card.byNeed().get(NeedType.SEMH).shareSolo()).isEqualTo(0.4);
    assertThat(card.byNeed().get(NeedType.PMLD).shareAssisted()).isEqualTo(0.25);
  }

  @Test
  void whatIsAssumedForBlanksAndMissingTablesIsSaid() {
    assertThat(WorkingCounty.in(folder).read().warnings())
        .anyMatch(warning -> warning.contains("2 children have neither a setting nor a provision"))
        .anyMatch(warning -> warning.contains("population.csv is missing"))
        .anyMatch(warning -> warning.contains("no transport is paid for to: enhanced learning provision"));
  }

  @Test
  void publishedTablesArePutTogetherWithMissingRowsAsNone() {
    County county = published(folder).read().county();

    PublishedPlans plans = ((Demand.Published) county.demand()).plans();
    assertThat(plans.total()).isEqualTo(30);
    assertThat(plans.needs()).containsExactly(NeedType.ASD, NeedType.SEMH);
    assertThat(plans.years()).extracting(Object::toString).containsExactly("Y5", "Y6");
    assertThat(plans.types().getFirst().provisions()).containsExactly(PARKS);
  }

  @Test
  void publishedTablesThatCountDifferentChildrenAreRefused() {
    WorkingCounty county = published(folder).change("plans-by-need-and-age.csv", "9,3,2", "9,3,3");

    assertThat(county.listFaults())
        .extracting(Fault::message)
        .allMatch(message -> message.contains("contradict each other"))
        .anyMatch(message -> message.contains("SEMH: 13 plans"))
        .anyMatch(message -> message.contains("age 9: 6 plans"));
  }

  @Test
  void aPlacementCodeThatNoTypeHasIsRefused() {
    WorkingCounty county = published(folder).change("plans-by-need-and-placement.csv", "special,", "specials,");

    assertThat(county.listFaults())
        .anySatisfy(fault -> assertThat(fault.message()).contains("Maybe special?"));
  }

  /** The same county with 30 plans in published tables. */
  static WorkingCounty published(Path folder) {
    WorkingCounty county = WorkingCounty.in(folder)
        .delete("children.csv")
        .change("county.yaml", "  children: children.csv\n", "");
    Map.of(
        "placement-types.csv", """
            code,name,setting,provisions,source
            special,Special school,SPECIAL,SPECIAL_SCHOOL;satellite,
            main,Mainstream,MAINSTREAM,mainstream,
            """,
        "plans-by-need-and-age.csv", "age,ASD,SEMH\n9,3,2\n10,15,10\n",
        "plans-by-need-and-placement.csv", "placement,SEMH,ASD\nspecial,0,8\nmain,12,10\n",
        "plans-by-age-and-placement.csv", "Age,Main,Special\n9,4,1\n10,18,7\n")
        .forEach(county::write);
    county.change("provisions.csv", "Y12,Y21", "R,Y21");
    return county.change("provisions.csv", "\"ASD, SEMH\",Y7,Y11", "\"ASD, SEMH\",Y3,Y11");
  }

  @Test
  void ratesMayStandInOneColumnForEachLine() {
    WorkingCounty county = WorkingCounty.in(folder);
    county.write("rates.csv", """
        kind,need,place_funding,top_up,fee,support,year
        SPECIAL_SCHOOL,,10000,13900,,,2024
        RESOURCE_BASE,,6000,5170,,,2024
        ENHANCED_LEARNING_PROVISION,,10000,,,,2024
        INDEPENDENT_SPECIAL,,,,64000,,2024
        MAINSTREAM,,,6123,,,2024
        POST_16,,6000,,,,2024
        """);

    assertThat(county.read().county().rates().listCharges(ProvisionKind.SPECIAL_SCHOOL, NeedType.ASD, new AcademicYear(2024)))
        .extracting(Charge::yearly)
        .containsExactly(Money.ofPounds(10_000), Money.ofPounds(13_900));
  }

  @Test
  void aCountyWithAFullNameAloneGetsItsShortNameFromIt() {
    WorkingCounty county = WorkingCounty.in(folder);
    county.write("county.yaml", county.text("county.yaml").replaceFirst("(?m)^county:.*\\n", ""));

    assertThat(county.read().county().id()).isEqualTo("three-schools");
  }
}
