package org.placewright.solver.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsPageTest {
  private static SolverRun run(String value, String bound) {
    return new SolverRun(Optional.of(new BigDecimal(value)), Optional.of(new BigDecimal(bound)), 0, 1.25, 2.5, 99, "");
  }

  private static Measured measured(String name, String bestKnown, Map<SolverName, SolverRun> runs) {
    InstanceSource source = InstanceSource.ofFile(
        Target.groupOf("holmberg", name), name, Path.of("any"), Optional.empty(), Optional.of(new BigDecimal(bestKnown)));
    return new Measured(source, 1, runs);
  }

  private static String page(Measured... rows) {
    return new ResultsPage(List.of(SolverName.PLACEWRIGHT, SolverName.SCIP), List.of(rows)).write("A machine.\n", "60 s");
  }

  @Test
  void aSetHasItsTargetAndTheMeanOfEverySolver() {
    String page = page(
        measured("p01", "200", Map.of(SolverName.PLACEWRIGHT, run("202", "190"), SolverName.SCIP, run("210", "195"))),
        measured("p02", "100", Map.of(SolverName.PLACEWRIGHT, run("102", "90"), SolverName.SCIP, SolverRun.failed("ended after 9 s"))));

    assertThat(page).contains("| Holmberg | 0.2 | 2 | 1.500 | 2.000 | 0 | 5.000 | 5.000 | 1 |");
  }

  @Test
  void anInstanceHasARowWithEverySolver() {
    String page = page(
        measured("p01", "200", Map.of(SolverName.PLACEWRIGHT, run("202", "190"), SolverName.SCIP, SolverRun.failed("ended"))));

    assertThat(page).contains("| p01 | 200 | 202 | 190 | 1.000 | 1.3 | ended |  |  | 0.0 |");
  }

  @Test
  void aBoundAboveASolutionIsNamed() {
    assertThat(
        page(measured("p59", "27282", Map.of(SolverName.PLACEWRIGHT, run("27282", "27000"), SolverName.SCIP, run("27283", "27283")))))
        .contains("SCIP proves 27283 for p59");
  }

  @Test
  void aBoundThatIsRightIsNotNamed() {
    assertThat(page(measured("p59", "27282", Map.of(SolverName.PLACEWRIGHT, run("27282", "27282"))))).doesNotContain("wrong");
  }

  @Test
  void aRunIsReadBackFromItsLine() {
    SolverRun run = new SolverRun(Optional.of(new BigDecimal("7.5")), Optional.empty(), 3, 2.5, 4.75, 11, "a note");

    assertThat(SolverRun.of(run.toLine())).isEqualTo(run);
  }
}
