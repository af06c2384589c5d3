package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * {@code catchment.csv}: the journeys of {@code travel.csv} for the county and in one respect at a time, because medians of
 * larger groups cannot be made of those of smaller ones.
 */
final class CatchmentTable {
  private static final Map<String, Function<ChildYear, Comparable<?>>> RESPECTS = respects();

  private CatchmentTable() {}

  private static Map<String, Function<ChildYear, Comparable<?>>> respects() {
    Map<String, Function<ChildYear, Comparable<?>>> respects = new LinkedHashMap<>();
    respects.put("COUNTY", child -> "ALL");
    respects.put("LOCALITY", child -> child.spell().home());
    respects.put("NEED", child -> child.spell().need());
    respects.put("PHASE", ChildYear::phase);
    respects.put("KIND", child -> child.outcome().provision().orElseThrow().kind());
    respects.put("PROVISION", child -> child.outcome().provision().orElseThrow().id().value());
    return respects;
  }

  static Table of(PlanFigures figures) {
    Table.Builder table = Table
        .named("catchment", "Journeys by year and one respect at a time (" + figures.plan().travel().basis() + ")")
        .columns(Column.text("year"), Column.text("by"), Column.text("group"), Column.count("children"))
        .columns(TravelTable.MEASURES.toArray(Column[]::new));
    for (AcademicYear year : figures.listYears()) {
      List<ChildYear> travelling = figures.listChildYears(year).stream().filter(Journeys::travels).toList();
      RESPECTS.forEach((respect, group) -> addRows(table, figures, year, respect, groups(travelling, group)));
    }
    return table.build();
  }

  private static Map<Comparable<?>, List<ChildYear>> groups(List<ChildYear> children, Function<ChildYear, Comparable<?>> group) {
    Map<Comparable<?>, List<ChildYear>> groups = new TreeMap<>();
    children.forEach(child -> groups.computeIfAbsent(group.apply(child), key -> new ArrayList<>()).add(child));
    return groups;
  }

  private static void addRows(
      Table.Builder table, PlanFigures figures, AcademicYear year, String respect, Map<Comparable<?>, List<ChildYear>> groups) {
    groups.forEach((group, children) -> {
      Journeys journeys = Journeys.of(figures, children);
      List<Object> row = new ArrayList<>(List.of(year, respect, group, journeys.children()));
      row.addAll(TravelTable.measures(journeys));
      table.row(row);
    });
  }
}
