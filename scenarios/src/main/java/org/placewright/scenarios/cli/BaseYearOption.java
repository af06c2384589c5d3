package org.placewright.scenarios.cli;

import java.util.Optional;
import org.placewright.model.time.AcademicYear;
import picocli.CommandLine.Option;

/** The year a county's plan starts from, where the folder does not say it yet. */
final class BaseYearOption {
  @Option(
      names = "--base-year",
      paramLabel = "YEAR",
      converter = AcademicYearWord.class,
      description = "The academic year of the census the plan starts from, like 2024/25 (default: that of county.yaml in DIR).")
  private Optional<AcademicYear> year = Optional.empty();

  Optional<AcademicYear> year() {
    return year;
  }
}
