package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.placewright.model.time.CensusYear;

/** Dates as returns write them, and what follows from them. */
final class Sen2Dates {
  private static final int RECEPTION_AGE = 4;
  /** A census a few weeks past a return's last entry is still the return's. */
  private static final int DAYS_PAST_LAST_ENTRY = 31;
  private static final Pattern BEFORE_TIME = Pattern.compile("[ T]");
  /** The department's export writes 2024-Sep-28 00:00:00. */
  private static final List<DateTimeFormatter> FORMS = Stream.of("uuuu-MM-dd", "uuuu-MMM-dd", "d/M/uuuu", "d-MMM-uuuu")
      .map(
          form -> new DateTimeFormatterBuilder().parseCaseInsensitive()
              .appendPattern(form)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT))
      .toList();

  private Sen2Dates() {}

  /** The day of a date with or without a time behind it. */
  static Optional<LocalDate> parse(String text) {
    String day = BEFORE_TIME.split(text.strip(), 2)[0];
    return FORMS.stream().flatMap(form -> parse(day, form).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(String day, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(day, form));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * The calendar year in whose September a child born that day starts Reception: when it is 4 on 31 August. All that is
   * kept of a date of birth.
   */
  static int receptionYear(LocalDate birth) {
    return schoolYearEnd(birth) + RECEPTION_AGE;
  }

  /** The first year whose 31 August is not before the day. */
  private static int schoolYearEnd(LocalDate day) {
    return day.getMonthValue() <= Month.AUGUST.getValue() ? day.getYear() : day.getYear() + 1;
  }

  /** Curriculum year on a census day: age on 31 August before it, less 4. */
  static int ncy(LocalDate census, int receptionYear) {
    return schoolYearEnd(census) - 1 - receptionYear;
  }

  /** The year of the return that a day's codes are from: that of the January in its school year. */
  static int returnOf(LocalDate day) {
    return schoolYearEnd(day);
  }

  /**
   * The censuses that a return covers: from the first of the successive years in which most of its plans ceased to the last
   * thing it records without a year's gap. A slip of the pen centuries off changes neither.
   */
  static List<LocalDate> coveredBy(List<LocalDate> ceased, List<LocalDate> recorded) {
    NavigableMap<Integer, Integer> byFirstYear = new TreeMap<>();
    int first = Integer.MIN_VALUE;
    int before = Integer.MIN_VALUE;
    for (LocalDate day : ceased.stream().sorted().toList()) {
      first = before == Integer.MIN_VALUE || day.getYear() > before + 1 ? day.getYear() : first;
      before = day.getYear();
      byFirstYear.merge(first, 1, Integer::sum);
    }
    return byFirstYear.entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(fullest -> censuses(fullest.getKey(), recorded))
        .orElse(List.of());
  }

  private static List<LocalDate> censuses(int firstYear, List<LocalDate> recorded) {
    LocalDate last = LocalDate.of(firstYear, Month.JANUARY, 1);
    for (LocalDate day : recorded.stream().sorted().toList()) {
      last = day.isAfter(last) && !day.isAfter(last.plusYears(1)) ? day : last;
    }
    LocalDate end = last.plusDays(DAYS_PAST_LAST_ENTRY);
    return Stream.iterate(firstYear, year -> year <= end.getYear(), year -> year + 1)
        .map(CensusYear::dayOf)
        .filter(census -> !census.isAfter(end))
        .toList();
  }
}
