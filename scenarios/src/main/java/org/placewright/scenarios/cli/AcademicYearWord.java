package org.placewright.scenarios.cli;

import org.placewright.model.time.AcademicYear;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an academic year. */
final class AcademicYearWord implements ITypeConverter<AcademicYear> {
  @Override
  public AcademicYear convert(String text) {
    return AcademicYear.parse(text)
        .orElseThrow(() -> new TypeConversionException("an academic year is needed, like 2024/25, not \"%s\"".formatted(text)));
  }
}
