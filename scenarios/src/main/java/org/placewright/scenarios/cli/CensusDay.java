package org.placewright.scenarios.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of a census. */
final class CensusDay implements ITypeConverter<LocalDate> {
  private static final String CENTURIES = "(?:19|20)\\d{2}-.*";

  @Override
  public LocalDate convert(String text) {
    return parse(text)
        .orElseThrow(() -> new TypeConversionException("a day is needed, like 2025-01-16, not \"%s\"".formatted(text)));
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return text.matches(CENTURIES) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
