package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Gap;
import org.placewright.scenarios.alternative.Fix;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.Spell;
import org.placewright.model.place.LocalityId;
import org.placewright.scenarios.file.Faults;

class LocalityExplanationTest {
  @TempDir
  static Path made;
  private static FinishedPlan plan;

  @BeforeAll
  static void planAndReadBack() {
    plan = SmallRun.in(made).read();
  }

  private static String text(String id) {
    return String.join(" ", LocalityExplanation.lines(plan, new LocalityId(id))).replaceAll("\\s+", " ");
  }

  @Test
  void aShortfallIsToldWithItsCheapestHelp() {
    assertThat(text("oakham-n")).contains(
        "Who lacks a local place in 2029/30",
        "2 children, social, emotional and mental health, primary, who need a resource base, SEN unit or ELP: 1 in INMSS for £60,000.00, 1 without any place.",
        "More places where there are some: 2 at Uppingham Resource Base (uppingham-base), 27 minutes; £27,412.94, £13,706.47 per child helped.");
  }

  @Test
  void theGapsOfAllLocalitiesAreTheShortfallOfTheCounty() {
    int gaps = Gap.list(plan.figures().listChildYears(plan.lastYear())).stream().mapToInt(gap -> gap.children().size()).sum();
    long lacking = plan.figures().listChildYears(plan.lastYear()).stream().filter(child -> child.outcome().lacksLocalPlace()).count();

    assertThat(gaps).isEqualTo((int) lacking).isPositive();
  }

  @Test
  void helpIsOfferedOnlyWhereTheChildMayBePlaced() {
    plan.figures().listChildYears(plan.lastYear()).stream().filter(child -> child.outcome().lacksLocalPlace()).forEach(child -> {
      Spell spell = child.spell();
      assertThat(Fix.listCheapest(plan.alternatives(), child))
          .allSatisfy(fix -> assertThat(plan.costing().listSuitable(spell)).contains(fix.at().provision().id()));
    });
  }

  @Test
  void aNameInPlaceOfAnIdIsAnsweredWithTheId() {
    Faults faults = new Faults();

    Optional<List<String>> lines = Explanations.LOCALITY.explain(plan, "oakham north", faults);

    assertThat(lines).isEmpty();
    assertThat(faults.list()).singleElement().asString().contains("--locality", "no locality of this id", "Maybe oakham-n?");
  }

  @Test
  void aPlanWithoutSchemesSaysSo() {
    Faults faults = new Faults();

    assertThat(Explanations.SCHEME.explain(plan, "wing", faults)).isEmpty();
    assertThat(faults.list()).singleElement().asString().contains("--scheme", "lets the plan build nothing");
  }
}
