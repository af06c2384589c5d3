package org.placewright.scenarios.report;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.HeldOut;

/**
 * What a report says of demand beside the children it plans for: bands, and how such projections did before.
 *
 * @param counted children with plans at censuses before the forecast, by calendar year; empty where none is known
 * @param heldOut counts of earlier years and what was projected for them; empty where the history is too short
 */
public record Outlook(Forecast forecast, SortedMap<Integer, Double> counted, DemandNames names, List<HeldOut> heldOut) {
  public Outlook {
    Objects.requireNonNull(forecast, "forecast");
    Objects.requireNonNull(names, "names");
    counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    heldOut = List.copyOf(heldOut);
  }
}
