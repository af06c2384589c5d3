package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.money.Money;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;

class HistoryReaderTest {
  private static final PlanState SEMH_MAIN = new PlanState("SEMH", "main");
  private static final PlanState ASD_SPECIAL = new PlanState("ASD", "special");

  @TempDir
  Path parent;
  private WorkingHistory files;

  @BeforeEach
  void writeFiles() {
    files = WorkingHistory.in(parent);
  }

  @Test
  void rowsThatSayTheSameBecomeOneTransitionOfAsManyChildren() {
    assertThat(files.read().history().history().transitions())
        .contains(
            new Transition(2022, Optional.of(SEMH_MAIN), 3, Optional.of(SEMH_MAIN), 2),
            new Transition(2022, Optional.empty(), -2, Optional.of(SEMH_MAIN), 1),
            new Transition(2022, Optional.of(ASD_SPECIAL), 13, Optional.empty(), 1))
        .hasSize(10);
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    var before = files.read().history();
    files.change("transitions.csv", "2022,main,ASD,6,special,ASD,7\n", "")
        .change("transitions.csv", "academic-year-2\n", "academic-year-2\n2022,main,ASD,6,special,ASD,7\n");

    assertThat(files.read().history()).isEqualTo(before);
  }

  @Test
  void aSoundHistoryHasNothingToWarnOf() {
    assertThat(files.read().warnings()).isEmpty();
  }

  @Test
  void theFoldersNameIsTheHistorys() {
    assertThat(files.read().history().id()).isEqualTo("small-shire");
    assertThat(files.read().history().name()).isEqualTo("Small Shire");
  }

  @Test
  void populationRulesAndCostsAreRead() {
    var history = files.read().history();

    assertThat(history.population().of(2022, 3)).isEqualTo(110);
    assertThat(history.valid().settings().get("main").group()).isEqualTo("school");
    assertThat(history.valid().settings().get("special").group()).isEqualTo("special");
    assertThat(history.valid().settings().get("special").needs()).containsExactlyInAnyOrder("ASD", "SEMH");
    assertThat(history.valid().canMove("special", "main")).isFalse();
    assertThat(history.yearlyCosts()).containsEntry(new PlanState("ASD", "main"), new Money(950025));
  }

  @Test
  void everyFileReadIsNamedWithItsDigest() {
    assertThat(files.read().inputs())
        .extracting(InputFile::name)
        .containsExactly(
            "Small Shire/transitions.csv", "Small Shire/population.csv", "Small Shire/valid-states.csv", "Small Shire/costs.csv");
    assertThat(files.read().inputs()).allSatisfy(input -> assertThat(input.sha256()).hasSize(64));
  }

  @Test
  void withoutRulesTheHistorysOwnHoldAndThatIsSaid() {
    HistoryFolder read = files.delete("valid-states.csv").delete("costs.csv").read();

    assertThat(read.history().valid().settings().get("special").firstNcy()).isEqualTo(1);
    assertThat(read.history().yearlyCosts()).isEmpty();
    assertThat(read.warnings())
        .anySatisfy(warning -> assertThat(warning).startsWith("valid-states.csv is missing: each setting takes"))
        .anySatisfy(warning -> assertThat(warning).startsWith("costs.csv is missing"));
  }

  @Test
  void yearsWithoutPopulationAreNamed() {
    files.change("population.csv", "2023,-2,95\n", "");

    assertThat(files.read().warnings()).singleElement().asString().startsWith("population.csv has no population of 2023");
  }

  @Test
  void aYearLeftOutBetweenOthersIsNamed() {
    files.change("transitions.csv", "academic-year-2\n", "academic-year-2\n2026,main,ASD,6,main,ASD,7\n");

    assertThat(files.read().warnings())
        .anySatisfy(warning -> assertThat(warning).startsWith("transitions.csv has no rows of").contains("2025"));
  }

  @Test
  void statesThatTheRulesForbidAreCountedAndKept() {
    files.change("valid-states.csv", "main,school,-2,14,\"ASD,SEMH\"", "main,school,0,14,\"SEMH\"");

    assertThat(files.read().warnings())
        .singleElement()
        .asString()
        .isEqualTo(
            "valid-states.csv does not allow what the history has in setting main: 3 children at its censuses"
                + " (curriculum years -1; needs ASD); they are kept");
    assertThat(files.read().history().history().transitions()).hasSize(10);
  }

  @Test
  void aSettingWithoutARowIsSaidOnceWithTheNearestOne() {
    files.change("valid-states.csv", "special,,0", "specail,,0").delete("costs.csv");

    assertThat(files.read().warnings())
        .anySatisfy(warning -> assertThat(warning).contains("in setting special: 5 children", "it has no row. Maybe specail?"));
  }

  @Test
  void movesThatTheRulesForbidAreCounted() {
    files.change("valid-states.csv", "\"main,special\"", "main");

    assertThat(files.read().warnings()).singleElement().asString().contains("main to special (1)");
  }

  @Test
  void childrenLostBetweenTwoYearsRowsAreCounted() {
    files.change("transitions.csv", "2023,main,SEMH,4,main,SEMH,5\n", "");

    assertThat(files.read().warnings()).singleElement().asString().startsWith("census of 2023: 1 children of the rows of 2022");
  }

  @Test
  void costsAndStatesThatDoNotMeetAreNamed() {
    files.change("costs.csv", "ASD,special,24000", "ASD,hospital,24000");

    assertThat(files.read().warnings())
        .containsExactly(
            "costs.csv has costs of states that neither the history nor the rules know: ASD-hospital",
            "costs.csv has no cost of ASD-special");
  }

  @Test
  void allFaultsOfAllFilesAreReportedAtOnce() {
    files.change("transitions.csv", "2022,main,SEMH,3,main,SEMH,4", "2022,main,SEMH,3,main,SEMH,9")
        .change("population.csv", "2022,0,100", "2022,0,-100")
        .change("costs.csv", "9000.0", "£9000");

    List<Fault> faults = files.listFaults();

    assertThat(faults).extracting(Fault::file)
        .containsExactly("Small Shire/transitions.csv", "Small Shire/population.csv", "Small Shire/costs.csv");
    assertThat(faults.getFirst()).asString().contains("line 2", "academic-year-2", "\"9\"", "write 4", "also in line 3");
  }
}
