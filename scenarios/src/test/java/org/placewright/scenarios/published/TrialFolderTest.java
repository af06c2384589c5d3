package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.CountyFile;
import org.placewright.scenarios.file.Faults;

class TrialFolderTest {
  @TempDir
  private Path root;
  private Path county;
  private Path trial;

  @BeforeEach
  void makeFolders() throws IOException {
    county = Files.createDirectories(root.resolve("work/counties/rutland"));
    trial = Files.createDirectories(root.resolve("trial"));
  }

  private void write(String path, String text) throws IOException {
    Path file = county.resolve(path).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void theCopyFindsWhatTheCountyNamesBesideItBelowItAndFarAway() throws IOException {
    write(
        "county.yaml", """
            county: rutland
            base-year: 2024/25
            tables:
              rates: ../shared/rates.csv
              places: more/places.csv
              transport: %s
            """.formatted(root.resolve("elsewhere/transport.csv")));
    write("../shared/rates.csv", "rates");
    write("more/places.csv", "places");
    write("../../../elsewhere/transport.csv", "transport");
    write("localities.csv", "own");

    Path copy = TrialFolder.copy(county, trial);

    assertThat(copy).startsWith(trial).hasFileName("rutland");
    assertThat(copy.resolve("localities.csv")).hasContent("own");
    CountyFile read = CountyFile.read(copy.resolve("county.yaml"), new Faults()).orElseThrow();
    assertThat(read.named().get("rates")).startsWith(trial).hasContent("rates");
    assertThat(read.named().get("places")).startsWith(copy).hasContent("places");
    assertThat(read.named().get("transport")).hasContent("transport");
  }

  @Test
  void withoutACountyFileTheFilesAreCopiedAllTheSame() throws IOException {
    write("localities.csv", "own");
    assertThat(TrialFolder.copy(county, trial).resolve("localities.csv")).hasContent("own");
  }

  @Test
  void aNamedFileThatIsMissingIsLeftToWhoeverReadsTheCopy() throws IOException {
    write("county.yaml", "county: rutland\nbase-year: 2024/25\ntables:\n  rates: ../shared/rates.csv\n");
    assertThat(TrialFolder.copy(county, trial).resolve("county.yaml")).exists();
  }
}
