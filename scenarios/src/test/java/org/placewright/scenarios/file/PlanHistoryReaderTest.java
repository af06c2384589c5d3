package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.provision.Setting;

/** A county's own history, as transitions.csv gives it. */
class PlanHistoryReaderTest {
  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void giveHistory() {
    county = OwnHistory.alone(folder);
  }

  private List<String> messages() {
    return county.listFaults().stream().map(Fault::toString).toList();
  }

  @Test
  void aHistoryAloneSaysWhoHasAPlanAndHowPlansCameAndWent() {
    Demand demand = county.read().county().demand();

    PlanHistory history = ((Demand.Recorded) demand).history();
    assertThat(history.lastCensus()).isEqualTo(2025);
    assertThat(history.transitions().years()).containsExactly(2022, 2023, 2024);
    assertThat(history.settings().get("unit").setting()).isEqualTo(Setting.BASE);
    assertThat(demand.hasFlows()).isTrue();
  }

  @Test
  void listedChildrenMayHaveAHistoryToo() {
    Demand demand = OwnHistory.beside(folder.resolve("other")).read().county().demand();

    assertThat(((Demand.ChildLevel) demand).children()).hasSize(50);
    assertThat(demand.findHistory()).isPresent();
  }

  @Test
  void listedChildrenWhoAreNotThoseOfTheLastCensusAreSaidByNumber() {
    assertThat(OwnHistory.beside(folder.resolve("other")).read().warnings())
        .anySatisfy(
            warning -> assertThat(warning).contains(
                "children.csv lists 50 children, the last census of transitions.csv (January 2025) counts 56", "MAINSTREAM 22 and 25",
                "INMSS 2 and 11"));
  }

  @Test
  void aSettingWithoutAPlacementTypeIsAFaultOnceForEachColumn() {
    county.change("placement-types.csv", "unit,Resource", "units,Resource");

    assertThat(messages()).hasSize(2)
        .allSatisfy(
            message -> assertThat(message).contains(
                "transitions.csv", "column setting-", "\"unit\"", "placement-types.csv has no code unit. Maybe units?", "also in line"));
  }

  @Test
  void aNeedThatTheReturnDoesNotKnowIsAFault() {
    county.append("transitions.csv", "2024,main,T,3,main,ASD,4");

    assertThat(messages()).singleElement().asString().contains("need-1", "\"T\"", "the return of January 2025 has no need code T");
  }

  @Test
  void aChildOfNoCurriculumYearOfOursIsAFaultButMayLeaveAtTheEnd() {
    county.append("transitions.csv", "2024,main,ASD,21,NONSEND,NONSEND,22")
        .append("transitions.csv", "2024,NONSEND,NONSEND,-5,main,ASD,-4")
        .append("transitions.csv", "2024,main,ASD,21,main,ASD,22");

    assertThat(messages()).singleElement().asString().contains("academic-year-2", "\"22\"", "-4 to 21");
  }

  @Test
  void theHistoryMustEndAtTheCensusThePlanStartsFrom() {
    county.change("county.yaml", "base-year: 2024/25", "base-year: 2025/26");

    assertThat(messages()).anySatisfy(
        message -> assertThat(message).contains("the last rows lead to the census of 2025, but the plan starts from that of 2026"));
  }

  @Test
  void moreNewPlansThanPeopleAreAFault() {
    county.change("localities.csv", ",81,", ",0,")
        .change("localities.csv", ",66,70", ",0,70")
        .change("localities.csv", ",41,39", ",0,39")
        .change("localities.csv", ",29,33", ",0,33");

    assertThat(messages()).hasSize(3)
        .last()
        .asString()
        .contains("localities.csv", "academic-year 0 in calendar-year 2025", "at least as many people are needed");
  }

  @Test
  void publishedTablesBesideAHistoryAreAFault() {
    county.write("plans-by-need-and-age.csv", "age,ASD\n9,3\n");

    assertThat(messages()).singleElement().asString().contains("transitions.csv and plans-by-need-and-age.csv are both there; keep one");
  }

  @Test
  void aStatedGrowthBesideAHistoryIsAFault() {
    county.write("growth.csv", "percent\n3\n");

    assertThat(messages()).singleElement().asString().contains("a stated growth and transitions.csv are both there");
  }

  @Test
  void allThatIsWrongIsSaidInOneGo() {
    county.write("growth.csv", "percent\n3\n").append("transitions.csv", "2024,main,T,3,nowhere,ASD,4");

    assertThat(messages()).hasSize(3);
  }

  @Test
  void rulesWithoutAHistoryAreAFault() {
    WorkingCounty listed = WorkingCounty.in(folder.resolve("other")).write("valid-states.csv", HistoryTables.VALID_STATES.example() + "\n");

    assertThat(listed.listFaults()).singleElement().asString().contains("valid-states.csv is there, but not transitions.csv");
  }

  @Test
  void rulesInCodesThatNobodyKnowsAreAFault() {
    county.write("valid-states.csv", """
        setting,min-academic-year,max-academic-year,needs,setting->setting
        main,0,14,"ASD,SEMH,SLCN","main,unit,special"
        bases,0,11,"ASD,XX","special"
        """);

    assertThat(messages()).hasSize(2)
        .anySatisfy(message -> assertThat(message).contains("placement-types.csv has no code bases"))
        .anySatisfy(message -> assertThat(message).contains("has no need code XX"));
  }
}
