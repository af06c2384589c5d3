package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Gap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.WorkingCounty;

class ShortfallExplanationTest {
  @TempDir
  static Path made;
  private static SmallRun run;
  private static FinishedPlan plan;

  @BeforeAll
  static void planAndReadBack() {
    run = SmallRun.in(made);
    plan = run.read();
  }

  @Test
  void theGapsOfEveryYearAreTheShortfallsOfSufficiencyCsvByNeedAndPhase() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    for (String line : Files.readAllLines(run.folder().resolve("sufficiency.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[2].equals("ALL") && !cells[7].equals("0") && !cells[0].equals("year")) {
        expected.put("%s/%s/%s".formatted(cells[0], cells[2], cells[3]), Integer.valueOf(cells[7]));
      }
    }

    Map<String, Integer> found = new TreeMap<>();
    for (AcademicYear year : plan.years()) {
      Gap.list(plan.figures().listChildYears(year))
          .forEach(gap -> found.merge("%s/%s/%s".formatted(year, gap.need(), gap.phase()), gap.children().size(), Integer::sum));
    }
    assertThat(found).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void everyShortfallOfAYearIsToldWithItsCheapestHelp() {
    List<String> lines = Explanations.explainShortfalls(plan, "2029/30", new Faults()).orElseThrow();

    assertThat(String.join(" ", lines).replaceAll("\\s+", " ")).startsWith("Shortfalls of Three Schools in 2029/30: 3 children of")
        .contains(
            "More places where there are some: 2 at Uppingham Resource Base (uppingham-base), 27 minutes; £27,412.94, £13,706.47 per child helped.");
  }

  @Test
  void aFreePlaceForAChildWhomThePlanMayNotMoveIsToldAsThat(@TempDir Path other) {
    WorkingCounty county = WorkingCounty.in(other)
        .change("children.csv", "c011,ASD,uppingham,Y3,Base,uppingham-base", "c011,ASD,uppingham,Y3,Base,independent")
        .change("places.csv", "uppingham-base,2024,6", "uppingham-base,2024,20");

    List<String> lines = Explanations.explainShortfalls(SmallRun.of(county, other).read(), "2024/25", new Faults()).orElseThrow();

    assertThat(String.join(" ", lines).replaceAll("\\s+", " ")).containsPattern(
        "Free places: 1 at Uppingham Resource Base \\(uppingham-base\\), [0-9]+ minutes; £[0-9,.]+ The child is settled elsewhere, and the plan may not move it\\.");
  }

  @Test
  void aYearOutsideThePlanIsAFault() {
    Faults faults = new Faults();

    Optional<List<String>> lines = Explanations.explainShortfalls(plan, "2030/31", faults);

    assertThat(lines).isEmpty();
    assertThat(faults.list()).singleElement().asString().contains("--shortfalls, \"2030/31\"", "2024/25 to 2029/30");
  }
}
