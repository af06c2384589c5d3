package org.placewright.scenarios.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a seed. */
final class SeedNumber implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    if (!text.matches("[+-]?\\d+")) {
      throw new TypeConversionException("a whole number is needed, like 1, not \"%s\"".formatted(text));
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("a whole number from %d to %d is needed, like 1".formatted(Long.MIN_VALUE, Long.MAX_VALUE));
    }
  }
}
