package org.placewright.scenarios.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number that may have decimals. */
final class PlainNumber implements ITypeConverter<BigDecimal> {
  @Override
  public BigDecimal convert(String text) {
    if (!text.matches("\\d{1,18}(\\.\\d{1,18})?")) {
      throw new TypeConversionException("a number is needed, like 1234.5, not \"%s\"".formatted(text));
    }
    return new BigDecimal(text);
  }
}
