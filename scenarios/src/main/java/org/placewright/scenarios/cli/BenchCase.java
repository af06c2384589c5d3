package org.placewright.scenarios.cli;

import java.math.BigDecimal;
import java.util.Optional;
import org.placewright.solver.bench.BenchInstance;

/** One instance to solve. */
record BenchCase(String name, BenchInstance instance, Optional<BigDecimal> bestKnown) {
  BenchCase withBestKnown(BigDecimal value) {
    return new BenchCase(name, instance, Optional.of(value));
  }
}
