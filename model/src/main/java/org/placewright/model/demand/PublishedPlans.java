package org.placewright.model.demand;

import java.util.ArrayList;
import java.util.List;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * The three published two-way tables of plans in the base year: need by curriculum year, need by placement type and
 * curriculum year by placement type. All three count the same children.
 *
 * @param byNeedAndYear rows as in {@code needs}, columns as in {@code years}
 * @param byNeedAndType rows as in {@code needs}, columns as in {@code types}
 * @param byYearAndType rows as in {@code years}, columns as in {@code types}
 */
public record PublishedPlans(
    List<NeedType> needs,
    List<NationalCurriculumYear> years,
    List<PlacementType> types,
    CountTable byNeedAndYear,
    CountTable byNeedAndType,
    CountTable byYearAndType) {
  public PublishedPlans {
    needs = List.copyOf(needs);
    years = List.copyOf(years);
    types = List.copyOf(types);
    requireSize(byNeedAndYear, needs.size(), years.size());
    requireSize(byNeedAndType, needs.size(), types.size());
    requireSize(byYearAndType, years.size(), types.size());
  }

  private static void requireSize(CountTable table, int rows, int columns) {
    if (table.rows() != rows || (rows > 0 && table.columns() != columns)) {
      throw new IllegalArgumentException(
          "table of %d x %d counts must be %d x %d".formatted(table.rows(), table.columns(), rows, columns));
    }
  }

  /** Where two tables count differently, in words; empty when all three agree. */
  public List<String> listContradictions() {
    List<String> found = new ArrayList<>();
    for (int n = 0; n < needs.size(); n++) {
      compare(found, needs.get(n).name(), byNeedAndYear.rowSum(n), "need by age", byNeedAndType.rowSum(n), "need by placement");
    }
    for (int a = 0; a < years.size(); a++) {
      String age = "age " + years.get(a).ageOn31August();
      compare(found, age, byNeedAndYear.columnSum(a), "need by age", byYearAndType.rowSum(a), "age by placement");
    }
    for (int p = 0; p < types.size(); p++) {
      String code = types.get(p).code();
      compare(found, code, byNeedAndType.columnSum(p), "need by placement", byYearAndType.columnSum(p), "age by placement");
    }
    return found;
  }

  /** All plans. */
  public int total() {
    return byNeedAndYear.sum();
  }

  private static void compare(List<String> found, String what, int one, String oneTable, int two, String twoTable) {
    if (one != two) {
      found.add("%s: %d plans in the table of %s, %d in the table of %s".formatted(what, one, oneTable, two, twoTable));
    }
  }
}
