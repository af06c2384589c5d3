package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.WorkingCounty;

class ExplainCommandTest {
  @TempDir
  static Path made;
  private static Path run;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void plan() {
    StringWriter faults = new StringWriter();
    int exit = Placewright.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(faults))
        .execute(
            "run", WorkingCounty.in(made).folder().toString(), "--out", made.resolve("runs").toString(), "--effort", "quick", "--threads",
            "1", "--quiet");
    assertThat(exit).as(faults.toString()).isZero();
    run = made.resolve("runs/baseline");
  }

  private int explain(Path folder, String... more) {
    String[] args = Stream.concat(Stream.of("explain", folder.toString()), Arrays.stream(more)).toArray(String[]::new);
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  @Test
  void aChildIsExplainedOnTheTerminal() {
    assertThat(explain(run, "--child", "c048")).as(err.toString()).isZero();

    assertThat(out.toString()).startsWith("Child c048: ").contains("together, a year");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void exactlyOneThingIsExplained() {
    assertThat(explain(run)).isEqualTo(2);
    assertThat(explain(run, "--child", "c048", "--child", "c049")).isEqualTo(2);
    assertThat(explain(run, "--child")).isEqualTo(2);

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownIdIsAFaultWithTheNearestId() {
    assertThat(explain(run, "--child", "c48")).isEqualTo(2);

    assertThat(err.toString()).contains("--child, \"c48\"", "no child of this id", "Maybe c048?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFolderThatIsNoRunIsAFault() {
    assertThat(explain(made, "--child", "c048")).isEqualTo(2);
    assertThat(explain(made.resolve("nowhere"), "--child", "c048")).isEqualTo(2);

    assertThat(err.toString()).contains("no finished run: there is no run.json", "there is no such folder");
  }
}
