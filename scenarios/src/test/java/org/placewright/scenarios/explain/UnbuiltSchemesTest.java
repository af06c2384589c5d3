package org.placewright.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.money.Money;
import org.placewright.scenarios.file.WorkingCounty;

class UnbuiltSchemesTest {
  @Test
  void aSchemeThatIsNotBuiltHasThePriceThatTheScenarioGivesIt(@TempDir Path made) throws IOException {
    WorkingCounty county = WorkingCounty.in(made)
        .write(
            "schemes.csv",
            "id,name,provision,places,earliest-opening,capital-pounds,yearly-pounds,source\n"
                + "palace,A palace,parks,40,2026/27,90000000,500000,Made up\n"
                + "castle,A castle,parks,40,2026/27,80000000,500000,Made up\n");
    county.change("county.yaml", "tables:\n", "tables:\n  schemes: schemes.csv\n");
    county.write(
        "baseline.yaml", "scenario: baseline\ncounty: .\nchanges:\n  - build: { schemes: [palace] }\n  - capital: { percent: 10 }\n");
    FinishedPlan plan = SmallRun.of(county, made).read();

    assertThat(plan.listUnbuilt().stream().collect(Collectors.toMap(scheme -> scheme.id().value(), scheme -> scheme.capital())))
        .hasSize(2)
        .containsEntry("palace", Money.ofPounds(99_000_000))
        .containsEntry("castle", Money.ofPounds(80_000_000));
  }
}
