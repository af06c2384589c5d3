package org.placewright.model.transport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;

/** The prices of vehicles that the hand-worked examples are in. */
final class Prices {
  private Prices() {}

  static Assumptions of(Map<AssumptionKey, String> changed) {
    Map<AssumptionKey, String> values = new HashMap<>(
        Map.of(
            AssumptionKey.TAXI_POUNDS_A_DAY, "20",
            AssumptionKey.TAXI_POUNDS_A_MILE, "1",
            AssumptionKey.TAXI_SEATS, "3",
            AssumptionKey.MINIBUS_POUNDS_A_DAY, "45",
            AssumptionKey.MINIBUS_POUNDS_A_MILE, "1.2",
            AssumptionKey.MINIBUS_SEATS, "7",
            AssumptionKey.MINIBUS_PASSENGERS, "4",
            AssumptionKey.MINIBUS_DETOUR, "1.3",
            AssumptionKey.ASSISTANT_POUNDS_A_DAY, "55",
            AssumptionKey.TRANSPORT_DAYS, "190"));
    values.put(AssumptionKey.TRANSPORT_SCALE, "1");
    values.put(AssumptionKey.SHARING_CORRIDORS, "8");
    values.put(AssumptionKey.SHARING_DETOUR_MILES, "5");
    values.putAll(changed);
    return Assumptions.of(
        Stream.of(AssumptionKey.values())
            .map(key -> new Assumption(key, new BigDecimal(values.getOrDefault(key, key.least().toPlainString())), "2024", "test"))
            .toList());
  }
}
