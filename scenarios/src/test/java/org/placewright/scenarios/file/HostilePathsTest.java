package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are no files, or not the county's. */
class HostilePathsTest {
  private static final String SECRET = "hunter2secret";

  @TempDir
  Path folder;
  private WorkingCounty county;

  @BeforeEach
  void copyCounty() {
    county = WorkingCounty.in(folder);
  }

  @Test
  void aPipeAsATableIsAFaultAndNeverAHang() throws IOException, InterruptedException {
    county.delete("places.csv");
    assumeThat(new ProcessBuilder("mkfifo", county.file("places.csv").toString()).start().waitFor()).isZero();

    List<Fault> faults = assertTimeoutPreemptively(Duration.ofSeconds(20), county::listFaults);

    assertThat(faults).extracting(Fault::message).containsExactly("this is a pipe or a device; a file is needed here");
  }

  @Test
  void aDeviceAsATableIsAFault() {
    assumeThat(Files.exists(Path.of("/dev/zero"))).isTrue();
    county.change("county.yaml", "places: places.csv", "places: /dev/zero");

    assertThat(county.listFaults()).extracting(Fault::message).anyMatch(message -> message.contains("a pipe or a device"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "root:" + SECRET + ":0\nother:" + SECRET + "\n", SECRET + "," + SECRET + "\n1,2\n", SECRET + ";" + SECRET + "\n",
      "\"" + SECRET + "\n", SECRET + "\u0001\n"})
  void aFileFromOutsideTheFolderThatIsNoTableIsNotRepeatedInFaults(String content) throws IOException {
    Files.writeString(folder.resolve("foreign.txt"), content);
    county.change("county.yaml", "places: places.csv", "places: ../foreign.txt");

    assertThat(county.listFaults()).isNotEmpty().noneMatch(fault -> fault.toString().contains(SECRET));
  }

  @Test
  void aTableFromOutsideTheFolderIsReadAndItsFaultsAreShown() throws IOException {
    Files.move(county.file("places.csv"), folder.resolve("places.csv"));
    county.change("county.yaml", "places: places.csv", "places: ../places.csv");
    assertThat(county.listFaults()).isEmpty();

    Files.writeString(folder.resolve("places.csv"), Files.readString(folder.resolve("places.csv")).replace("basis", "baisis"));
    assertThat(county.listFaults()).extracting(Fault::column).containsExactly("baisis");
  }

  @Test
  void aHeaderOfAnyLengthIsCutInFaults() {
    county.change("places.csv", "basis", "b".repeat(500));

    assertThat(county.listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.column()).isEqualTo("b".repeat(40) + "...");
      assertThat(fault.toString()).hasSizeLessThan(400);
    });
  }
}
