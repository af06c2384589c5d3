package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingsCommandTest {
  private static final String HEADER = "scenario,line,children,before,after,kind,rate,pounds,budget,source\n";

  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int savings(String which) {
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute("savings", which);
  }

  private int savingsOf(String rows) throws IOException {
    Files.writeString(
        folder.resolve("rates.csv"),
        "kind,need,line,budget,pounds,dated,source\nMAINSTREAM,,TOP_UP,HIGH_NEEDS_BLOCK,7001,2024/25,made up\n");
    Files.writeString(folder.resolve("savings.csv"), HEADER + rows);
    return savings(folder.toString());
  }

  @Test
  void aRowOfRatesAtFaultIsNoSecondFaultAboutItsRate() throws IOException {
    Files.writeString(
        folder.resolve("rates.csv"), "kind,need,line,budget,pounds,from\nMAINSTREAM,,TOP_UP,HIGH_NEEDS_BLOCK,7001,2026/27\n");
    Files.writeString(folder.resolve("savings.csv"), "scenario,line,children,kind,rate\nnow,top-ups,5,MAINSTREAM,TOP_UP\n");

    assertThat(savings(folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("leave the cell blank").doesNotContain("no such rate");
  }

  @Test
  void theReviewOf2019IsReproducedToThePound() {
    assertThat(savings("wiltshire-2019")).as(err.toString()).isZero();

    String[] scenarios = out.toString().split("scenario-2");
    assertThat(scenarios[0]).contains(
        "171 x £6,123 = £1,047,033", "50 x £47,025 = £2,351,250", "bespoke packages, high needs block: £500,000",
        "25 x £10,000 = £250,000", "total, high needs block: £4,148,283");
    assertThat(scenarios[1]).contains("250 x £6,123 = £1,530,750", "70 x £47,025 = £3,291,750", "total, high needs block: £5,572,500");
  }

  @Test
  void theRecoveryPlanOf2020IsReproducedToThePoundAndWhatOverlapsIsApart() {
    assertThat(savings("wiltshire-2020")).as(err.toString()).isZero();

    assertThat(out.toString()).contains(
        "savings programmes, 2020-21 / 2021-22 / 2022-23",
        "dyslexia-friendly schools: £7,000 / £50,000 / £100,000\n",
        "INMSS review: £500,000 / £500,000 / £1,000,000 (overlaps what plans save: independent or non-maintained special school)",
        "total: £4,067,000 / £5,210,000 / £7,100,000",
        "not counted beside a plan: £1,560,000 / £1,860,000 / £2,500,000",
        "counted beside a plan: £2,507,000 / £3,350,000 / £4,600,000");
    assertThat(out.toString().lines().filter(line -> line.startsWith("  ") && line.contains(": £"))).hasSize(9 + 3);
  }

  @Test
  void aCountThatItsOwnFiguresContradictIsSaid() {
    savings("wiltshire-2019");

    assertThat(out.toString()).contains(
        "2,449 less 2,298 is 151, not 171; the table's own count is used. With 151 the line would be £924,573, £122,460 less");
  }

  @Test
  void aCountThatIsLeftOutIsDerived() throws IOException {
    assertThat(savingsOf("ours,top-ups avoided,,2449,2298,MAINSTREAM,TOP_UP,,,\n")).as(err.toString()).isZero();

    assertThat(out.toString()).contains("151 x £7,001 = £1,057,151", "2,449 less 2,298 is 151").doesNotContain("171");
  }

  @Test
  void everyFaultIsListedAndNothingWorkedOut() throws IOException {
    String rows = """
        ours,a,3,,,MAINSTREAM,FEE,,,
        ours,b,3,,,MAINSTREAM,TOP_UP,5,HIGH_NEEDS_BLOCK,
        ours,c,,7,9,MAINSTREAM,TOP_UP,,,
        ours,d,,,,MAINSTREAM,TOP_UP,,,
        ours,e,3,,,,,,,
        """;
    assertThat(savingsOf(rows)).isEqualTo(2);

    assertThat(err.toString()).contains(
        "line 2, column rate", "line 3, column pounds", "line 4, column after", "line 5, column children", "line 6, column kind",
        "5 faults");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownFolderNamesTheShippedOnes() {
    assertThat(savings("wiltshire-2091")).isEqualTo(2);

    assertThat(err.toString()).contains("wiltshire-2019");
  }
}
