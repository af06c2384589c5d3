package org.placewright.solver.bench.harness;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** On what, and how undisturbed, measurements were made; never says whose machine it is. */
final class Machine {
  private final List<Double> loads = new ArrayList<>();

  /** Notes how busy the machine is now. */
  void observe() {
    loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** One paragraph. */
  String describe(String command) {
    double least = loads.stream().mapToDouble(Double::doubleValue).min().orElse(-1);
    double most = loads.stream().mapToDouble(Double::doubleValue).max().orElse(-1);
    return String.format(
        Locale.ROOT,
        "%d cores (%s, %s), Java %s, %s. Load average %.1f to %.1f, the solver measured included. Solvers ran one after another, each"
            + " in a process of its own.%n%n    %s%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version().feature(),
        LocalDate.now(ZoneOffset.UTC),
        least,
        most,
        command);
  }
}
