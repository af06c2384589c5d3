package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.future.ActualCount;
import org.placewright.model.future.Futures;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.run.HistoryRun;

/** The forecast starts from the census of 18 January 2024 and knows ASD and SEMH. */
class ActualCountReaderTest {
  @TempDir
  Path folder;
  private Futures futures;
  private final Faults faults = new Faults();

  @BeforeEach
  void forecast() {
    Path history = WorkingHistory.in(folder).withPeople().folder();
    futures = HistoryRun.futures(HistoryScenarioReader.read(history.toString(), folder, 3, faults).orElseThrow(), 3, 1);
  }

  private Optional<ActualCounts> read(String... rows) {
    try {
      Path file = folder.resolve("counts.csv");
      Files.writeString(file, "date,need,phase,children\n" + String.join("\n", rows) + "\n");
      return ActualCountReader.read(file, futures, faults);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void blanksStandForAllNeedsAndPhases() {
    ActualCounts counts = read("2024-07-01,,,7", "1/7/2024,asd,secondary,2").orElseThrow();

    assertThat(counts.counts()).containsExactly(
        new ActualCount(LocalDate.of(2024, 7, 1), Optional.empty(), Optional.empty(), 7),
        new ActualCount(LocalDate.of(2024, 7, 1), Optional.of("ASD"), Optional.of(Phase.SECONDARY), 2));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2024-01-18,,,7 | the forecast starts from the census of 2024-01-18",
      "2025-01-19,,,7 | the next census (2025-01-16) is over",
      "soon,,,7 | a date is needed",
      "2024-07-01,ADS,,7 | no such need (it has: ASD, SEMH)",
      "2024-07-01,,SECUNDARY,7 | not known. Maybe SECONDARY?",
      "2024-07-01,,,-7 | must not be negative",
      "2024-07-01,,, | must not be blank"})
  void aWrongCellIsAFaultWithItsPlace(String row, String message) {
    assertThat(read(row)).isEmpty();

    assertThat(faults.list()).singleElement().asString().contains("line 2").contains(message);
  }

  @Test
  void allFaultsAreListedInOneGo() {
    read("2023-07-01,,,7", "2024-07-01,XX,,7", "2024-07-01,,,x");

    assertThat(faults.list()).hasSize(3);
  }

  @Test
  void theSameChildrenCountedTwiceAreAFault() {
    read("2024-07-01,ASD,,7", "2024-07-01,asd,,8");

    assertThat(faults.list()).singleElement().asString().contains("line 3", "counted in line 2 already");
  }

  @Test
  void partsThatAreMoreThanTheWholeAreAFault() {
    read("2024-07-01,,,7", "2024-07-01,ASD,,8");

    assertThat(faults.list()).singleElement().asString().contains("line 2", "sum to 8");
  }

  @Test
  void allPartsTogetherMustBeTheWhole() {
    read("2024-07-01,,,17", "2024-07-01,ASD,,8", "2024-07-01,SEMH,,8");

    assertThat(faults.list()).singleElement().asString().contains("line 2", "sum to 16");
  }

  @Test
  void somePartsMayBeLeftOut() {
    assertThat(read("2024-07-01,,,17", "2024-07-01,ASD,,8", "2024-07-01,ASD,PRIMARY,3", "2024-08-01,,,5")).isPresent();
  }
}
