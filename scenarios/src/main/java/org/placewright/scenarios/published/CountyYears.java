package org.placewright.scenarios.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.scenarios.file.CountyFile;
import org.placewright.scenarios.file.Faults;

/** The academic years that tables are made for. */
final class CountyYears {
  private static final int USUAL_YEARS = 10;

  private CountyYears() {}

  /**
   * Those asked for, else those of the folder's county.yaml; empty, with a fault, when neither says.
   *
   * @param asked the base year on the command line
   */
  static Optional<Horizon> find(Path county, Optional<AcademicYear> asked, Faults faults) {
    if (asked.isPresent()) {
      return Optional.of(new Horizon(asked.get(), USUAL_YEARS));
    }
    Path yaml = county.resolve(CountyFile.USUAL_NAME);
    if (!Files.exists(yaml)) {
      faults.add(
          yaml.toString(), 0, "base-year", "",
          "the base year is not known: import sen2-published into the same folder first, or give --base-year, like 2024/25");
      return Optional.empty();
    }
    return CountyFile.read(yaml, faults).map(CountyFile::horizon);
  }
}
