package org.placewright.solver.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;

/**
 * Schemes that rules tie together: in parts, each with all ways in which it may open, and with the funds that the parts share.
 *
 * <p>A fund's limits are rows: by the end of a financial year all that is paid is at most what there is. Rows that could pay
 * for everything at once are left out.
 */
final class TiedSchemes {
  private static final int MOST_PARTS = 12;

  private final List<OpeningWays> parts;
  /** By part, way and row, what is paid. */
  private final long[][][] paid;
  private final long[] available;

  /** What opening a scheme costs less what it is worth. */
  interface OpeningCost {
    /** Nothing for {@link FreeScheme#NEVER}. */
    long pence(int scheme, int opening);
  }

  private record Row(OpeningRule.WithinFund fund, int year) {
    private long paid(OpeningWays part, int way) {
      long sum = 0;
      for (int i = 0; i < part.size(); i++) {
        sum = Math.addExact(sum, fund.paidBy(part.scheme(i), part.opening(way, i), year));
      }
      return sum;
    }

    private long mostPaid(OpeningWays part) {
      long most = 0;
      for (int way = 0; way < part.count(); way++) {
        most = Math.max(most, paid(part, way));
      }
      return most;
    }

    private boolean binds(List<OpeningWays> parts) {
      long most = 0;
      for (OpeningWays part : parts) {
        most = Math.addExact(most, mostPaid(part));
      }
      return most > fund.availableBy(year);
    }
  }

  private TiedSchemes(List<OpeningWays> parts, List<Row> rows) {
    this.parts = List.copyOf(parts);
    available = rows.stream().mapToLong(row -> row.fund.availableBy(row.year)).toArray();
    paid = new long[parts.size()][][];
    for (int p = 0; p < paid.length; p++) {
      OpeningWays part = parts.get(p);
      paid[p] = new long[part.count()][rows.size()];
      for (int way = 0; way < part.count(); way++) {
        for (int row = 0; row < available.length; row++) {
          paid[p][way][row] = rows.get(row).paid(part, way);
        }
      }
    }
  }

  /** All schemes that any rule ties, in as many sets as rules leave apart. A scheme in no rule is in none of them. */
  static List<TiedSchemes> listAll(Choices choices) {
    List<OpeningWays> parts = OpeningWays.listAll(choices);
    List<Row> rows = new ArrayList<>();
    for (OpeningRule rule : choices.rules()) {
      if (rule instanceof OpeningRule.WithinFund fund) {
        for (int year = 0; year < fund.years(); year++) {
          rows.add(new Row(fund, year));
        }
      }
    }
    rows.removeIf(row -> !row.binds(parts));
    List<List<OpeningWays>> sets = new ArrayList<>();
    parts.forEach(part -> sets.add(new ArrayList<>(List.of(part))));
    for (Row row : rows) {
      List<List<OpeningWays>> sharing = sets.stream().filter(set -> set.stream().anyMatch(part -> row.mostPaid(part) > 0)).toList();
      sets.removeAll(sharing);
      sets.add(sharing.stream().flatMap(List::stream).toList());
    }
    return sets.stream()
        .map(set -> new TiedSchemes(set, rows.stream().filter(row -> set.stream().anyMatch(part -> row.mostPaid(part) > 0)).toList()))
        .filter(TiedSchemes::areTied)
        .toList();
  }

  private boolean areTied() {
    return available.length > 0 || parts.size() > 1 || parts.getFirst().size() > 1;
  }

  List<OpeningWays> parts() {
    return parts;
  }

  /**
   * How many limits of funds have a price in the relaxed problem. None where parts are few: the best of all openings that the funds can
   * pay for is then found at once, which proves more. Where they are many that takes too long, and adds little.
   */
  int pricedRows() {
    return parts.size() <= MOST_PARTS ? 0 : rows();
  }

  /** How many limits of funds there are. */
  int rows() {
    return available.length;
  }

  long available(int row) {
    return available[row];
  }

  long paid(int part, int way, int row) {
    return paid[part][way][row];
  }

  /** Whether what is left, by row, pays for a part's way. */
  boolean isPayable(int part, int way, long[] left) {
    for (int row = 0; row < left.length; row++) {
      if (paid[part][way][row] > left[row]) {
        return false;
      }
    }
    return true;
  }

  /** Takes what a way costs from what is left. */
  void pay(int part, int way, long[] left) {
    for (int row = 0; row < left.length; row++) {
      left[row] -= paid[part][way][row];
    }
  }

  /** Gives it back. */
  void giveBack(int part, int way, long[] left) {
    for (int row = 0; row < left.length; row++) {
      left[row] += paid[part][way][row];
    }
  }

  /** What each part's ways cost in all. */
  long[][] costs(OpeningCost cost) {
    long[][] costs = new long[parts.size()][];
    for (int p = 0; p < costs.length; p++) {
      OpeningWays part = parts.get(p);
      costs[p] = new long[part.count()];
      for (int way = 0; way < part.count(); way++) {
        for (int i = 0; i < part.size(); i++) {
          costs[p][way] = Math.addExact(costs[p][way], cost.pence(part.scheme(i), part.opening(way, i)));
        }
      }
    }
    return costs;
  }

  /** The indices of the schemes, part by part. */
  List<Integer> schemes() {
    List<Integer> schemes = new ArrayList<>();
    for (OpeningWays part : parts) {
      for (int i = 0; i < part.size(); i++) {
        schemes.add(part.scheme(i));
      }
    }
    return Collections.unmodifiableList(schemes);
  }

  @Override
  public String toString() {
    return "%d parts within %s".formatted(parts.size(), Arrays.toString(available));
  }
}
