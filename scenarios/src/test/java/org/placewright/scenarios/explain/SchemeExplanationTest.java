package org.placewright.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.provision.SchemeId;
import org.placewright.scenarios.file.WorkingCounty;

class SchemeExplanationTest {
  @TempDir
  static Path made;
  private static FinishedPlan plan;

  @BeforeAll
  static void planAndReadBack() throws IOException {
    WorkingCounty county = WorkingCounty.in(made)
        .change("places.csv", "independent,2024/25,unlimited", "independent,2024/25,2")
        .write(
            "schemes.csv",
            "id,name,provision,places,earliest-opening,capital-pounds,yearly-pounds,source\n"
                + "wing,A wing,uppingham-base,2,2026/27,100000,5000,Made up\n"
                + "palace,A palace,parks,40,2026/27,90000000,500000,Made up\n");
    county.change("county.yaml", "tables:\n", "tables:\n  schemes: schemes.csv\n");
    county.write("baseline.yaml", "scenario: baseline\ncounty: .\nchanges:\n  - build: { schemes: all }\n");
    plan = SmallRun.of(county, made).read();
  }

  private static String text(String id) {
    return String.join(" ", SchemeExplanation.lines(plan, new SchemeId(id))).replaceAll("\\s+", " ");
  }

  @Test
  void aBuiltSchemeSaysWhenWhatItCostsAndWhoCame() {
    assertThat(text("wing")).contains(
        "A wing (wing): 2 places at Uppingham Resource Base", "BUILT: opens in", "borrowed £100,000.00", "for each of 2 places £50,000.00",
        "running cost of schemes high needs block £5,000.00", "began there since it opened",
        "the next best with room in this plan would be");
  }

  @Test
  void aSchemeThatIsNotBuiltSaysWhyNotAndWhatDoesItsJob() {
    assertThat(text("palace")).contains("NOT BUILT; beside what is built it could open in 2026/27", "Why not: worth",
        "What does its job in this plan");
  }
}
