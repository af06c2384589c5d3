package org.placewright.model.demand;

import java.util.Arrays;

/** A published two-way table of counts; cannot be changed. */
public final class CountTable {
  private final int[][] counts;

  private CountTable(int[][] counts) {
    this.counts = counts;
  }

  /** A table with a copy of these rows, all of one length and nowhere negative. */
  public static CountTable of(int[][] rows) {
    int[][] copy = new int[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      copy[r] = rows[r].clone();
      if (copy[r].length != copy[0].length || Arrays.stream(copy[r]).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException(
            "row %d must be as long as the first and nowhere negative: %s".formatted(r, Arrays.toString(copy[r])));
      }
    }
    return new CountTable(copy);
  }

  public int rows() {
    return counts.length;
  }

  public int columns() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  public int count(int row, int column) {
    return counts[row][column];
  }

  public int rowSum(int row) {
    return Arrays.stream(counts[row]).sum();
  }

  public int columnSum(int column) {
    return Arrays.stream(counts).mapToInt(row -> row[column]).sum();
  }

  public int sum() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }
}
