package org.placewright.scenarios.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lines for a terminal: paragraphs broken at words, and columns under one another, numbers to the right. */
final class TextPage {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void title(String text) {
    wrap(text, "", "");
  }

  void heading(String text) {
    lines.add("");
    wrap(text, "", "");
  }

  void say(String text) {
    wrap(text, GAP, GAP);
  }

  void item(String text) {
    wrap(text, GAP + "- ", GAP + GAP);
  }

  /** What belongs to the item above. */
  void under(String text) {
    wrap(text, GAP + GAP, GAP + GAP);
  }

  /** Columns; a cell that starts with a digit, a pound or a minus sign stands to the right. */
  void table(List<List<String>> cells) {
    List<List<String>> rows = cells.stream().map(row -> row.stream().map(cell -> cell.replaceAll("\\s+", " ")).toList()).toList();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = IntStream.range(0, columns)
        .map(c -> rows.stream().filter(row -> c < row.size()).mapToInt(row -> row.get(c).length()).max().orElse(0))
        .toArray();
    boolean[] right = new boolean[columns];
    for (int c = 1; c < columns; c++) {
      int column = c;
      right[c] = rows.stream().skip(1).filter(row -> column < row.size()).map(row -> row.get(column)).anyMatch(TextPage::isNumber);
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(GAP + GAP);
      for (int c = 0; c < row.size(); c++) {
        String space = " ".repeat(widths[c] - row.get(c).length());
        line.append(right[c] ? space + row.get(c) : row.get(c) + space).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[−-]?£?\\d.*") && !cell.matches("\\d{4}/\\d\\d.*");
  }

  private void wrap(String text, String first, String rest) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    for (String word : Arrays.asList(text.strip().split("\\s+"))) {
      if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
  }
}
