package org.placewright.scenarios.explain;

import org.placewright.scenarios.alternative.Choice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.plan.PlacementCost;
import org.placewright.scenarios.file.WorkingCounty;
import org.placewright.scenarios.report.Outcome;

/** The small county, not discounted, while fees, place funding and empty places change on the way: every way to add it up agrees. */
class DatedRatesExplanationTest {
  private static final Pattern POUNDS = Pattern.compile("£([\\d,]+\\.\\d\\d)$");

  @TempDir
  static Path made;
  private static FinishedPlan plan;
  private static Path folder;

  @BeforeAll
  static void planAndReadBack() {
    WorkingCounty county = WorkingCounty.in(made)
        .write("rates.csv", """
            kind,need,line,budget,pounds,from,dated,source
            SPECIAL_SCHOOL,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,10000,,2024/25,
            SPECIAL_SCHOOL,,PLACE_FUNDING,HIGH_NEEDS_BLOCK,11000.01,2026/27,2024/25,
            SPECIAL_SCHOOL,,TOP_UP,HIGH_NEEDS_BLOCK,14000,,2024/25,
            SPECIAL_SCHOOL,PMLD,TOP_UP,HIGH_NEEDS_BLOCK,21500.50,2027/28,2024/25,
            SPECIAL_SCHOOL,,EMPTY_PLACE,HIGH_NEEDS_BLOCK,7000,,2024/25,
            SPECIAL_SCHOOL,,EMPTY_PLACE,HIGH_NEEDS_BLOCK,9000.07,2028/29,2024/25,
            RESOURCE_BASE,,TOP_UP,,9000,,2024/25,
            ENHANCED_LEARNING_PROVISION,,TOP_UP,,11000,,2024/25,
            INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,45000,,2024/25,
            INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,46800,2026/27,2024/25,
            INDEPENDENT_SPECIAL,,FEE,HIGH_NEEDS_BLOCK,48672,2027/28,2024/25,
            INDEPENDENT_SPECIAL,,FEE,OTHER_CONTRIBUTIONS,15000,,2024/25,
            MAINSTREAM,,SUPPORT,HIGH_NEEDS_BLOCK,6000,,2024/25,
            POST_16,,TOP_UP,HIGH_NEEDS_BLOCK,8000,,2024/25,
            """)
        .write("assumptions.csv", "key,value\ndiscount-rate,0\n");
    SmallRun run = SmallRun.of(county, made);
    plan = run.read();
    folder = run.folder();
  }

  @Test
  void thePlansPoundsAreThoseOfItsProvisionsYearByYear() {
    Money provisions = plan.county()
        .provisions()
        .values()
        .stream()
        .map(provision -> ProvisionMoney.of(plan, provision).total())
        .reduce(Money.NONE, Money::plus);

    assertThat(plan.plan().value().pounds()).isEqualTo(provisions);
  }

  @Test
  void financeIsPlacementsAndEmptyPlacesToThePenny() throws IOException {
    BigDecimal placements = sum("placements.csv", row -> row[row.length - 2]);
    BigDecimal finance = sum("finance.csv", row -> row[2].equals("EMPTY_PLACE") ? "" : row[3]);

    assertThat(finance).isEqualByComparingTo(placements);
    assertThat(sum("finance.csv", row -> row[3])).isEqualByComparingTo(plan.plan().value().pounds().pounds());
  }

  private static BigDecimal sum(String file, java.util.function.Function<String[], String> cell) throws IOException {
    return Files.readAllLines(folder.resolve(file))
        .stream()
        .skip(1)
        .map(line -> cell.apply(line.split(",", -1)))
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Outcome changing() {
    return plan.figures()
        .listOutcomes()
        .stream()
        .filter(outcome -> outcome.cost().filter(cost -> !cost.isSameEveryYear()).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStayIsExplainedPeriodByPeriodAndTheyAddUpToTheWhole() {
    Outcome stay = changing();
    Spell spell = stay.spell();
    PlacementCost cost = stay.cost().orElseThrow();
    List<String> lines = ChildExplanation.lines(plan, new ChildId(spell.child().value()));
    int from = indexOf(lines, "Stay %d of".formatted(plan.listStays(spell.child()).indexOf(stay) + 1), 0);
    int end = indexOf(lines, "together, %d years".formatted(spell.years()), from);

    assertThat(lines.subList(from, end)).filteredOn(line -> line.contains("What budgets pay a year, ")).hasSize(cost.charges().size());
    assertThat(pounds(lines.get(end))).isEqualByComparingTo(cost.overStay().minus(cost.once()).pounds());
  }

  @Test
  void placementsSayThePoundsOfEveryYearOfAStayWhoseRatesChange() throws IOException {
    Outcome stay = changing();
    PlacementCost cost = stay.cost().orElseThrow();
    List<String[]> rows = Files.readAllLines(folder.resolve("placements.csv")).stream().map(line -> line.split(",", -1)).toList();
    String[] row = rows.stream().filter(cells -> cells[0].equals(stay.spell().id())).findFirst().orElseThrow();
    BigDecimal sum = Stream.of(row[row.length - 1].split(";", -1)).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(row[row.length - 1]).startsWith(cost.firstYearly().pounds() + ";")
        .endsWith(";" + cost.yearly(stay.spell().last()).pounds());
    assertThat(sum.add(cost.once().pounds())).isEqualByComparingTo(row[row.length - 2]);
  }

  @Test
  void thePartsOfAnOfferAddUpToItsPounds() {
    Spell spell = changing().spell();
    Choice choice = Choice.of(plan.alternatives(), spell);

    choice.others().forEach(offer -> {
      Money filled = Money.NONE;
      for (int t = 0; t < spell.years(); t++) {
        filled = filled.plus(plan.alternatives().valuation().filledPlaceYearly(spell, offer.provision().id(), spell.first().plus(t)));
      }
      assertThat(offer.parts().pounds()).isEqualTo(offer.cost().overStay().minus(filled));
    });
    assertThat(choice.others()).isNotEmpty();
  }

  private static int indexOf(List<String> lines, String start, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(start)) {
        return i;
      }
    }
    throw new AssertionError(start);
  }

  private static BigDecimal pounds(String line) {
    Matcher matcher = POUNDS.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return new BigDecimal(matcher.group(1).replace(",", ""));
  }
}
