package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.provision.ProvisionId;

/** What a county leaves out, and what is then said. */
class SparseCountyTest {
  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void copyCounty() {
    county = WorkingCounty.in(folder);
  }

  private static List<String> messages(WorkingCounty county) {
    return county.listFaults().stream().map(Fault::message).toList();
  }

  @Test
  void ratesWithoutLineOrBudgetSayHowTheyWereCounted() {
    assertThat(county.read().warnings())
        .contains(
            "three-schools/rates.csv leaves the line of some rates out; they are counted as TOP_UP for enhanced learning"
                + " provision (ELP), post-16 provider",
            "three-schools/rates.csv leaves the budget of 3 of 8 rows out; the high needs block is taken to pay them");
  }

  @Test
  void ratesWithTheirLinesAndBudgetsGiveNoWarning() {
    county.write(
        "rates.csv",
        county.text("rates.csv")
            .replace(",,,,11000", ",,TOP_UP,GENERAL_FUND,11000")
            .replace(",,,,8000", ",,FEE,GENERAL_FUND,8000")
            .replace("TOP_UP,,9000", "TOP_UP,GENERAL_FUND,9000"));

    assertThat(county.read().warnings()).noneMatch(warning -> warning.contains("rates.csv"));
  }

  @Test
  void aMarketOrSinkWithoutARowOfPlacesIsWithoutLimitAndThatIsSaid() {
    county.write("places.csv", county.text("places.csv").replaceAll("(?m)^(independent|mainstream|college),.*\\n", ""));

    CountyFolder read = county.read();
    assertThat(read.county().getPlaces(new ProvisionId("independent")).isUnlimited()).isTrue();
    assertThat(read.county().getPlaces(new ProvisionId("parks")).isUnlimited()).isFalse();
    assertThat(read.warnings())
        .contains(
            "places.csv has no row for independent (independent special school), mainstream (mainstream with support), college"
                + " (post-16 provider): taken to be without limit");
  }

  @Test
  void aBaseWithoutARowOfPlacesStaysAFault() {
    county.write("places.csv", county.text("places.csv").replaceAll("(?m)^uppingham-base,.*\\n", ""));

    assertThat(messages(county)).singleElement().asString().contains("places.csv has no row for it");
  }

  @Test
  void localitiesWithoutAnyChildrenAreRefusedBecauseHomesAreDrawnByThem() {
    String empty = county.text("localities.csv").replaceAll("(?<=,)\\d{2}(?=,|\\n)", "0");
    county.write("localities.csv", empty);

    assertThat(messages(county)).singleElement().asString().contains("every locality counts 0 children");
    assertThat(messages(CountyReaderTest.published(folder.resolve("other")).write("localities.csv", empty)))
        .singleElement()
        .asString()
        .contains("every locality counts 0 children");
  }

  @Test
  void localitiesWithoutAnyChildrenAreSoundWhereNoHomeIsDrawn() {
    county.write("localities.csv", county.text("localities.csv").replaceAll("(?<=,)\\d{2}(?=,|\\n)", "0"))
        .change("county.yaml", "horizon: 6", "horizon: 1")
        .delete("growth.csv")
        .change("county.yaml", "  growth: growth.csv\n", "")
        .change("places.csv", "parks,2026/27,16,estimated,Cabinet paper 2025\n", "");

    assertThat(messages(county)).isEmpty();
  }

  @Test
  void waitingChildrenWhomNoBaseCouldEverAdmitAreSaidByNeedAndPhase() {
    county.append("children.csv", "w1,MSI,ketton,Y8,,")
        .append("children.csv", "w2,MSI,ketton,Y9,,")
        .append("children.csv", "w3,ASD,ketton,Y12,,");

    assertThat(county.read().warnings())
        .anyMatch(warning -> warning.startsWith("2 waiting with MSI in secondary are taken to need a base, but no base"))
        .anyMatch(warning -> warning.startsWith("1 waiting with ASD in post-16 is taken to need a base, but no base"));
  }

  @Test
  void waitingChildrenWhomABaseMayAdmitLaterAreNotWarnedAbout() {
    county.append("children.csv", "w1,ASD,ketton,Y6,,").append("children.csv", "w2,MSI,ketton,Y9,SPECIAL,");

    assertThat(county.read().warnings()).noneMatch(warning -> warning.contains("no base of the county"));
  }

  @Test
  void aMissingTableSaysWhichHeaderToWriteWithARowToFollow() {
    WorkingCounty published = CountyReaderTest.published(folder.resolve("other")).delete("placement-types.csv");

    assertThat(published.listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo("three-schools/placement-types.csv");
      assertThat(fault.message()).contains(
          "there is no such file",
          "the header \"code,name,setting,provisions,source\" and goes on with rows like \"special,State special school,SPECIAL");
    });
  }
}
