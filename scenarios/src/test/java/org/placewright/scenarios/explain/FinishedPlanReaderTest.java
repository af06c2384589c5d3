package org.placewright.scenarios.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedPlanReaderTest {
  @TempDir
  Path folder;
  private SmallRun run;

  @BeforeEach
  void plan() {
    run = SmallRun.in(folder);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = run.folder().resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  @Test
  void aRunIsReadBackIntoThePlanItWasWrittenFrom() throws IOException {
    assertThat(run.listFaults()).isEmpty();
  }

  @Test
  void everyInputThatChangedIsNamed() throws IOException {
    run.county().change("rates.csv", "60000", "60001").change("places.csv", "parks,2023/24,12", "parks,2023/24,13");

    assertThat(run.listFaults()).hasSize(2)
        .allMatch(fault -> fault.contains("has changed since the run was planned"))
        .anyMatch(fault -> fault.startsWith("three-schools/rates.csv"))
        .anyMatch(fault -> fault.startsWith("three-schools/places.csv"));
  }

  @Test
  void aTableThatCameOrWentSinceIsNamed() throws IOException {
    run.county().delete("transport.csv").delete("transport-needs.csv");
    String yaml = run.county().text("county.yaml");
    run.county().write("county.yaml", yaml.replace("  transport: transport.csv\n", ""));

    assertThat(run.listFaults()).anyMatch(fault -> fault.startsWith("three-schools/transport.csv") && fault.contains("no longer has it"));
  }

  @Test
  void tablesThatSayAnotherPlanAreRefused() throws IOException {
    change("placements.csv", ",10811.76,", ",10811.77,");

    assertThat(run.listFaults()).singleElement()
        .asString()
        .contains("placements.csv", "another version of Placewright", "run the scenario again");
  }

  @Test
  void aChildThatTheScenarioDoesNotMakeIsRefused() throws IOException {
    change("placements.csv", "c011/1,", "c999/1,");

    assertThat(run.listFaults()).singleElement().asString().contains("placements.csv", "another version of Placewright");
  }

  @Test
  void aPlaceThatTheCountyDoesNotHaveIsRefused() throws IOException {
    change("placements.csv", "uppingham-base", "nowhere");

    assertThat(run.listFaults()).singleElement().asString().contains("placements.csv");
  }

  @Test
  void aScenarioThatWasChangedIsRefused() throws IOException {
    change("scenario.yaml", "changes: []", "changes:\n  - growth: { percent: 30, from: 2026/27 }");

    assertThat(run.listFaults()).singleElement().asString().contains("scenario.yaml", "not as the run wrote it");
  }

  @Test
  void aCountyThatIsGoneIsNamed() throws IOException {
    Files.move(run.county().folder(), folder.resolve("elsewhere"));

    assertThat(run.listFaults()).singleElement().asString().contains("scenario.yaml", "there is no county folder here");
  }

  @Test
  void aFolderWithoutItsTablesIsRefused() throws IOException {
    Files.delete(run.folder().resolve("schemes.csv"));
    Files.delete(run.folder().resolve("scenario.yaml"));

    assertThat(run.listFaults()).isNotEmpty().allMatch(fault -> fault.contains("run the scenario again"));
  }

  @Test
  void aValueOfAPlaceThatIsNoNumberIsNamedWithItsLine() throws IOException {
    change("provisions.csv", "2024/25,parks,12,", "2024/25,parkz,12,");

    assertThat(run.listFaults()).singleElement().asString().contains("provisions.csv, line 2", "no row that the run wrote");
  }
}
