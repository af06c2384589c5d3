package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.published.PublishedFiles;

/** The commands of docs/manual/new-county.md, one after the other, on real rows. */
class NewCountyTutorialTest {
  private static final Path PAGE = Path.of("..", "docs", "manual", "new-county.md");
  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void skipWithoutFiles() {
    PublishedFiles.skipWithout();
  }

  private static List<String> commands() throws IOException {
    return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("placewright ")).toList();
  }

  private int execute(String command, Path register) {
    List<String> words = new ArrayList<>();
    for (String word : List.of(command.split(" ")).subList(1, command.split(" ").length)) {
      boolean isPublished = word.contains(".") && Files.exists(PublishedFiles.of(word));
      words.add(
          word.equals("my-county")
              ? folder.resolve(word).toString()
              : word.startsWith("edubase") ? register.toString() : isPublished ? PublishedFiles.of(word).toString() : word);
    }
    if (words.getFirst().equals("run")) {
      words.removeAll(List.of("--effort", "quick"));
      words.addAll(List.of("--time-limit", "3s", "--quiet", "--out", folder.resolve("runs").toString()));
    }
    return Placewright.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(words.toArray(String[]::new));
  }

  @Test
  void fiveCommandsMakeAPlanOfPublicFiles() throws IOException {
    Path register = WiltshireRegister.write(folder);
    List<String> commands = commands();
    assertThat(commands).hasSize(5);

    for (String command : commands) {
      assertThat(execute(command, register)).as(command + "\n" + err).isZero();
    }

    assertThat(out.toString()).contains("children with plans: 6,383 (from published tables)",
        "places not traced: special-school-not-traced");
    assertThat(folder.resolve("runs").resolve("baseline").resolve("report.html")).isNotEmptyFile();
    try (Stream<Path> files = Files.list(folder.resolve("my-county").resolve("imports"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
          "gias-report.csv", "neighbour-schools.csv", "ons-report.csv", "sen2-published-report.csv");
    }

    assertThat(execute(commands.getFirst(), register)).isEqualTo(2);
    assertThat(err.toString()).contains("county.yaml: it is there already and is not written over", "Nothing was written.");
  }

  @Test
  void schoolsAreImportedIntoACountyThatNamesATableBesideItsFolder() throws IOException {
    Path register = WiltshireRegister.write(folder);
    List<String> commands = commands();
    assertThat(execute(commands.get(0), register)).isZero();
    assertThat(execute(commands.get(1), register)).isZero();
    Path county = folder.resolve("my-county");
    Files.createDirectory(folder.resolve("shared"));
    Files.move(county.resolve("population.csv"), folder.resolve("shared").resolve("people.csv"));
    Files.writeString(
        county.resolve("county.yaml"),
        Files.readString(county.resolve("county.yaml")) + "tables:\n  population: ../shared/people.csv\n");

    assertThat(execute(commands.get(2), register)).as(err.toString()).isZero();
    assertThat(county.resolve("provisions.csv")).isNotEmptyFile();
    assertThat(execute("placewright check my-county", register)).as(err.toString()).isZero();
  }
}
