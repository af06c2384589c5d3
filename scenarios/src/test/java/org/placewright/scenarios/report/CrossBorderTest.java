package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.placewright.scenarios.report.RunFolder.where;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.money.Money;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;

/** Oak is Overshire's; one of elm's three places of 2024/25 is sold to Undershire, which says what it pays. */
class CrossBorderTest {
  @TempDir
  private static Path folder;
  private static RunFolder run;

  @BeforeAll
  static void writeOnce() throws IOException {
    SoldPlaces sold = new SoldPlaces("Undershire", TinyPlan.Y24, 1, Optional.of(Money.ofPounds(14_200)));
    RunReport.write(TinyPlan.planAcrossTheBorder("Overshire", sold), TinyPlan.facts(), folder);
    run = new RunFolder(folder);
  }

  /** By hand: two children at 10,000.00 and 13,900.01; transport as in travel.csv. */
  @Test
  void placesBoughtHaveTheirChildrenAndPoundsByLine() throws IOException {
    assertThat(run.row("cross-border.csv", where("year", "2024/25", "way", "BOUGHT")))
        .containsEntry("authority", "Overshire")
        .containsEntry("provision", "oak")
        .containsEntry("places", "2")
        .containsEntry("children", "2")
        .containsEntry("place-funding", "20000.00")
        .containsEntry("top-up", "27800.02")
        .containsEntry("empty-places", "0.00")
        .containsEntry("pounds", "47800.02")
        .containsEntry("income", "");
  }

  @Test
  void placesSoldAreOffThePlacesAndTheirIncomeIsInNoOtherFile() throws IOException {
    assertThat(run.row("cross-border.csv", where("way", "SOLD")))
        .containsEntry("year", "2024/25")
        .containsEntry("authority", "Undershire")
        .containsEntry("provision", "elm")
        .containsEntry("places", "1")
        .containsEntry("children", "")
        .containsEntry("pounds", "")
        .containsEntry("income", "14200.00");
    assertThat(run.row("provisions.csv", where("year", "2024/25", "provision", "elm"))).containsEntry("places", "2");
    assertThat(run.row("provisions.csv", where("year", "2025/26", "provision", "elm"))).containsEntry("places", "3");
    assertThat(run.text("finance.csv")).doesNotContain("14200").doesNotContain("INCOME");
  }

  @Test
  void boughtChildrenAreThoseAtOtherCouncilsProvisionToThePenny() throws IOException {
    BigDecimal border = BigDecimal.ZERO;
    int children = 0;
    for (Map<String, String> row : run.rows("cross-border.csv")) {
      if (row.get("way").equals("BOUGHT")) {
        border = border.add(new BigDecimal(row.get("pounds"))).add(new BigDecimal(row.get("transport")));
        children += Integer.parseInt(row.get("children"));
      }
    }
    BigDecimal placements = BigDecimal.ZERO;
    int placed = 0;
    for (Map<String, String> row : run.rows("placements.csv")) {
      if (row.get("provision").equals("oak")) {
        int years = year(row.get("last-year")).yearsAfter(year(row.get("first-year"))) + 1;
        placements = placements.add(new BigDecimal(row.get("pounds-a-year")).multiply(BigDecimal.valueOf(years)));
        placed += years;
      }
    }
    assertThat(children).isEqualTo(placed);
    assertThat(border).isEqualByComparingTo(placements);
  }

  @Test
  void thePageShowsBothWays() throws IOException {
    Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));

    assertThat(page.getElementById("border").parent().text())
        .contains("The number of children in other councils' schools and bases is 2 in 2024/25 and in 2026/27")
        .contains("the number of places sold to other councils goes from 1 in 2024/25 to 0 in 2026/27")
        .contains("£14,200");
  }

  @Test
  void aCountyWithoutNeighboursHasAHeaderOnlyAndNoSection(@TempDir Path other) throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), other);

    assertThat(Files.readAllLines(other.resolve("cross-border.csv"))).hasSize(1);
    assertThat(Jsoup.parse(Files.readString(other.resolve("report.html"))).getElementById("border")).isNull();
  }

  private static AcademicYear year(String text) {
    return AcademicYear.parse(text).orElseThrow();
  }
}
