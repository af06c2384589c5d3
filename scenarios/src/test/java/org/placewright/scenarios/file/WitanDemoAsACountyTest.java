package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.geodata.estimate.EstimatedJourneys;
import org.placewright.model.county.County;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.projection.CountyDemand;
import org.placewright.model.projection.Projection;
import org.placewright.scenarios.run.HistoryRun;

/** The demonstration set of the Witan SEND model, where it lies beside the project, as the history of a made-up county. */
class WitanDemoAsACountyTest {
  /** The set's letters stand for needs it does not name; these are as good as any. */
  private static final Map<String, String> NEEDS = Map.of("T", "ASD", "U", "SEMH", "V", "SLCN", "W", "MLD", "X", "SLD", "Y", "PMLD");
  private static final Path DEMO = Path.of("..", "..", "shared", "data", "witan-demo");
  private static final List<String> KINDS = List.of(
      "MAINSTREAM,MAINSTREAM", "SPECIAL,SPECIAL_SCHOOL", "BASE,RESOURCE_BASE", "INMSS,INDEPENDENT_SPECIAL", "POST_16,POST_16",
      "ALTERNATIVE,ALTERNATIVE_PROVISION", "ELSEWHERE,BESPOKE");

  @TempDir
  static Path folder;
  private static County county;
  private static CountyDemand demand;

  @BeforeAll
  static void makeCounty() throws IOException {
    assumeThat(DEMO).exists();
    StringBuilder types = new StringBuilder("code,name,setting,provisions\n");
    for (char code = 'A'; code <= 'S'; code++) {
      types.append("%s,Setting %s,%s\n".formatted(code, code, KINDS.get((code - 'A') % KINDS.size())));
    }
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(DEMO.resolve("transitions.csv"))) {
      String[] cells = row.split(",");
      cells[2] = NEEDS.getOrDefault(cells[2], cells[2]);
      cells[5] = NEEDS.getOrDefault(cells[5], cells[5]);
      rows.add(String.join(",", cells));
    }
    county = OwnHistory.withRoomForAll(folder, "2016/17", 9000)
        .write("placement-types.csv", types.toString())
        .write("transitions.csv", String.join("\n", rows) + "\n")
        .write("population.csv", population())
        .read()
        .county();
    demand = CountyDemand.of(county, EstimatedJourneys.of(county), 1);
  }

  /** The set's own people, in the format of a county. */
  private static String population() throws IOException {
    SortedMap<Integer, StringBuilder> byNcy = new TreeMap<>();
    for (String row : Files.readAllLines(DEMO.resolve("population.csv")).stream().skip(1).toList()) {
      String[] cells = row.split(",");
      byNcy.computeIfAbsent(Integer.valueOf(cells[1]), n -> new StringBuilder()).append(',').append(cells[2]);
    }
    StringBuilder text = new StringBuilder("curriculum-year");
    IntStream.rangeClosed(2013, 2022).forEach(year -> text.append(",%d/%02d".formatted(year - 1, year % 100)));
    byNcy.subMap(-4, 22).forEach((ncy, people) -> text.append('\n').append(ncy).append(people));
    return text.append('\n').toString();
  }

  @Test
  void theCohortIsTheLastCensusByNeedSettingAndCurriculumYear() {
    PlanHistory history = county.demand().findHistory().orElseThrow();
    Map<String, Integer> counted = new TreeMap<>();
    history.stock()
        .forEach(
            (group, children) -> counted.merge(
                "%s %s %d".formatted(
                    group.state().need(), history.settings().get(group.state().setting()).provisions().getFirst(), group.ncy()),
                (int) Math.round(children), Integer::sum));
    Map<String, Integer> made = new TreeMap<>();
    demand.cohort()
        .forEach(
            child -> made.merge(
                "%s %s %d".formatted(child.need(), child.provision().orElseThrow(), child.ncy().number()), 1, Integer::sum));

    assertThat(made).isEqualTo(counted);
  }

  @Test
  void asManyAreExpectedNextYearAsByTheHistoryAlone() {
    Faults faults = new Faults();
    HistoryScenario alone = HistoryScenarioReader.read(DEMO.toString(), Path.of(""), 2, faults)
        .orElseThrow(() -> new AssertionError(faults.list()));
    double bySettings = HistoryRun.futures(alone, 2, 1).expectation().total(1);

    assertThat(demand.futures().orElseThrow().expectation().total(1)).isCloseTo(bySettings, within(0.01 * bySettings));
  }

  @Test
  void everyChildIsOnceInEveryYearOfTheExpectedAndOfASimulatedFuture() {
    for (OptionalInt future : List.of(OptionalInt.empty(), OptionalInt.of(3))) {
      Projection projection = demand.project(county, future, 1);
      projection.flows()
          .forEach(
              flow -> assertThat(
                  projection.spells().stream().filter(spell -> spell.covers(flow.year())).map(spell -> spell.child()).distinct())
                  .hasSize(flow.after())
                  .hasSize((int) projection.spells().stream().filter(spell -> spell.covers(flow.year())).count()));
    }
  }
}
