package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileYamlTest {
  private static final String TOP = "scenario: wish\ncounty: .\n";

  @TempDir
  Path folder;

  static List<HostileFile> hostileCounties() {
    return List.of(
        new HostileFile(
            "an unknown key", c -> c.change("county.yaml", "horizon: 6", "horizn: 6"), "county.yaml", 5, "1 (horizn)", "6",
            "Maybe horizon?"),
        new HostileFile(
            "a key twice", c -> c.change("county.yaml", "horizon: 6", "Name: Again"), "county.yaml", 5, "1 (Name)", "",
            "given twice"),
        new HostileFile(
            "a key under two names", c -> c.change("county.yaml", "horizon: 6", "id: again"), "county.yaml", 5, "1 (id)",
            "again", "keep one"),
        new HostileFile(
            "an unknown table", c -> c.change("county.yaml", "  growth:", "  grwth:"), "county.yaml", 13, "3 (grwth)",
            "growth.csv", "Maybe growth?"),
        new HostileFile(
            "a missing base year", c -> c.change("county.yaml", "base-year: 2024/25\n", ""), "county.yaml", 2, "base-year",
            "", "like 2024/25"),
        new HostileFile(
            "a base year that is none", c -> c.change("county.yaml", "base-year: 2024/25", "base-year: 2024/26"),
            "county.yaml", 4, "1 (base-year)", "2024/26", "like 2024/25"),
        new HostileFile(
            "a horizon of a hundred years", c -> c.change("county.yaml", "horizon: 6", "horizon: 100"), "county.yaml", 5,
            "1 (horizon)", "100", "1 to 25"),
        new HostileFile(
            "a table in a folder that is not there",
            c -> c.change("county.yaml", "places: places.csv", "places: tables/places.csv"), "tables/places.csv", 0, "", "",
            "there is no such file"),
        new HostileFile(
            "no YAML at all", c -> c.write("county.yaml", "county: [three\nname: x"), "county.yaml", 2, "", "",
            "not well-formed"),
        new HostileFile("an empty file", c -> c.write("county.yaml", ""), "county.yaml", 1, "", "", "keys with values"),
        new HostileFile(
            "an alias", c -> c.change("county.yaml", "name: Three Schools", "name: *x"), "county.yaml", 3, "7", "*x",
            "write the value out"),
        new HostileFile(
            "a name of two lines", c -> c.change("county.yaml", "name: Three Schools", "name: \"Three\\n\\tSchools\""), "county.yaml", 3,
            "7",
            "Three Schools", "on one line"),
        new HostileFile(
            "tabs", c -> c.change("county.yaml", "  places:", "\tplaces:"), "county.yaml", 10, "", "", "TAB"),
        new HostileFile(
            "braces a thousand deep", c -> c.write("county.yaml", "county: " + "{a: ".repeat(1000)), "county.yaml", 1, "",
            "", "nested"));
  }

  @ParameterizedTest
  @MethodSource("hostileCounties")
  void aHostileCountyFileIsRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder);
  }

  static Stream<Arguments> hostileScenarios() {
    return Stream.of(
        scenario("an unknown change", TOP + "changes:\n  - extent: { places: 3 }\n", 4, "5 (extent)", "Maybe extend?"),
        scenario("an unknown key in a change", TOP + "changes:\n  - growth: { percent: 5, form: 2026 }\n", 4, "27 (form)",
            "Maybe from?"),
        scenario("an unknown provision", TOP + "changes:\n  - extend: { provision: park, places: 3, from: 2026 }\n", 4,
            "15 (provision)", "Maybe parks?"),
        scenario("a change that alters nothing", TOP + "changes:\n  - extend: { provision: mainstream, places: 3, from: 2026 }\n",
            4, "5 (changes)", "alters nothing"),
        scenario("growth that alters nothing",
            TOP + "changes:\n  - growth: { setting: INMSS, percent: 20 }\n", 4, "5 (changes)", "alters nothing"),
        scenario("no year", TOP + "changes:\n  - extend: { provision: parks, places: 3 }\n", 4, "opening", "say when"),
        scenario("a year outside the horizon", TOP + "changes:\n  - extend: { provision: parks, places: 3, from: 2035 }\n", 4,
            "44 (from)", "2024/25 to 2029/30"),
        scenario("places that are no number", TOP + "changes:\n  - extend: { provision: parks, places: ten, from: 2026 }\n", 4,
            "33 (places)", "a whole number is needed"),
        scenario("schemes of a county that has none", TOP + "changes:\n  - build: { schemes: all }\n", 4, "14 (schemes)",
            "there is no schemes.csv"),
        scenario("a list that is none", TOP + "changes: extend\n", 3, "1 (changes)", "starts with a hyphen"),
        scenario("no name", "county: .\n", 1, "scenario", "a short name for the scenario"),
        scenario("a name that is a path", "scenario: ../../etc\ncounty: .\n", 1, "1 (scenario)", "letters, digits"),
        scenario("a name longer than file systems take", "scenario: %s\ncounty: .\n".formatted("x".repeat(300)), 1, "1 (scenario)",
            "at most 100 characters, not 300"),
        scenario("a name that Windows keeps for a device", "scenario: NUL\ncounty: .\n", 1, "1 (scenario)", "choose another"),
        scenario("a name whose last dot Windows drops", "scenario: wish.\ncounty: .\n", 1, "1 (scenario)", "choose another"),
        scenario("a setting that is none", TOP + "changes:\n  - growth: { setting: colege, percent: 5 }\n", 4, "15 (setting)",
            "Maybe college (POST_16)?"),
        scenario("an unknown county", "scenario: wish\ncounty: nowhere\n", 2, "1 (county)", "no county folder here"),
        scenario("no county", "scenario: wish\n", 1, "county", "a county's folder"),
        scenario("a scenario that extends itself", TOP + "extends: wish\n", 3, "1 (extends)", "in a circle"),
        scenario("a scenario that extends nothing known", TOP + "extends: bases-frist\n", 3, "1 (extends)", "no such scenario"));
  }

  private static Arguments scenario(String title, String text, long line, String column, String right) {
    return Arguments.of(title, text, line, column, right);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileScenarios")
  void aHostileScenarioIsRefusedWithItsPlaceAndWhatWouldBeRight(
      String title, String text, long line, String column, String right) {
    WorkingCounty.in(folder).write("wish.yaml", text);
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("three-schools/wish.yaml", folder, faults)).as(title).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).isEqualTo("three-schools/wish.yaml");
      assertThat(fault.line()).isEqualTo(line);
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.message()).contains(right);
    });
  }

  @Test
  void aScenarioThatIsNeitherAFileNorShippedIsRefused() {
    Faults faults = new Faults();

    assertThat(ScenarioReader.read("basline", folder, faults)).isEmpty();
    assertThat(faults.list()).singleElement().satisfies(fault -> assertThat(fault.message()).contains("there is no such file"));
  }
}
