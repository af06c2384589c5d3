package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.future.Band;
import org.placewright.model.future.Distribution;
import org.placewright.model.future.ForecastDetail;
import org.placewright.model.future.HeldOut;
import org.placewright.model.money.Money;
import org.placewright.model.transition.PlanState;
import org.placewright.scenarios.report.table.Table;

class ForecastTablesTest {
  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void demandHasARowForEveryPartThatCanHaveChildren(@TempDir Path folder) throws IOException {
    ForecastFiles.writeDemand(SmallForecast.forecast(), List.of("Ashby", "Barford"), folder);

    assertThat(Files.readString(folder.resolve("demand.csv"))).isEqualTo("""
        year,need,phase,locality,expected,p05,p50,p95
        2024/25,A<b>,PRIMARY,Ashby,10.00,10,10,10
        2024/25,SEMH,SECONDARY,Barford,3.00,3,3,3
        2025/26,A<b>,PRIMARY,Ashby,10.25,8,10,13
        2025/26,SEMH,PRIMARY,Ashby,2.63,0,2,6
        2025/26,SEMH,SECONDARY,Barford,4.12,2,4,7
        """);
  }

  @Test
  void withoutGeographyEveryChildLivesEverywhere() {
    assertThat(ForecastTables.demand(SmallForecast.forecast(), List.of()).rows()).allMatch(row -> row.get(3).equals("all"));
  }

  @Test
  void expectedPartsSumToTheTotalToTheHundredth() {
    Table demand = ForecastTables.demand(SmallForecast.forecast(), List.of());
    List<Band> total = SmallForecast.forecast().total();
    for (int t = 0; t < total.size(); t++) {
      String year = "202%d/2%d".formatted(4 + t, 5 + t);
      BigDecimal sum = demand.rows()
          .stream()
          .filter(row -> row.getFirst().equals(year))
          .map(row -> (BigDecimal) row.get(4))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.doubleValue()).isCloseTo(total.get(t).expected(), within(0.005001));
    }
  }

  @Test
  void backtestHasARowForEveryCountAndABlankWhereGrowthIsNotKnown(@TempDir Path folder) throws IOException {
    List<HeldOut> held = List.of(
        SmallForecast.total(2014, 2015, 112, 108.5),
        SmallForecast.held(HeldOut.Part.NEED, "ASD", 2015, 2016, 50, 47, Optional.of(120.126)));

    ForecastFiles.writeBacktest(held, folder);

    assertThat(Files.readString(folder.resolve("backtest.csv"))).isEqualTo("""
        origin,year,part,name,counted,expected,p025,p10,p90,p975,unchanged,grown
        2013/14,2014/15,total,all,112.00,108.50,99,104,114,119,100.00,
        2014/15,2015/16,need,ASD,50.00,47.00,37,42,52,57,100.00,120.13
        """);
  }

  @Test
  void aHistoryTooShortForATestLeavesAHeader(@TempDir Path folder) throws IOException {
    ForecastFiles.writeBacktest(List.of(), folder);

    assertThat(Files.readAllLines(folder.resolve("backtest.csv"))).hasSize(1);
  }

  @Test
  void summariesHaveAFileForEveryWayToCount(@TempDir Path folder) throws IOException {
    ForecastFiles.writeSummaries(detail(), Map.of(), folder);

    try (var files = Files.list(folder.resolve("summaries"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "total.csv", "need.csv", "setting.csv", "phase.csv", "curriculum-year.csv", "state.csv", "curriculum-year-state.csv");
    }
    assertThat(Files.readString(folder.resolve("summaries/total.csv"))).isEqualTo("""
        calendar-year,mean,std-dev,iqr,min,p05,q1,median,q3,p95,max
        2025,5.00,0.00,0,5,5,5,5,5,5,5
        2026,6.50,1.25,2,3,4,6,7,8,9,10
        """);
  }

  @Test
  void costIsTheExpectationTimesTheCostOfAChildAndBlankWhereUnknown(@TempDir Path folder) throws IOException {
    ForecastFiles.writeSummaries(detail(), Map.of(new PlanState("ASD", "BASE"), Money.ofPounds(new BigDecimal("1000.50"))), folder);

    assertThat(Files.readString(folder.resolve("summaries/cost.csv"))).isEqualTo("""
        calendar-year,need,setting,mean,cost-a-child,cost
        2025,ASD,BASE,5.00,1000.50,5002.50
        2025,VI,COLLEGE,5.00,,
        2026,ASD,BASE,6.50,1000.50,6503.25
        2026,VI,COLLEGE,6.50,,
        """);
  }

  @Test
  void theManualNamesEveryColumnInOrder(@TempDir Path folder) throws IOException {
    ForecastFiles.writeDemand(SmallForecast.forecast(), List.of(), folder);
    ForecastFiles.writeBacktest(List.of(), folder);
    ForecastFiles.writeSummaries(detail(), Map.of(new PlanState("ASD", "BASE"), new Money(100)), folder);
    String manual = Files.readString(Path.of("..", "docs", "manual", "projection-folder.md"));

    for (String file : List.of("demand.csv", "backtest.csv", "summaries/total.csv", "summaries/cost.csv")) {
      String section = manual.split("\n## " + file + "\n", 2)[1].split("\n## ", 2)[0];
      List<String> described = COLUMN.matcher(section).results().map(match -> match.group(1)).toList();
      String header = Files.readAllLines(folder.resolve(file)).getFirst();
      assertThat(described).as(file).containsExactly(header.split(","));
    }
  }

  private static ForecastDetail detail() {
    List<Distribution> years = List.of(
        new Distribution(5, 0, 5, 5, 5, 5, 5, 5, 5), new Distribution(6.5, 1.25, 3, 4, 6, 7, 8, 9, 10));
    return new ForecastDetail(
        2025,
        100,
        years,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(Map.of(-1, years)),
        new TreeMap<>(Map.of(new PlanState("ASD", "BASE"), years, new PlanState("VI", "COLLEGE"), years)),
        new TreeMap<>());
  }
}
