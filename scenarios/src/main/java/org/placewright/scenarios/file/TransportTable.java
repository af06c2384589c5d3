package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.county.TransportRate;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionKind;

/** Reads transport.csv. */
final class TransportTable {
  private static final BigDecimal MOST_A_MILE = BigDecimal.valueOf(1000);
  private static final int MOST_DAYS = 366;
  private static final int MOST_JOURNEYS = 10;

  private TransportTable() {}

  static Map<ProvisionKind, TransportRate> read(Table table) {
    Map<ProvisionKind, TransportRate> rates = new EnumMap<>(ProvisionKind.class);
    for (Row row : table.rows()) {
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      Optional<BigDecimal> share = row.number("share-transported", BigDecimal.ZERO, BigDecimal.ONE);
      Optional<BigDecimal> perMile = row.number("pounds-per-mile", BigDecimal.ZERO, MOST_A_MILE);
      Optional<Integer> days = row.wholeNumber("days", 0, MOST_DAYS);
      Optional<Integer> journeys = row.wholeNumber("journeys-a-day", 0, MOST_JOURNEYS);
      if (kind.isPresent() && rates.containsKey(kind.get())) {
        row.fault("kind", "the kind is given twice; keep one row");
      }
      if (row.isSound()) {
        rates.put(
            kind.orElseThrow(),
            new TransportRate(
                kind.get(),
                share.orElseThrow().doubleValue(),
                Money.ofPounds(perMile.orElseThrow()),
                days.orElseThrow(),
                journeys.orElseThrow(),
                RateTable.dated(row),
                RateTable.source(row)));
      }
    }
    return rates;
  }
}
