package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.placewright.scenarios.file.Faults;

/**
 * Two or more runs of one county, side by side; the first is what the others are compared with.
 *
 * @param labels what each run is called: its scenario, or its folder where two runs are of the same scenario
 */
public record Comparison(List<FinishedRun> runs, List<String> labels) {
  public Comparison {
    runs = List.copyOf(runs);
    labels = List.copyOf(labels);
    if (runs.size() < 2 || labels.size() != runs.size()) {
      throw new IllegalArgumentException(
          "%d runs and %d labels: two runs at least, and a label for each".formatted(runs.size(), labels.size()));
    }
  }

  /**
   * Reads run folders; empty exactly when there was a fault.
   *
   * @param folders two or more
   */
  public static Optional<Comparison> read(List<Path> folders, Faults faults) {
    int before = faults.count();
    List<FinishedRun> runs = FinishedRunReader.read(folders, faults);
    return faults.count() > before ? Optional.empty() : Optional.of(new Comparison(runs, labels(runs)));
  }

  private static List<String> labels(List<FinishedRun> runs) {
    List<String> scenarios = runs.stream().map(run -> run.record().scenario()).toList();
    if (Set.copyOf(scenarios).size() == runs.size()) {
      return scenarios;
    }
    List<String> names = runs.stream().map(run -> run.folder().toAbsolutePath().normalize().getFileName().toString()).toList();
    return Set.copyOf(names).size() == runs.size() ? names : runs.stream().map(run -> run.folder().toString()).toList();
  }

  /** What each run differs from the first by, a paragraph each, for the command line. */
  public List<String> headline() {
    ComparisonAnswer answer = new ComparisonAnswer(this);
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      lines.add(answer.words(i));
      ValueDifference difference = ValueDifference.between(first(), runs.get(i));
      lines.add("  " + Cautions.ofValue(difference, labels.get(i), firstLabel()));
    }
    Cautions.ofRuns(this).forEach(caution -> lines.add("  note: " + caution));
    return lines;
  }

  FinishedRun first() {
    return runs.getFirst();
  }

  List<FinishedRun> others() {
    return runs.subList(1, runs.size());
  }

  List<String> otherLabels() {
    return labels.subList(1, labels.size());
  }

  String firstLabel() {
    return labels.getFirst();
  }

  String lastYear() {
    return first().summary().lastYear();
  }

  /** All figures that any of the runs states: by measure, then by part and year as the runs give them. */
  List<FigureKey> listKeys() {
    Set<FigureKey> keys = new LinkedHashSet<>();
    runs.forEach(run -> keys.addAll(run.figures().keySet()));
    Map<String, Integer> parts = new LinkedHashMap<>();
    keys.forEach(key -> parts.putIfAbsent(key.measure() + key.part(), parts.size()));
    List<FigureKey> sorted = new ArrayList<>(keys);
    sorted.sort(
        Comparator.comparing(FigureKey::measure)
            .thenComparing(key -> parts.get(key.measure() + key.part()))
            .thenComparing(FigureKey::year));
    return sorted;
  }

  /** The parts of a measure that any run has in a year. */
  List<String> listParts(Measure measure, String year) {
    return listKeys().stream()
        .filter(key -> key.measure() == measure && key.year().equals(year))
        .map(FigureKey::part)
        .distinct()
        .toList();
  }

  /** The years a measure is stated for, without {@link FigureKey#ALL_YEARS}. */
  List<String> listYears(Measure measure) {
    return listKeys().stream()
        .filter(key -> key.measure() == measure && !key.year().equals(FigureKey.ALL_YEARS))
        .map(FigureKey::year)
        .distinct()
        .sorted()
        .toList();
  }

  /** What a run has more than the first; nothing where that cannot be said or is no such thing. */
  Optional<BigDecimal> difference(FigureKey key, FinishedRun run) {
    if (!key.measure().isSubtractable()) {
      return Optional.empty();
    }
    return first().find(key).flatMap(before -> run.find(key).map(after -> after.subtract(before)));
  }
}
