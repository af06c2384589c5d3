package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.placewright.geodata.network.ClassSpeed;

/** Reads road-speeds.csv, and the defaults that ship with the program. They hold every class that may be named. */
final class RoadSpeedTable {
  private static final String DEFAULTS = "default-road-speeds.csv";
  private static final BigDecimal FASTEST = BigDecimal.valueOf(ClassSpeed.FASTEST_MPH);

  private RoadSpeedTable() {}

  static List<ClassSpeed> read(Table table) {
    List<String> known = listDefaults().stream().map(ClassSpeed::highway).toList();
    return read(table, known);
  }

  /** The shipped defaults as a table. */
  static Table readDefaults() {
    Faults faults = new Faults();
    Optional<Table> table = ShippedFiles.readResource(RoadSpeedTable.class, DEFAULTS, DEFAULTS, faults)
        .flatMap(source -> Table.read(source, TravelSchemas.ROAD_SPEEDS, OpenColumns.NONE, faults));
    return table.orElseThrow(() -> new IllegalStateException(DEFAULTS + ": " + faults.list()));
  }

  static List<ClassSpeed> listDefaults() {
    return read(readDefaults(), List.of());
  }

  private static List<ClassSpeed> read(Table table, List<String> known) {
    List<ClassSpeed> speeds = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : table.rows()) {
      Optional<String> highway = row.text("highway").map(word -> word.toLowerCase(Locale.ROOT));
      Optional<BigDecimal> mph = row.number("mph", BigDecimal.ZERO, FASTEST);
      Optional<BigDecimal> most = row.number("most-mph", BigDecimal.ZERO, FASTEST);
      if (highway.isPresent() && !known.isEmpty() && !known.contains(highway.get())) {
        row.fault(
            "highway",
            "unknown class of road%s (known: %s)".formatted(NearestWord.hint(highway.get(), known), NearestWord.list(known)));
      } else if (highway.isPresent() && !seen.add(highway.get())) {
        row.fault("highway", "the class is given twice; keep one row");
      }
      if (mph.isPresent() && most.isPresent()
          && (mph.get().compareTo(most.get()) > 0 || (mph.get().signum() == 0) != (most.get().signum() == 0))) {
        row.fault("most-mph", "it must not be less than mph (%s); both are 0 for a class that is not driven".formatted(mph.get()));
      }
      if (row.isSound()) {
        speeds.add(
            new ClassSpeed(
                highway.orElseThrow(), mph.orElseThrow().doubleValue(), most.orElseThrow().doubleValue(),
                RateTable.dated(row), RateTable.source(row)));
      }
    }
    return speeds;
  }
}
