package org.placewright.scenarios.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.projection.Projection;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * {@code demand.csv}: children with plans by year, need, phase and home, every child-year exactly once. Needs no plan.
 * The intervals are blank: where only a growth is stated nothing is
 * simulated.
 */
final class DemandTable {
  private record Key(AcademicYear year, NeedType need, Phase phase, LocalityId home) {}

  private DemandTable() {}

  /** Homes come in the county's order. */
  static Table of(Projection projection, County county) {
    List<LocalityId> homes = List.copyOf(county.localities().keySet());
    Map<LocalityId, Integer> positions = new HashMap<>();
    homes.forEach(home -> positions.put(home, positions.size()));
    Map<Key, Integer> children = new TreeMap<>(
        Comparator.comparing(Key::year)
            .thenComparing(Key::need)
            .thenComparing(Key::phase)
            .thenComparing(key -> positions.get(key.home())));
    for (Spell spell : projection.spells()) {
      for (int t = 0; t < spell.years(); t++) {
        AcademicYear year = spell.first().plus(t);
        children.merge(new Key(year, spell.need(), spell.phaseIn(year), spell.home()), 1, Integer::sum);
      }
    }
    Table.Builder table = Table.named("demand", "Children with plans by year, need, phase and home")
        .columns(
            Column.text("year"),
            Column.text("need"),
            Column.text("phase"),
            Column.text("locality"),
            Column.count("expected"),
            Column.decimal("p05"),
            Column.decimal("p50"),
            Column.decimal("p95"));
    children.forEach(
        (key, count) -> table.row(
            key.year(), key.need(), key.phase(), key.home(), count, Table.BLANK, Table.BLANK, Table.BLANK));
    return table.build();
  }
}
