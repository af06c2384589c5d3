package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placewright.model.future.ActualCount;
import org.placewright.model.future.Band;
import org.placewright.model.future.ComparedCount;
import org.placewright.model.future.Monitoring;
import org.placewright.model.future.Reforecast;

/** What a comparison of counts with a forecast found, in a few lines. */
public final class MonitoringWords {
  private static final int MOST_LINES = 40;
  private static final double CHANCE_OUTSIDE = 0.05;

  private MonitoringWords() {}

  /** The totals, what lies outside its band, how much that is, and the new forecast. */
  public static List<String> lines(Monitoring monitoring) {
    List<String> lines = new ArrayList<>();
    List<ComparedCount> said = monitoring.counts()
        .stream()
        .filter(count -> count.verdict() != ComparedCount.Verdict.INSIDE || isTotal(count.counted()))
        .toList();
    said.stream().limit(MOST_LINES).forEach(count -> lines.add(line(count)));
    if (said.size() > MOST_LINES) {
      lines.add("... and %,d more, in monitoring.csv".formatted(said.size() - MOST_LINES));
    }
    int counts = monitoring.counts().size();
    long outside = monitoring.counts().stream().filter(count -> count.verdict() != ComparedCount.Verdict.INSIDE).count();
    lines.add(
        "%,d of %,d counts outside the band that should hold 95 of 100; about %.0f would be by chance alone"
            .formatted(outside, counts, Math.ceil(counts * CHANCE_OUTSIDE)));
    if (monitoring.counts().stream().anyMatch(count -> count.asFar() == 0)) {
      lines.add("No future comes to some of these counts: before you believe the new forecast, check that they count the same children");
    }
    lines.addAll(reforecast(monitoring.reforecast()));
    return lines;
  }

  private static boolean isTotal(ActualCount count) {
    return count.need().isEmpty() && count.phase().isEmpty();
  }

  private static String line(ComparedCount compared) {
    ActualCount count = compared.counted();
    return "%s, %s: %,d counted, %,.0f expected (95 of 100 futures: %,d to %,d): %s"
        .formatted(count.date(), name(count), count.children(), compared.expected(), compared.p025(), compared.p975(), verdict(compared));
  }

  private static String name(ActualCount count) {
    String parts = Stream.of(count.need(), count.phase().map(phase -> phase.label()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "all children" : parts;
  }

  private static String verdict(ComparedCount compared) {
    String where = switch (compared.verdict()) {
      case INSIDE -> compared.isIn80() ? "inside" : "inside, but not where 80 of 100 are";
      case ABOVE -> "above";
      case BELOW -> "below";
    };
    if (compared.isIn80()) {
      return where;
    }
    double beyond = compared.counted().children() - compared.expected();
    return "%s, by %,.0f children; %s".formatted(where, Math.abs(beyond), rarity(compared, beyond > 0 ? "high" : "low"));
  }

  private static String rarity(ComparedCount compared, String how) {
    return compared.asFar() == 0
        ? "none of %,d futures is as %s".formatted(compared.futures(), how)
        : "one future in %,d is as %s".formatted(Math.round((double) compared.futures() / compared.asFar()), how);
  }

  private static List<String> reforecast(Reforecast reforecast) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Forecast again from the counts of %s: %,.0f children in January %d, where %,.0f were expected; from then on %s"
            .formatted(
                reforecast.counted(), reforecast.implied(), reforecast.futures().start().year(), reforecast.expected(),
                joiners(reforecast.joinerFactor())));
    List<Reforecast.Line> totals = reforecast.lines()
        .stream()
        .filter(line -> line.need().isEmpty() && line.phase().isEmpty() && line.after().isPresent())
        .toList();
    totals.forEach(
        line -> lines.add(
            "  January %d: %s; before: %s".formatted(line.census(), band(line.after().orElseThrow()), band(line.before()))));
    return lines;
  }

  private static String joiners(double factor) {
    double percent = 100 * (factor - 1);
    return Math.abs(percent) < 0.5
        ? "as many join as before"
        : "%.0f %% %s join each year".formatted(Math.abs(percent), percent > 0 ? "more" : "fewer");
  }

  private static String band(Band band) {
    return "%,.0f (90 of 100 futures: %,d to %,d)".formatted(band.expected(), band.p05(), band.p95());
  }
}
