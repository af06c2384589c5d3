package org.placewright.scenarios.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.placewright.scenarios.report.ChildYear;
import org.placewright.scenarios.report.html.Numerals;

/** Children counted by something in two years, the largest groups first, the smallest together where there are many. */
final class GroupTable {
  private GroupTable() {}

  /**
   * @param most groups named at most
   * @param headings of the two years
   */
  static List<List<String>> of(
      String by, List<ChildYear> first, List<ChildYear> last, Function<ChildYear, String> group, int most, List<String> headings) {
    Map<String, int[]> counts = new TreeMap<>();
    first.forEach(child -> counts.computeIfAbsent(group.apply(child), name -> new int[2])[0]++);
    last.forEach(child -> counts.computeIfAbsent(group.apply(child), name -> new int[2])[1]++);
    List<Map.Entry<String, int[]>> ranked = counts.entrySet()
        .stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, int[]> entry) -> -entry.getValue()[0] - entry.getValue()[1]))
        .toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("by " + by, headings.get(0), headings.get(1)));
    ranked.stream().limit(most).forEach(entry -> rows.add(row(entry.getKey(), entry.getValue()[0], entry.getValue()[1])));
    if (ranked.size() > most) {
      List<Map.Entry<String, int[]>> rest = ranked.subList(most, ranked.size());
      rows.add(
          row(
              "%d others".formatted(rest.size()), rest.stream().mapToInt(entry -> entry.getValue()[0]).sum(),
              rest.stream().mapToInt(entry -> entry.getValue()[1]).sum()));
    }
    rows.add(row("together", first.size(), last.size()));
    return rows;
  }

  private static List<String> row(String name, long first, long last) {
    return List.of(name, Numerals.count(first), Numerals.count(last));
  }
}
