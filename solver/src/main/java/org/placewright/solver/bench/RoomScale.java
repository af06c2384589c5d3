package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the room of an instance is written in whole numbers: multiplied by the least power of ten that makes it whole, as
 * long as all of it stays below {@link #MOST_TENTHS}, and divided where it is more. Where that loses digits, what is taken is rounded up and what there is is rounded
 * down, so that whatever fits the choices fits the instance; then a bound on the choices is none on the instance.
 *
 * @param power of ten
 * @param isExact whether nothing is rounded
 * @param most all that customers can take together: no capacity above it matters
 */
record RoomScale(int power, boolean isExact, BigDecimal most) {
  private static final BigDecimal MOST_TENTHS = new BigDecimal("1e8");

  static RoomScale of(YearInstance instance) {
    BigDecimal most = BigDecimal.ONE;
    for (List<BigDecimal> row : instance.room()) {
      most = most.max(row.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    int decimals = Stream.concat(instance.room().stream().flatMap(List::stream), instance.capacity().stream())
        .mapToInt(number -> number.stripTrailingZeros().scale())
        .max()
        .orElse(0);
    int power = Math.max(0, decimals);
    while (most.scaleByPowerOfTen(power).compareTo(MOST_TENTHS) > 0) {
      power--;
    }
    return new RoomScale(power, power >= decimals, most);
  }

  /** What a customer takes. */
  int taken(BigDecimal room) {
    return scale(room, RoundingMode.UP);
  }

  /** What a facility has. */
  int there(BigDecimal capacity) {
    return scale(capacity.min(most), RoundingMode.DOWN);
  }

  private int scale(BigDecimal room, RoundingMode rounding) {
    return room.scaleByPowerOfTen(power).setScale(0, rounding).intValueExact();
  }
}
