package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderManualTest {
  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void theManualNamesEveryColumnInOrder(@TempDir Path folder) throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), folder);
    String manual = Files.readString(Path.of("..", "docs", "manual", "run-folder.md"));

    for (String file : List.of("demand", "placements", "sufficiency", "provisions", "schemes", "travel", "catchment", "nearest", "vehicles",
        "cross-border",
        "finance", "finance-by-kind", "top-ups", "balance")) {
      String section = manual.split("\n## " + file + ".csv\n", 2)[1].split("\n## ", 2)[0];
      List<String> described = COLUMN.matcher(section).results().map((MatchResult match) -> match.group(1)).toList();
      String header = Files.readAllLines(folder.resolve(file + ".csv")).getFirst();
      assertThat(described).as(file).containsExactly(header.split(","));
    }
  }

  @Test
  void theManualNamesEveryColumnOfCandidates(@TempDir Path folder) throws IOException {
    RunReport.write(TinyPlan.plan(), TinyPlan.facts(), folder);
    String section = Files.readString(Path.of("..", "docs", "manual", "candidate-bases.md")).split("\n## The answer\n", 2)[1];

    assertThat(COLUMN.matcher(section).results().map((MatchResult match) -> match.group(1)).toList())
        .containsExactly(Files.readAllLines(folder.resolve("candidates.csv")).getFirst().split(","));
  }

  @Test
  void theManualNamesTheSchemaOfTheSummary() throws IOException {
    assertThat(Path.of("..", "docs", "manual", "run-folder.md")).content().contains(Summary.SCHEMA);
  }
}
