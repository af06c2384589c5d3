package org.placewright.scenarios.cli;

import org.placewright.model.time.Horizon;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of years that a plan can have. */
final class YearsNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (text.matches("\\d{1,3}")) {
      int years = Integer.parseInt(text);
      if (years >= 1 && years <= Horizon.MOST_YEARS) {
        return years;
      }
    }
    throw new TypeConversionException("a number of years from 1 to %d is needed, not \"%s\"".formatted(Horizon.MOST_YEARS, text));
  }
}
