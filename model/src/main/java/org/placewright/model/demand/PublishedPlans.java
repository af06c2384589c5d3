package org.placewright.model.demand;

import java.util.List;
import java.util.Objects;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * The three published two-way tables of plans in the base year: need by curriculum year, need by placement type and
 * curriculum year by placement type. All three count the same children.
 *
 * @param byNeedAndYear [need][year], positions as in {@code needs} and {@code years}
 * @param byNeedAndType [need][type]
 * @param byYearAndType [year][type]
 */
public record PublishedPlans(
    List<NeedType> needs,
    List<NationalCurriculumYear> years,
    List<PlacementType> types,
    int[][] byNeedAndYear,
    int[][] byNeedAndType,
    int[][] byYearAndType) {
  public PublishedPlans {
    needs = List.copyOf(needs);
    years = List.copyOf(years);
    types = List.copyOf(types);
    Objects.requireNonNull(byNeedAndYear, "byNeedAndYear");
    Objects.requireNonNull(byNeedAndType, "byNeedAndType");
    Objects.requireNonNull(byYearAndType, "byYearAndType");
  }

  /** Where two tables count differently, in words; empty when all three agree. */
  public List<String> listContradictions() {
    List<String> found = new java.util.ArrayList<>();
    for (int n = 0; n < needs.size(); n++) {
      compare(found, needs.get(n).name(), rowSum(byNeedAndYear, n), "by age", rowSum(byNeedAndType, n), "by placement");
    }
    for (int a = 0; a < years.size(); a++) {
      compare(
          found,
          "age " + years.get(a).ageOn31August(),
          columnSum(byNeedAndYear, a),
          "by need",
          rowSum(byYearAndType, a),
          "by placement");
    }
    for (int p = 0; p < types.size(); p++) {
      compare(
          found, types.get(p).code(), columnSum(byNeedAndType, p), "by need", columnSum(byYearAndType, p), "by age");
    }
    return found;
  }

  public int total() {
    int sum = 0;
    for (int n = 0; n < needs.size(); n++) {
      sum += rowSum(byNeedAndYear, n);
    }
    return sum;
  }

  /** The sum of a row. */
  public static int rowSum(int[][] table, int row) {
    return java.util.Arrays.stream(table[row]).sum();
  }

  /** The sum of a column. */
  public static int columnSum(int[][] table, int column) {
    int sum = 0;
    for (int[] row : table) {
      sum += row[column];
    }
    return sum;
  }

  private static void compare(List<String> found, String what, int one, String oneTable, int two, String twoTable) {
    if (one != two) {
      found.add("%s: %d plans in the table %s, %d in the table %s".formatted(what, one, oneTable, two, twoTable));
    }
  }
}
