package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the manual's page about scenarios, read as they are. */
class ScenariosManualTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir
  Path folder;

  static List<String> examples() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "manual", "scenarios.md"))
        + Files.readString(Path.of("..", "docs", "manual", "candidate-bases.md"))
        + Files.readString(Path.of("..", "docs", "manual", "bands.md"));
    return EXAMPLE.matcher(page).results().map((MatchResult match) -> match.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsSound(String example) {
    ProposalReaderTest.countyWithHosts(folder)
        .write("schemes.csv", "id,name,provision,places,earliest-opening,capital-pounds\nannexe,Annexe,parks,12,2027/28,900000\n")
        .write("high-needs-block.csv", HighNeedsBlockTable.SCHEMA.example())
        .write("bands.csv", BandTable.SCHEMA.example().replace("SPECIAL_SCHOOL,,", "SPECIAL_SCHOOL,ASD,"))
        .write("savings-programmes.csv", SavingsProgrammeTable.SCHEMA.example())
        .write("wish.yaml", example.startsWith("-") ? "scenario: wish\ncounty: .\nchanges:\n" + example.indent(2) : example);
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).isPresent();
    assertThat(faults.list()).isEmpty();
  }
}
