package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.placewright.model.future.Distribution;
import org.placewright.model.future.ForecastDetail;
import org.placewright.model.money.Money;
import org.placewright.model.transition.PlanState;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * The files of {@code summaries/}: distributions in the shape that users of Witan's SEND model know, so that their sheets and
 * charts need little change.
 */
final class SummaryTables {
  private static final List<Column> NONE = List.of();
  private static final List<Column> STATE = List.of(Column.text("need"), Column.text("setting"));

  private SummaryTables() {}

  /**
   * All tables.
   *
   * @param yearlyCosts by state; the table of costs is left out when no cost is known
   */
  static List<Table> list(ForecastDetail detail, Map<PlanState, Money> yearlyCosts) {
    int first = detail.firstYear();
    List<Table> tables = new ArrayList<>();
    tables.add(
        table("total", "Children with plans", first, NONE, Map.of("", detail.total()), key -> List.of()));
    tables.add(table("need", "Children with plans by need", first, List.of(Column.text("need")), detail.byNeed(), need -> List.of(need)));
    tables.add(
        table(
            "setting", "Children with plans by setting", first, List.of(Column.text("setting")), detail.bySetting(),
            setting -> List.of(setting)));
    tables.add(
        table(
            "phase", "Children with plans by phase", first, List.of(Column.text("phase")), detail.byPhase(),
            phase -> List.of(phase.name())));
    tables.add(
        table(
            "curriculum-year", "Children with plans by curriculum year", first, List.of(Column.count("curriculum-year")),
            detail.byCurriculumYear(), ncy -> List.of(ncy)));
    tables.add(
        table(
            "state", "Children with plans by need and setting", first, STATE, detail.byState(), SummaryTables::cells));
    tables.add(
        table(
            "curriculum-year-state",
            "Children with plans by curriculum year, need and setting",
            first,
            List.of(Column.count("curriculum-year"), Column.text("need"), Column.text("setting")),
            detail.byStateAndCurriculumYear(),
            group -> List.of(group.ncy(), group.state().need(), group.state().setting())));
    if (!yearlyCosts.isEmpty()) {
      tables.add(cost(detail, yearlyCosts));
    }
    return tables;
  }

  private static List<Object> cells(PlanState state) {
    return List.of(state.need(), state.setting());
  }

  private static <K> Table table(
      String name,
      String title,
      int firstYear,
      List<Column> keys,
      Map<K, List<Distribution>> groups,
      Function<K, List<Object>> cells) {
    Table.Builder table = Table.named(name, title).columns(Column.count("calendar-year"));
    keys.forEach(table::columns);
    table.columns(
        Column.hundredth("mean"),
        Column.hundredth("std-dev"),
        Column.count("iqr"),
        Column.count("min"),
        Column.count("p05"),
        Column.count("q1"),
        Column.count("median"),
        Column.count("q3"),
        Column.count("p95"),
        Column.count("max"));
    int years = groups.values().stream().mapToInt(List::size).max().orElse(0);
    for (int t = 0; t < years; t++) {
      int year = t;
      groups.forEach((key, distributions) -> {
        List<Object> row = new ArrayList<>(List.of(firstYear + year));
        row.addAll(cells.apply(key));
        row.addAll(cells(distributions.get(year)));
        table.row(row);
      });
    }
    return table.build();
  }

  private static List<Object> cells(Distribution of) {
    return List.of(
        of.mean(), of.standardDeviation(), of.q3() - of.q1(), of.least(), of.p05(), of.q1(), of.median(), of.q3(), of.p95(),
        of.greatest());
  }

  /** Expectations only: they multiply and add exactly. A state without a known cost keeps its children and no pounds. */
  private static Table cost(ForecastDetail detail, Map<PlanState, Money> yearlyCosts) {
    Table.Builder table = Table.named("cost", "What children with plans are expected to cost in a year, by need and setting")
        .columns(
            Column.count("calendar-year"),
            Column.text("need"),
            Column.text("setting"),
            Column.hundredth("mean"),
            Column.pounds("cost-a-child"),
            Column.pounds("cost"));
    SortedMap<PlanState, List<Distribution>> states = detail.byState();
    for (int t = 0; t < detail.total().size(); t++) {
      int year = t;
      states.forEach((state, distributions) -> {
        double mean = distributions.get(year).mean();
        Optional<Money> each = Optional.ofNullable(yearlyCosts.get(state));
        table.row(
            detail.firstYear() + year,
            state.need(),
            state.setting(),
            mean,
            each,
            each.map(cost -> cost.pounds().multiply(BigDecimal.valueOf(mean))));
      });
    }
    return table.build();
  }
}
