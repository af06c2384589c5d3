package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects every fault of a reading, so that all are reported in one go. Not safe for many threads. */
public final class Faults {
  private static final int MOST_LINES_NAMED = 10;

  private final Set<Fault> faults = new LinkedHashSet<>();

  public void add(Fault fault) {
    faults.add(fault);
  }

  /** Records what is wrong; the parameters are those of {@link Fault}. */
  public void add(String file, long line, String column, String value, String message) {
    add(new Fault(file, line, column, value, message));
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  public int count() {
    return faults.size();
  }

  /**
   * All faults, file by file in the order of reading, each file's from its top to its end. Where the same is wrong in
   * many rows it is one fault, at the first of them, that names the others.
   */
  public List<Fault> list() {
    Map<Fault, List<Fault>> alike = new LinkedHashMap<>();
    Map<String, Integer> files = new LinkedHashMap<>();
    for (Fault fault : faults) {
      Fault anyLine = new Fault(fault.file(), 0, fault.column(), fault.value(), fault.message());
      alike.computeIfAbsent(anyLine, key -> new ArrayList<>()).add(fault);
      files.putIfAbsent(fault.file(), files.size());
    }
    return alike.values()
        .stream()
        .map(Faults::merge)
        .sorted(Comparator.comparingInt((Fault fault) -> files.get(fault.file())).thenComparingLong(Fault::line))
        .toList();
  }

  private static Fault merge(List<Fault> alike) {
    Fault first = alike.getFirst();
    if (alike.size() == 1) {
      return first;
    }
    String lines = alike.stream()
        .skip(1)
        .limit(MOST_LINES_NAMED)
        .map(fault -> String.valueOf(fault.line()))
        .collect(Collectors.joining(", "));
    int more = alike.size() - 1 - MOST_LINES_NAMED;
    String message = "%s (also in line %s%s)".formatted(first.message(), lines, more > 0 ? " and %d more".formatted(more) : "");
    return new Fault(first.file(), first.line(), first.column(), first.value(), message);
  }
}
