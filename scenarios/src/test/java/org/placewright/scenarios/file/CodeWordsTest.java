package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.placewright.model.demand.Demand;
import org.placewright.model.money.Budget;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;

class CodeWordsTest {
  @ParameterizedTest
  @CsvSource({
      "special, SPECIAL_SCHOOL", "Special School, SPECIAL_SCHOOL", "state special, SPECIAL_SCHOOL", "base, RESOURCE_BASE",
      "resourced provision, RESOURCE_BASE", "resource provision, RESOURCE_BASE", "Unit, SEN_UNIT",
      "ELP, ENHANCED_LEARNING_PROVISION", "AP, ALTERNATIVE_PROVISION", "pru, ALTERNATIVE_PROVISION",
      "INMSS, INDEPENDENT_SPECIAL", "independent, INDEPENDENT_SPECIAL", "ISS, INDEPENDENT_SPECIAL",
      "independent special school, INDEPENDENT_SPECIAL", "NMSS, NON_MAINTAINED_SPECIAL",
      "mainstream with support, MAINSTREAM", "college, POST_16", "FE, POST_16", "post 16, POST_16"})
  void aKindMayBeWrittenAsCouncilsCallIt(String written, ProvisionKind kind) {
    assertThat(CodeWords.find(written, ProvisionKind.class)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
      "special school, SPECIAL", "base, BASE", "ELP, BASE", "PRU, ALTERNATIVE", "INMSS, INMSS", "NMSS, INMSS",
      "college, POST_16", "mainstream with support, MAINSTREAM", "satellite, SPECIAL"})
  void aWordForAKindStandsForItsSettingToo(String written, Setting setting) {
    assertThat(CodeWords.find(written, Setting.class)).contains(setting);
  }

  @ParameterizedTest
  @EnumSource(ProvisionKind.class)
  void aCodeAlwaysMeansItself(ProvisionKind kind) {
    assertThat(CodeWords.find(kind.name().replace('_', ' '), ProvisionKind.class)).contains(kind);
  }

  @Test
  void anUnknownWordIsAnsweredWithTheNearestWordItsCodeAndAllCodes() {
    assertThat(CodeWords.unknown("colege", ProvisionKind.class))
        .startsWith("not known. Maybe college (POST_16)? (known: SPECIAL_SCHOOL, SATELLITE");
    assertThat(CodeWords.unknown("SATELITE", ProvisionKind.class)).contains("Maybe SATELLITE?");
    assertThat(CodeWords.find("ELP", Budget.class)).isEmpty();
  }

  @Test
  void codesAreListedInASentence() {
    assertThat(CodeWords.orList(Budget.class, budget -> budget != Budget.CAPITAL))
        .isEqualTo("HIGH_NEEDS_BLOCK, GENERAL_FUND or OTHER_CONTRIBUTIONS");
  }

  @Test
  void needsMayBeSeparatedByBarsOrSlashes(@TempDir Path folder) {
    WorkingCounty county = WorkingCounty.in(folder)
        .change("provisions.csv", "ASD; SLD; PMLD; SLCN", "ASD|SLD / PMLD|SLCN");

    assertThat(county.read().county().getProvision(new ProvisionId("parks")).designation().needs())
        .containsExactlyInAnyOrder(NeedType.ASD, NeedType.SLD, NeedType.PMLD, NeedType.SLCN);
  }

  @Test
  void aPlacementTypeMayNameItsKindInSeveralWords(@TempDir Path folder) {
    WorkingCounty county = CountyReaderTest.published(folder)
        .change("placement-types.csv", "SPECIAL,SPECIAL_SCHOOL;satellite", "special school,state special school; satellite");

    Demand.Published demand = (Demand.Published) county.read().county().demand();
    assertThat(demand.plans().types().getFirst().provisions()).containsExactly(new ProvisionId("parks"));
  }
}
