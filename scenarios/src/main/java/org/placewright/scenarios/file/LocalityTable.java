package org.placewright.scenarios.file;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads localities.csv. */
final class LocalityTable {
  private LocalityTable() {}

  static Listed<Locality> read(Table table) {
    Listed<Locality> localities = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> id = row.text("id");
      id.ifPresent(text -> localities.declare(row, "id", text));
      Optional<String> name = row.text("name");
      Optional<GridPoint> centre = GridCells.read(row);
      Map<NationalCurriculumYear, Integer> children = readChildren(table, row);
      if (row.isSound()) {
        localities.put(id.orElseThrow(), new Locality(new LocalityId(id.get()), name.orElseThrow(), centre.orElseThrow(), children));
      }
    }
    return localities;
  }

  private static Map<NationalCurriculumYear, Integer> readChildren(Table table, Row row) {
    Map<NationalCurriculumYear, Integer> children = new TreeMap<>();
    for (String header : table.openHeaders()) {
      NationalCurriculumYear year = NationalCurriculumYear.parse(header).orElseThrow();
      row.wholeNumber(header, 0, Counts.MOST).ifPresent(count -> children.put(year, count));
    }
    return children;
  }
}
