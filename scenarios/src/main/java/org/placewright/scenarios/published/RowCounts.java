package org.placewright.scenarios.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.placewright.scenarios.file.Faults;

/**
 * Reads the counts of one row of a release and holds them against the row's total. A cell that holds a sign instead of a number
 * is worked out from the total where that leaves one answer only, and reported; where it does not it is a fault. It is never
 * taken for nothing because it is not a number.
 */
final class RowCounts {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  /** The department's signs for what is not published. */
  private static final Map<String, String> SIGNS = Map.of(
      "x", "not available", "z", "not applicable", "c", "hidden to protect people", "low", "less than half of the last digit",
      "u", "unreliable", ":", "not available", "..", "not available", "k", "rounds to nothing");

  private final ImportReport report;
  private final Faults faults;

  RowCounts(ImportReport report, Faults faults) {
    this.report = report;
    this.faults = faults;
  }

  /** A cell that must be a number. */
  OptionalInt number(PublicRow row, PublicColumn column) {
    String text = row.text(column);
    if (isNumber(text)) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    faults.add(row.file(), row.line(), column.name(), text, isSign(text) ? "this figure is needed and is " + meaning(text) : wrong());
    return OptionalInt.empty();
  }

  /** A cell that may hold a sign, which is reported and then leaves the figure out. */
  OptionalInt find(PublicRow row, PublicColumn column, String what) {
    String text = row.text(column);
    if (isNumber(text)) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    report.note(row, what, "%s is \"%s\": %s".formatted(column.name(), text, meaning(text)), "blank");
    return OptionalInt.empty();
  }

  /**
   * The counts of a row, which together are its total; empty, with a fault, when that cannot be.
   *
   * @param columns those the file has of the ones that sum to the total
   * @param together the column that may take all that stands behind several signs, where it makes no difference which of them
   * @param what the row, for the report
   */
  Optional<Map<PublicColumn, Integer>> read(
      PublicRow row, PublicColumn total, List<PublicColumn> columns, Function<List<PublicColumn>, Optional<PublicColumn>> together,
      String what) {
    Map<PublicColumn, Integer> counts = new LinkedHashMap<>();
    List<PublicColumn> signs = new ArrayList<>();
    int sum = 0;
    boolean sound = true;
    for (PublicColumn column : columns) {
      String text = row.text(column);
      if (isNumber(text)) {
        counts.put(column, Integer.parseInt(text));
        sum += Integer.parseInt(text);
      } else if (isSign(text)) {
        signs.add(column);
      } else {
        faults.add(row.file(), row.line(), column.name(), text, wrong());
        sound = false;
      }
    }
    OptionalInt all = number(row, total);
    if (!sound || all.isEmpty()) {
      return Optional.empty();
    }
    Optional<PublicColumn> taker = signs.size() == 1 ? Optional.of(signs.getFirst()) : together.apply(signs);
    return workOut(row, what, all.getAsInt() - sum, signs, taker, counts);
  }

  private Optional<Map<PublicColumn, Integer>> workOut(
      PublicRow row, String what, int rest, List<PublicColumn> signs, Optional<PublicColumn> taker, Map<PublicColumn, Integer> counts) {
    if (rest == 0) {
      signs.forEach(column -> counts.put(column, 0));
      if (!signs.isEmpty()) {
        report.note(row, what, listSigns(row, signs), "0: the other cells sum to the row's total");
      }
      return Optional.of(counts);
    }
    if (rest > 0 && !signs.isEmpty() && taker.isPresent()) {
      signs.forEach(column -> counts.putIfAbsent(column, 0));
      counts.merge(taker.get(), rest, Integer::sum);
      report.note(
          row, what, listSigns(row, signs),
          "%d under %s: what the other cells leave of the row's total".formatted(rest, taker.get().name()));
      return Optional.of(counts);
    }
    faults.add(
        row.file(), row.line(), signs.isEmpty() ? "" : signs.getFirst().name(), what,
        signs.isEmpty()
            ? "the cells sum to %,d %s than the row's total; a column may be one that is not known here".formatted(
                Math.abs(rest), rest > 0 ? "less" : "more")
            : "%,d plans stand behind %d signs (%s) and cannot be told apart; put the council's own figures into the file"
                .formatted(rest, signs.size(), String.join(", ", signs.stream().map(PublicColumn::name).toList())));
    return Optional.empty();
  }

  private static String listSigns(PublicRow row, List<PublicColumn> signs) {
    Map<String, List<String>> bySign = new LinkedHashMap<>();
    signs.forEach(column -> bySign.computeIfAbsent(row.text(column), s -> new ArrayList<>()).add(column.name()));
    List<String> words = new ArrayList<>();
    bySign.forEach((sign, columns) -> words.add("\"%s\" (%s) in %s".formatted(sign, meaning(sign), String.join(", ", columns))));
    return String.join("; ", words);
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean isSign(String text) {
    return SIGNS.containsKey(text.toLowerCase(Locale.ROOT));
  }

  private static String meaning(String sign) {
    return SIGNS.getOrDefault(sign.toLowerCase(Locale.ROOT), "no number");
  }

  private static String wrong() {
    return "a whole number is needed, or one of the department's signs (x, z, c, low)";
  }
}
