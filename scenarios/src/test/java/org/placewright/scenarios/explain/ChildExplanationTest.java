package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Choice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionId;
import org.placewright.scenarios.report.Outcome;

/**
 * Worked out by hand from the tables: a base costs 9,000 a year, an ELP 11,000, an independent school 60,000, no place is counted at
 * 150,000; a level above what is needed at 2,000 a year, an avoidable move at 25,000.
 */
class ChildExplanationTest {
  private static final Pattern POUNDS = Pattern.compile("(−?)£([\\d,]+\\.\\d\\d)$");

  @TempDir
  static Path made;
  private static SmallRun run;
  private static FinishedPlan plan;

  @BeforeAll
  static void planAndReadBack() {
    run = SmallRun.in(made);
    plan = run.read();
  }

  private static List<String> explain(String child) {
    return ChildExplanation.lines(plan, new ChildId(child));
  }

  private static String text(String child) {
    return String.join(" ", explain(child)).replaceAll("\\s+", " ");
  }

  private static BigDecimal poundsOf(String line) {
    Matcher matcher = POUNDS.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return new BigDecimal((matcher.group(1).isEmpty() ? "" : "-") + matcher.group(2).replace(",", ""));
  }

  @Test
  void theLinesOfEveryStayOfEveryChildSumToItsPoundsInPlacements() throws IOException {
    List<String> found = new ArrayList<>();
    for (ChildId child : plan.children().keySet()) {
      BigDecimal sum = BigDecimal.ZERO;
      boolean inLines = false;
      for (String line : explain(child.value())) {
        if (line.contains("What budgets pay a year")) {
          inLines = true;
          sum = BigDecimal.ZERO;
        } else if (inLines && line.contains("together, a year")) {
          assertThat(poundsOf(line)).as(child.value()).isEqualTo(sum);
          found.add(child + "," + sum);
          inLines = false;
        } else if (inLines) {
          sum = sum.add(poundsOf(line));
        }
      }
    }

    List<String> expected = Files.readAllLines(run.folder().resolve("placements.csv"))
        .stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> !cells[7].isEmpty())
        .map(cells -> cells[9] + "," + cells[7])
        .toList();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyProvisionIsCountedOnceForEveryStay() {
    for (Outcome outcome : plan.figures().listOutcomes()) {
      Choice choice = Choice.of(plan.alternatives(), outcome.spell());
      int unfit = choice.unfit().values().stream().mapToInt(List::size).sum();
      assertThat(unfit + choice.others().size() + (choice.taken().isPresent() ? 1 : 0)).isEqualTo(plan.county().provisions().size());
    }
  }

  @Test
  void whatAMoveWouldChangeIsWhatTheValuationOfTheWholePlanSays() {
    for (Outcome outcome : plan.figures().listOutcomes()) {
      Spell spell = outcome.spell();
      if (spell.pinned().isEmpty()) {
        Choice choice = Choice.of(plan.alternatives(), spell);
        choice.others()
            .forEach(
                offer -> assertThat(offer.counted().minus(choice.standing().counted())).as(spell.id())
                    .isEqualTo(totalWith(spell, offer.provision().id()).minus(plan.plan().value().total())));
      }
    }
  }

  private static Money totalWith(Spell spell, ProvisionId at) {
    var placements = new java.util.LinkedHashMap<>(plan.plan().placements());
    placements.put(spell, at);
    return plan.alternatives().valuation().value(plan.plan().projection().spells(), placements, plan.plan().openings()).total();
  }

  @Test
  void aChildInABaseIsToldWhatTheIndependentSchoolWouldCostMorePartByPart() {
    assertThat(text("c048")).contains(
        "Is at Uppingham Resource Base (uppingham-base), resource base",
        "top-up (element 3) high needs block £9,000.00",
        "Independent schools (independent), independent special school",
        "+£51,000.00 a year for the place", "+£2,000.00 a year counted for a higher level than needed",
        "+£25,000.00 once counted for an avoidable move");
  }

  @Test
  void aChildWithoutAPlaceIsToldWhyOfEveryProvisionAndWhatOnePlaceWouldDo() {
    assertThat(text("c049")).contains(
        "Has NO PLACE in these years. The plan counts £600,000.00 for that",
        "provision by provision, 6 in all",
        "2 provisions of another level than the child needs",
        "1 provision of the level, but not designated for SEMH.",
        "1 provision designated for SEMH, but not for all of Year 3 to Year 6.",
        "2 provisions that may take the child, but full in some year of the stay",
        "full in 2024/25 to 2027/28",
        "budgets pay £56,578.92 more over the stay, the place included, and stated prices come to £600,000.00 less");
  }

  @Test
  void aSettledChildIsSaidToStay() {
    assertThat(text("c011")).contains("Stay 1 of 2: 2024/25 to 2027/28 (4 years), Year 3 to Year 6", "settled children are not moved");
  }

  @Test
  void aChildThatIsForeseenOnlyIsSaidToBe() {
    String joiner = plan.children().keySet().stream().map(ChildId::value).filter(id -> id.startsWith("j")).findFirst().orElseThrow();

    assertThat(text(joiner)).contains("This child is foreseen, not known");
    assertThat(text("c048")).doesNotContain("foreseen");
  }

  @Test
  void theManualsExampleIsWhatTheProgramSays() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("scenarios")) ? here : here.getParent();
    String page = Files.readString(root.resolve("docs/manual/explain.md"));

    List<String> lines = explain("c049");
    String stays = String.join("\n", lines.subList(lines.indexOf(""), lines.size()));
    assertThat(page).contains(lines.getFirst(), stays);
  }

  @Test
  void noLineIsWiderThanATerminal() {
    plan.children().keySet().forEach(child -> assertThat(explain(child.value())).allSatisfy(line -> assertThat(line).hasSizeLessThan(130)));
  }
}
