package org.placewright.scenarios.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.placewright.model.money.Money;
import org.placewright.scenarios.report.table.ColumnType;
import org.placewright.scenarios.report.table.Table;

/** Numbers as people in Britain read them. */
public final class Numerals {
  private static final int DECIMALS_OF_MILLIONS = 1;

  private Numerals() {}

  /** {@code 12,345}. */
  public static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** {@code 1 child}, {@code 12,345 children}. */
  public static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** Whole pounds: {@code £12,345}. */
  public static String pounds(Money money) {
    return pounds(money.pounds());
  }

  /** Pounds and pence: {@code £12,345.67}, {@code −£12.00}. */
  public static String exactPounds(Money money) {
    return (money.pence() < 0 ? "−£" : "£") + grouped(money.pounds().abs(), 2);
  }

  /** {@code £12.3 million}, or whole pounds below a million. */
  public static String millions(Money money) {
    return millions(money.pounds());
  }

  /** {@code £12.3 million} of pounds, or whole pounds below a million. */
  public static String millions(BigDecimal pounds) {
    BigDecimal millions = pounds.movePointLeft(6);
    return millions.abs().compareTo(BigDecimal.ONE) < 0
        ? pounds(pounds)
        : "%s£%s million".formatted(millions.signum() < 0 ? "−" : "", grouped(millions.abs(), DECIMALS_OF_MILLIONS));
  }

  /** {@code 95%}, of a fraction. */
  public static String percent(double fraction) {
    return percent(BigDecimal.valueOf(fraction), 0);
  }

  /** A fraction as per cent with decimals. */
  public static String percent(BigDecimal fraction, int decimals) {
    return grouped(fraction.movePointRight(2), decimals) + "%";
  }

  /** {@code 45 min}, or {@code none} where nobody travels. */
  public static String minutes(OptionalInt minutes) {
    return minutes.isPresent() ? minutes.getAsInt() + " min" : "none";
  }

  /** {@code a, b and c}. */
  public static String list(List<String> things) {
    return things.size() < 2
        ? String.join("", things)
        : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
  }

  /** A cell of a table as the page shows it: pounds without pence, an en dash for a blank number. */
  public static String cell(Object cell, ColumnType type) {
    if (cell.equals(Table.BLANK)) {
      return type.isNumber() ? "–" : "";
    }
    return switch (type) {
      case TEXT -> cell.toString();
      case MIXED -> ((BigDecimal) cell).toPlainString();
      case COUNT -> grouped((BigDecimal) cell, 0);
      case DECIMAL -> grouped((BigDecimal) cell, 1);
      case HUNDREDTH -> grouped((BigDecimal) cell, 2);
      case FRACTION -> percent((BigDecimal) cell, 1);
      case POUNDS -> pounds((BigDecimal) cell);
    };
  }

  /** Whole pounds: {@code £12,345}, {@code −£12}. */
  public static String pounds(BigDecimal pounds) {
    return (pounds.signum() < 0 ? "−£" : "£") + grouped(pounds.abs(), 0);
  }

  private static String grouped(BigDecimal number, int decimals) {
    return String.format(Locale.UK, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.HALF_UP));
  }
}
