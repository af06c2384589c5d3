package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.lever.DemandLever;

class LeversManualTest {
  private static final String TOP = """
      <!-- Written by LeversManualTest from the code. To renew it: mvn test -pl scenarios -am -Dplacewright.docs.write=true -->
      # Changes to who joins, leaves and moves

      A scenario may change what a county's history says about children with plans. Each of these is one item under
      `changes:` of a scenario file.

      - `from` and `to` are academic years: the first that differs and the last. What happens on the way to the January census
        of a year counts as of that year. Without `to` it lasts to the end of the horizon.
      - `needs`, `settings` and `years` (curriculum years, like `Y7-Y11`) say whom it is about; all, where left out. Joiners are meant
        by what they join as, all others by what they were at the census before.
      - `multiply` is 0 to %d. A rate above 1 is 1.
      - Several on the same children: factors multiply, percentages of growth add, whatever their order. Closed and capped
        settings have the last word. A setting that closes twice, has two caps in one year or has a cap while it is closed is a
        fault; so is a change that alters nothing.
      - All act alike on the expectation, on the expected children and on every simulated future. Under a cap the expectation is that of the expected
        flows: near the mean of the futures, not exactly it, as a year below the cap does not make up for one that would go above.

      """
      .formatted((int) DemandLever.MOST_FACTOR);

  @TempDir
  Path folder;

  private static String section(LeverKind kind) {
    return "## %s\n\n%s\n\n```yaml\n- %s\n```\n".formatted(kind.word(), kind.purpose(), kind.example());
  }

  @Test
  void theManualsPageAboutLeversSaysWhatTheCodeReads() throws IOException {
    ManualPage.check("levers.md", TOP + Stream.of(LeverKind.values()).map(LeversManualTest::section).collect(Collectors.joining("\n")));
  }

  @Test
  void everyExampleOfThePageIsReadWithoutAFault() {
    String changes = Stream.of(LeverKind.values())
        .filter(kind -> kind != LeverKind.HISTORY)
        .map(kind -> "  - " + kind.example())
        .collect(Collectors.joining("\n"));
    FlowReaderTest.withFlows(folder).write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes + "\n");
    Faults faults = new Faults();
    Scenario scenario = ScenarioReader.read("three-schools/wish.yaml", folder, faults)
        .orElseThrow(() -> new AssertionError(faults.list().toString()));

    assertThat(scenario.county().levers().list()).hasSize(LeverKind.values().length - 2);
  }
}
