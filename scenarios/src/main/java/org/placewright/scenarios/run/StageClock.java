package org.placewright.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlanValue;
import org.placewright.solver.price.PlacePrices;
import org.placewright.solver.search.PlanProgress;

/** Passes progress on, and notes how long each stage takes. */
final class StageClock implements PlanProgress {
  private static final double NANOS = 1e9;

  private final PlanProgress listener;
  private final Map<String, BigDecimal> seconds = new LinkedHashMap<>();
  private Optional<String> current = Optional.empty();
  private long since = System.nanoTime();

  StageClock(PlanProgress listener) {
    this.listener = listener;
  }

  @Override
  public void stage(String name) {
    note();
    current = Optional.of(name);
    listener.stage(name);
  }

  @Override
  public void priced(PlacePrices prices) {
    listener.priced(prices);
  }

  @Override
  public void better(PlanValue value, Optional<LowerBound> bound) {
    listener.better(value, bound);
  }

  /** Seconds by stage, the current one up to now. */
  Map<String, BigDecimal> seconds() {
    note();
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  private void note() {
    long now = System.nanoTime();
    current.ifPresent(stage -> seconds.merge(stage, between(since, now), BigDecimal::add));
    since = now;
  }

  private static BigDecimal between(long from, long to) {
    return BigDecimal.valueOf((to - from) / NANOS).setScale(2, RoundingMode.HALF_UP);
  }
}
