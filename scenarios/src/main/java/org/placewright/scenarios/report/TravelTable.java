package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code travel.csv}: journeys to provisions that have a site, by year, home, need and phase. */
final class TravelTable {
  private record Key(LocalityId home, NeedType need, Phase phase) {
    static final Comparator<Key> ORDER = Comparator.comparing(Key::home).thenComparing(Key::need).thenComparing(Key::phase);
  }

  /** What is said of any group of journeys, after how many there are. */
  static final List<Column> MEASURES = List.of(
      Column.count("median"),
      Column.count("p90"),
      Column.count("over-45"),
      Column.count("over-75"),
      Column.decimal("miles"),
      Column.pounds("pounds"),
      Column.decimal("kgco2e"),
      Column.count("over-guideline"),
      Column.count("over-60"),
      Column.decimal("vehicle-miles"));

  private TravelTable() {}

  static Table of(PlanFigures figures) {
    Table.Builder table = Table
        .named("travel", "Journeys by year, home, need and phase (" + figures.plan().travel().basis() + ")")
        .columns(
            Column.text("year"),
            Column.text("locality"),
            Column.text("need"),
            Column.text("phase"),
            Column.count("children"))
        .columns(MEASURES.toArray(Column[]::new));
    for (AcademicYear year : figures.listYears()) {
      Map<Key, List<ChildYear>> groups = new TreeMap<>(Key.ORDER);
      figures.listChildYears(year)
          .stream()
          .filter(Journeys::travels)
          .forEach(
              child -> groups
                  .computeIfAbsent(new Key(child.spell().home(), child.spell().need(), child.phase()), key -> new ArrayList<>())
                  .add(child));
      groups.forEach((key, children) -> addRow(table, year, key, Journeys.of(figures, children)));
    }
    return table.build();
  }

  private static void addRow(Table.Builder table, AcademicYear year, Key key, Journeys journeys) {
    List<Object> row = new ArrayList<>(List.of(year, key.home(), key.need(), key.phase(), journeys.children()));
    row.addAll(measures(journeys));
    table.row(row);
  }

  /** What {@link #MEASURES} are of some journeys. */
  static List<Object> measures(Journeys journeys) {
    return List.of(
        journeys.median(),
        journeys.p90(),
        journeys.longerThan(45),
        journeys.longerThan(75),
        journeys.miles(),
        journeys.pounds(),
        journeys.kgCo2e(),
        journeys.overGuideline(),
        journeys.longerThan(60),
        journeys.vehicleMiles());
  }
}
