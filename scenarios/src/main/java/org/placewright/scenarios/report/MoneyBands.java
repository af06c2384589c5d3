package org.placewright.scenarios.report;

import java.util.List;
import java.util.stream.IntStream;
import org.placewright.model.money.Money;
import org.placewright.scenarios.report.html.Numerals;

/**
 * Sums of money in bands that hold about as many each, for shades. Band 0 is nothing at all.
 *
 * @param limits where the second and each further band above nothing begins, in ascending order
 */
record MoneyBands(List<Money> limits) {
  private static final long ROUND_PENCE = 100_000;

  MoneyBands {
    limits = List.copyOf(limits);
  }

  /** At most so many bands above band 0, with limits in whole thousands of pounds. */
  static MoneyBands of(List<Money> sums, int most) {
    List<Money> worth = sums.stream().filter(sum -> sum.pence() > 0).sorted().toList();
    return new MoneyBands(
        IntStream.range(1, worth.isEmpty() ? 1 : most)
            .mapToObj(i -> worth.get(i * worth.size() / most))
            .map(limit -> new Money(Math.ceilDiv(limit.pence(), ROUND_PENCE) * ROUND_PENCE))
            .distinct()
            .toList());
  }

  /** How many bands there are above band 0. */
  int number() {
    return limits.size() + 1;
  }

  int band(Money sum) {
    return sum.pence() <= 0 ? 0 : 1 + (int) limits.stream().filter(limit -> limit.compareTo(sum) <= 0).count();
  }

  String words(int band) {
    if (band == 0) {
      return "£0";
    }
    if (limits.isEmpty()) {
      return "above £0";
    }
    if (band == 1) {
      return "below " + Numerals.pounds(limits.getFirst());
    }
    String from = Numerals.pounds(limits.get(band - 2));
    return band == number() ? from + " or more" : from + " to " + Numerals.pounds(limits.get(band - 1));
  }
}
