package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.scenarios.file.WorkingCounty;

class PlacewrightTest {
  @TempDir
  Path folder;
  private WorkingCounty county;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyCounty() {
    county = WorkingCounty.in(folder);
  }

  private int execute(String... args) {
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  private Path runs() {
    return folder.resolve("runs");
  }

  @Test
  void checkListsWhatWasReadAndEndsWithOk() {
    assertThat(execute("check", county.folder().toString())).isZero();

    assertThat(out.toString())
        .contains("Three Schools", "localities: 4; provisions: 6", "children with plans: 50 (each listed)")
        .contains("three-schools/places.csv", "population.csv is missing")
        .endsWith("OK" + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void faultsAreListedWithTheirPlaceAndNothingIsWritten() {
    county.change("places.csv", "12,stated", "12.0,stated").change("rates.csv", "60000", "£60000");

    assertThat(execute("run", county.folder().toString(), "--out", runs().toString())).isEqualTo(2);

    assertThat(err.toString())
        .contains("three-schools/places.csv, line 2, column places, \"12.0\": a whole number is needed; write 12")
        .contains("three-schools/rates.csv, line 7, column pounds, \"£60000\"")
        .contains("2 faults. Nothing was planned or written.")
        .doesNotContain("\tat ");
    assertThat(runs()).doesNotExist();
  }

  @Test
  void runPlansAndSaysWhereToReadTheAnswer() {
    int exit = execute(
        "run", county.folder().toString(), "--out", runs().toString(), "--effort", "quick", "--seed", "3", "--threads", "1");

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("read the answer: " + runs().resolve("baseline").resolve("report.html"));
    assertThat(err.toString()).contains("projecting demand", "writing the run folder");
    assertThat(Files.exists(runs().resolve("baseline").resolve("report.html"))).isTrue();
  }

  @Test
  void quietShowsTheHeadlineOnly() {
    execute("run", county.folder().toString(), "--out", runs().toString(), "--effort", "quick", "--quiet");

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).contains("read the answer");
  }

  @Test
  void projectWritesDemandAlone() {
    assertThat(execute("project", county.folder().toString(), "--out", runs().toString())).isZero();

    assertThat(runs().resolve("baseline-demand").resolve("demand.csv")).exists();
  }

  @Test
  void aCountyWhoseTablesContradictEachOtherIsWrongInput() {
    WorkingCounty tables = contradictingCounty();

    assertThat(execute("run", tables.folder().toString(), "--out", runs().toString(), "--effort", "quick")).isEqualTo(2);
    assertThat(err.toString()).contains("The county's tables contradict each other", "too few places");
    assertThat(runs()).doesNotExist();
  }

  private WorkingCounty contradictingCounty() {
    return WorkingCounty.in(folder.resolve("other"))
        .delete("children.csv")
        .change("county.yaml", "  children: children.csv\n", "")
        .write("placement-types.csv", "code,name,setting,provisions\nspecial,Special school,SPECIAL,parks\n")
        .write("plans-by-need-and-age.csv", "age,ASD,SEMH,MLD\n10,99,0,0\n16,1,0,0\n")
        .write("plans-by-need-and-placement.csv", "placement,ASD\nspecial,100\n")
        .write("plans-by-age-and-placement.csv", "age,special\n10,99\n16,1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "rnu baseline", "run", "run baseline --effort fast", "run baseline --time-limit soon",
      "run baseline --effort quick --time-limit 5s", "run baseline --threads 0", "run baseline --seed x",
      "run baseline --what", "check", "run no-such-scenario.yaml"})
  void aWrongCommandLineIsExplainedInAFewLines(String line) {
    int exit = line.isEmpty() ? execute() : execute(line.split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString().lines().count()).isBetween(1L, 4L);
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @Test
  void anOutputFolderThatIsAFileIsWrongInputSaidInOneLineBeforePlanning() {
    int exit = execute(
        "run", county.folder().toString(), "--out", county.file("places.csv").toString(), "--effort", "quick", "--quiet");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("it is a file; a folder is needed", "Nothing was planned or written").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "project"})
  void anOutputFolderThatCannotBeMadeIsWrongInputForEveryCommand(String command) {
    assumeThat(Path.of("/proc/self")).exists();

    assertThat(execute(command, county.folder().toString(), "--out", "/proc/x")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--out /proc/x: ").hasLineCount(1);
  }

  @Test
  void aSeedThatIsNoNumberIsAnsweredWithWhatIsNeeded() {
    assertThat(execute("run", "baseline", "--seed", "abc")).isEqualTo(2);
    assertThat(err.toString()).contains("a whole number is needed, like 1, not \"abc\"").doesNotContain("long");
  }

  @Test
  void aSeedBeyondTheLimitIsToldTheLimit() {
    assertThat(execute("run", "baseline", "--seed", "99999999999999999999")).isEqualTo(2);
    assertThat(err.toString()).contains("a whole number from -9223372036854775808 to 9223372036854775807");
  }

  @Test
  void aCountysFolderWithABaselineRunsThatBaseline() {
    county.write("baseline.yaml", "scenario: as-decided\ncounty: .\nchanges: []\n");

    assertThat(execute("project", county.folder().toString(), "--out", runs().toString())).isZero();
    assertThat(runs().resolve("as-decided-demand").resolve("demand.csv")).exists();
  }
}
