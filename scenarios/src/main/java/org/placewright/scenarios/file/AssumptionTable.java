package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;

/** Reads assumptions.csv, and the national defaults that ship with the program. */
public final class AssumptionTable {
  /** The shipped file, named in reports beside the county's own files. */
  static final String DEFAULTS_NAME = "default-assumptions.csv";
  private static final String DEFAULTS = "default-assumptions.csv";

  private AssumptionTable() {}

  static Map<AssumptionKey, Assumption> read(Table table) {
    Map<AssumptionKey, Assumption> assumptions = new EnumMap<>(AssumptionKey.class);
    for (Row row : table.rows()) {
      Optional<AssumptionKey> key = row.text("key").flatMap(text -> findKey(text));
      if (key.isEmpty()) {
        if (!row.isBlank("key")) {
          row.fault("key", unknown(row.raw("key")));
        }
        continue;
      }
      Optional<BigDecimal> value = readValue(row, key.get());
      if (assumptions.containsKey(key.get())) {
        row.fault("key", "the assumption is given twice; keep one row");
      }
      if (row.isSound()) {
        assumptions.put(
            key.get(), new Assumption(key.get(), value.orElseThrow(), RateTable.dated(row), RateTable.source(row)));
      }
    }
    return assumptions;
  }

  private static Optional<BigDecimal> readValue(Row row, AssumptionKey key) {
    return key.isWhole()
        ? row.wholeNumber("value", key.least().intValueExact(), key.most().intValueExact()).map(BigDecimal::valueOf)
        : row.number("value", key.least(), key.most());
  }

  static String unknown(String text) {
    return "unknown assumption%s (known: %s)".formatted(
        NearestWord.hint(text, AssumptionKey.listKeys()), NearestWord.list(AssumptionKey.listKeys()));
  }

  static Optional<AssumptionKey> findKey(String text) {
    return AssumptionKey.listKeys()
        .stream()
        .filter(key -> Heading.same(key, text))
        .findFirst()
        .flatMap(AssumptionKey::findByKey);
  }

  /** The shipped defaults as a table; they hold every key. */
  static Table readDefaults() {
    Faults faults = new Faults();
    Optional<Table> table = ShippedFiles.readResource(AssumptionTable.class, DEFAULTS, DEFAULTS_NAME, faults)
        .flatMap(source -> Table.read(source, CountyTables.ASSUMPTIONS, OpenColumns.NONE, faults));
    return table.orElseThrow(() -> new IllegalStateException(DEFAULTS + ": " + faults.list()));
  }

  /** The national defaults, for what knows no county. */
  public static Assumptions defaults() {
    return Assumptions.of(listDefaults());
  }

  /** The default of every key. */
  static List<Assumption> listDefaults() {
    return List.copyOf(read(readDefaults()).values());
  }
}
