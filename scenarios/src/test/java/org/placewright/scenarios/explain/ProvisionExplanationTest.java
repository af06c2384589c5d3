package org.placewright.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;

class ProvisionExplanationTest {
  @TempDir
  static Path made;
  private static SmallRun run;
  private static FinishedPlan plan;

  @BeforeAll
  static void planAndReadBack() {
    run = SmallRun.in(made);
    plan = run.read();
  }

  private static List<String> explain(String id) {
    return ProvisionExplanation.lines(plan, new ProvisionId(id));
  }

  private static String text(String id) {
    return String.join(" ", explain(id)).replaceAll("\\s+", " ");
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(run.folder().resolve(file)).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  @Test
  void theLinesOfAllProvisionsSumToFinanceToThePenny() throws IOException {
    Map<String, BigDecimal> expected = new TreeMap<>();
    rows("finance.csv").forEach(cells -> expected.merge(cells[1] + "/" + cells[2], new BigDecimal(cells[3]), BigDecimal::add));

    Map<String, BigDecimal> found = new TreeMap<>();
    for (Provision provision : plan.county().provisions().values()) {
      ProvisionMoney money = ProvisionMoney.of(plan, provision);
      money.byAccount()
          .keySet()
          .forEach(account -> found.merge(account.budget() + "/" + account.line(), money.pounds(account).pounds(), BigDecimal::add));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void placesChildrenAndWorthAreThoseOfProvisionsCsv() throws IOException {
    for (String[] cells : rows("provisions.csv")) {
      if (!cells[2].isEmpty()) {
        assertThat(explain(cells[1])).anySatisfy(
            line -> assertThat(line.strip().replace(",", "").split("\\s+")).startsWith(cells[0], cells[2], cells[3])
                .contains("£" + cells[5]));
      }
    }
  }

  @Test
  void aFullBaseSaysWhoWasKeptOut() {
    assertThat(text("uppingham-base")).contains(
        "Uppingham Resource Base (uppingham-base): resource base.", "For ASD, SEMH and SLCN, Reception to Year 6.",
        "would be better placed here and found it full in some year",
        "c049 (SEMH, from Ketton and Tinwell), 2024/25 to 2027/28 (4 years): has no place; here it would count £543,421.08 less over the stay",
        "Schemes that would add places here: none.");
  }

  @Test
  void provisionWithoutALimitHasNoPlacesAndKeepsNobodyOut() {
    assertThat(text("mainstream")).contains("It takes as many children as come").doesNotContain("kept out");
  }

  @Test
  void everyGroupingCountsEveryChildOnce() {
    List<String> lines = explain("parks");
    assertThat(lines.stream().map(String::strip).filter(line -> line.matches("together\\s+\\d+\\s+\\d+"))).hasSize(3)
        .allSatisfy(line -> assertThat(line.split("\\s+")).containsExactly("together", "11", "16"));
  }
}
