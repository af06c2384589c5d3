package org.placewright.scenarios.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.solver.bench.county.CountySize;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the size of a county to make. */
final class CountyWord implements ITypeConverter<CountySize> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})x(\\d{1,9})x(\\d{1,9})");

  @Override
  public CountySize convert(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException("a county is written SPELLSxUNITSxSCHEMES, like 10000x100x40, not \"%s\"".formatted(text));
    }
    try {
      return new CountySize(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
