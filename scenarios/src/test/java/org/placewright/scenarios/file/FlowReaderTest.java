package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlanEnd;
import org.placewright.model.demand.PublishedFlows;
import org.placewright.model.need.NeedType;

/** How plans came and went, as six tables give it. */
class FlowReaderTest {
  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void giveFlows() {
    county = withFlows(folder);
  }

  /** A county whose six tables of flows are there. */
  static WorkingCounty withFlows(Path folder) {
    return CountyReaderTest.published(folder)
        .change("county.yaml", "  growth: growth.csv\n", "")
        .delete("growth.csv")
        .write("plans-by-age-and-placement-year-before.csv", "age,main,special\n8,3,0\n9,17,7\n")
        .write("new-plans-by-age-and-placement.csv", "year,age,main,special\n2023,9,1,0\n2024,9,1,0\n2024,10,3,1\n")
        .write("new-plans-by-need-and-age.csv", "year,age,ASD,SEMH\n2024,8 and under,1,1\n2024,9 and over,2,1\n")
        .write("ceased-plans-by-age.csv", "year,age,plans,transferred\n2024,9,1,1\n2024,Age 10 and over,2,0\n")
        .write("ceased-plans-by-placement.csv", "year,placement,plans\n2024,main,3\n")
        .write("plans-by-year.csv", """
            year,return,plans,new-plans,ceased-plans,age-5-to-10,mainstream
            2022,aggregate,20,4,,20,15
            2024,person,27,5,3,,20
            2025,person,30,,,,
            """);
  }

  private PublishedFlows flows() {
    return ((Demand.Published) county.read().county().demand()).flows().orElseThrow();
  }

  @Test
  void sixTablesMakeTheFlowsOfTheYearBeforeTheCensus() {
    PublishedFlows flows = flows();

    assertThat(flows.year()).isEqualTo(2024);
    assertThat(flows.plansBefore().sum()).isEqualTo(27);
    assertThat(flows.newPlans().get(2024).sum()).isEqualTo(5);
    assertThat(flows.newPlansByNeed().get(2024).count(new AgeBand(0, 8), NeedType.SEMH)).isEqualTo(1);
    assertThat(flows.ceased().get(2024).count(new AgeBand(10, 25), PlanEnd.CEASED)).isEqualTo(2);
  }

  @Test
  void newPlansByYearAreThoseOfTheSeriesAndOfTheTableByAge() {
    assertThat(flows().newPlansByYear()).containsExactly(
        Map.entry(2022, 4), Map.entry(2023, 1), Map.entry(2024, 5));
  }

  @Test
  void whatIsNotPublishedStaysUnknown() {
    assertThat(flows().plansByYear().get(2025).newPlans()).isEmpty();
    assertThat(flows().plansByYear().get(2025).byAge()).isEmpty();
    assertThat(flows().plansByYear().get(2022).byAge()).containsOnlyKeys(new AgeBand(5, 10));
  }

  @Test
  void aCountyWithoutAnyTableOfFlowsHasNone() {
    FlowSchemas.list().forEach(schema -> county.delete(schema.usualFile()));

    assertThat(((Demand.Published) county.read().county().demand()).flows()).isEmpty();
  }

  @Test
  void someTablesOfFlowsWithoutTheOthersAreRefusedNamingThose() {
    county.delete("ceased-plans-by-age.csv").delete("plans-by-year.csv");

    assertThat(county.listFaults())
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.message()).contains("tables of flows are missing: ceased-plans-by-age.csv, plans-by-year.csv."));
  }

  @Test
  void flowsOfAnotherYearOnlyAreRefused() {
    county.write("ceased-plans-by-placement.csv", "year,placement,plans\n2023,main,3\n");

    assertThat(county.listFaults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("ceased-plans-by-placement.csv").contains("rows of 2024 are missing"));
  }

  @Test
  void flowsThatCountDifferentPlansAreRefused() {
    county.change("new-plans-by-need-and-age.csv", "under,1,1", "under,1,2").change("plans-by-year.csv", "30", "31");

    assertThat(county.listFaults())
        .extracting(Fault::message)
        .anyMatch(message -> message.contains("new plans of 2024: 6 in the table by need, 5 in the table by placement"))
        .anyMatch(message -> message.contains("plans in January of 2025: 31 in the table by year, 30 in the table of the base year"));
  }

  @Test
  void anAgeInTwoRowsOfAYearIsRefused() {
    county.change("ceased-plans-by-age.csv", "2024,9,1,1", "2024,9 and under,1,1\n2024,7,0,0");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("counts this age too"));
  }

  @Test
  void moreTransfersThanEndedPlansAreRefused() {
    county.change("ceased-plans-by-age.csv", "2024,9,1,1", "2024,9,1,2");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> assertThat(fault.column()).isEqualTo("transferred"));
  }

  @Test
  void anAgeThatIsNoneIsRefused() {
    county.change("ceased-plans-by-age.csv", "2024,9,", "2024,nine,");

    assertThat(county.listFaults()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("20 and over"));
  }
}
