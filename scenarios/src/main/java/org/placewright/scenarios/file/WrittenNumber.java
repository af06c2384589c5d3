package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges how a number is written, and says how it would be right. */
final class WrittenNumber {
  private static final int PENCE_DIGITS = 2;
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,9})?");
  private static final Pattern LONG_WHOLE = Pattern.compile("-?\\d{10,}");
  private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d{13,}(?:\\.\\d+)?");
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?");
  private static final Pattern WITH_ZEROS = Pattern.compile("(-?\\d{1,9})\\.0*");
  private static final Pattern EXPONENT = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?[eE][+-]?\\d{1,2}");
  private static final Pattern SUPPRESSED = Pattern.compile("[a-zA-Z*.<:~\\[\\]-]{1,3}|<\\d+");

  private WrittenNumber() {}

  /** What is wrong with a text as a whole number from {@code least} to {@code most}; empty when nothing is. */
  static Optional<String> faultOfWhole(String text, int least, int most) {
    if (LONG_WHOLE.matcher(text).matches()) {
      return Optional.of(outside(text.startsWith("-"), BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
    }
    if (!WHOLE.matcher(text).matches()) {
      return Optional.of("a whole number is needed" + hint(text, true));
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      return Optional.of(outside(number < 0, BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
    }
    return Optional.empty();
  }

  /** What is wrong with a text as a number from {@code least} to {@code most}; empty when nothing is. */
  static Optional<String> faultOfDecimal(String text, BigDecimal least, BigDecimal most) {
    if (LONG_DECIMAL.matcher(text).matches()) {
      return Optional.of(outside(text.startsWith("-"), least, most));
    }
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.of("a number is needed" + hint(text, false));
    }
    BigDecimal number = new BigDecimal(text);
    boolean outside = number.compareTo(least) < 0 || number.compareTo(most) > 0;
    return outside ? Optional.of(outside(number.signum() < 0, least, most)) : Optional.empty();
  }

  /** What is wrong with a text as pounds from {@code least} to {@code most}, in whole pence; empty when nothing is. */
  static Optional<String> faultOfPounds(String text, BigDecimal least, BigDecimal most) {
    return faultOfDecimal(text, least, most).or(
        () -> new BigDecimal(text).stripTrailingZeros().scale() > PENCE_DIGITS
            ? Optional.of(
                "pounds are counted in whole pence; write %s".formatted(
                    new BigDecimal(text).setScale(PENCE_DIGITS, RoundingMode.HALF_UP).toPlainString()))
            : Optional.empty());
  }

  private static String outside(boolean negative, BigDecimal least, BigDecimal most) {
    if (negative && least.signum() == 0) {
      return "must not be negative; write a number from 0 to %s".formatted(most.toPlainString());
    }
    return "must be %s to %s".formatted(least.toPlainString(), most.toPlainString());
  }

  private static String hint(String text, boolean whole) {
    if (text.startsWith("\u00a3") || text.endsWith("%")) {
      String sign = text.startsWith("\u00a3") ? "\u00a3" : "%";
      return "; write %s, without the %s".formatted(text.replace(sign, "").replace(",", "").strip(), sign);
    }
    if (THOUSANDS.matcher(text).matches()) {
      return "; write %s, without a mark for thousands".formatted(text.replaceAll("[, ]", ""));
    }
    if (whole && WITH_ZEROS.matcher(text).matches()) {
      return "; write " + WITH_ZEROS.matcher(text).replaceAll("$1");
    }
    if (EXPONENT.matcher(text).matches()) {
      return "; write " + new BigDecimal(text).stripTrailingZeros().toPlainString() + ", without an exponent";
    }
    if (text.startsWith("+")) {
      return "; write " + text.substring(1) + ", without the sign";
    }
    if (text.startsWith("#")) {
      return "; the spreadsheet could not calculate this cell";
    }
    if (SUPPRESSED.matcher(text).matches()) {
      return "; a suppressed or missing figure must be replaced by an estimate (and said so in the header)";
    }
    return whole ? ", like 12" : ", like 12 or 0.5";
  }
}
