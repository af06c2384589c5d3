package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
  @TempDir
  Path folder;
  private Path file;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** The best opens the second facility alone: 103 for it, 31 + 32 + 33 for its customers. */
  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("three.txt"), """
        2 3
        11 301
        15 103
        3 5 7
        21 22 23
        31 32 33
        """);
  }

  private int bench(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "bench";
    args[1] = "--effort=quick";
    args[2] = file.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  @Test
  void theTableSaysValueBoundAndGapToTheBestKnown() {
    assertThat(bench("--best-known", "199")).as(err.toString()).isZero();

    assertThat(out.toString()).containsPattern("three +199 +[0-9.]+ +[0-9.]+ +199 +0\\.000");
  }

  @Test
  void theManifestTellsNameAndBestKnown() throws IOException {
    Files.writeString(
        folder.resolve("MANIFEST.tsv"), "name\tproblem\tbest_known\tfile\nTrio\tSSCFLP\t198\tthree.txt\n");

    assertThat(bench()).as(err.toString()).isZero();

    assertThat(out.toString()).containsPattern("Trio +199 +[0-9.]+ +[0-9.]+ +198 +0\\.505");
  }

  @Test
  void theCsvFileHasARowForEachFile() throws IOException {
    Path csv = folder.resolve("out.csv");

    assertThat(bench("--csv", csv.toString())).as(err.toString()).isZero();

    assertThat(Files.readString(csv))
        .startsWith("instance,value,bound,gap_percent,best_known,gap_to_best_known_percent,unserved,seconds\n\"three\",199,");
  }

  @Test
  void aCsvFileIsNeverOverwritten() {
    assertThat(bench("--csv", file.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("exists already");
  }

  @Test
  void aFaultNamesFileAndLineAndNothingIsSolved() throws IOException {
    Files.writeString(file, Files.readString(file).replace("103", "10x"));

    assertThat(bench()).isEqualTo(2);

    assertThat(err.toString()).contains("three.txt, line 3: not a number: \"10x\"", "Nothing was solved");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aMissingFileIsAFault() throws IOException {
    Files.delete(file);

    assertThat(bench()).isEqualTo(2);

    assertThat(err.toString()).contains("cannot be read");
  }

  private int run(String... args) {
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  @Test
  void aCountyIsMadeAndSolvedInPounds() {
    assertThat(run("bench", "--county", "100x20x4", "--effort", "quick", "--seed", "7")).as(err.toString()).isZero();

    assertThat(out.toString()).containsPattern("county 100x20x4 seed 7 +\\d{7,9} +\\d{7,9}[.0-9]* +\\d\\.\\d{3} +0 +[0-9.]+");
  }

  @Test
  void aCountyThatWasWrittenIsReadBackAndSolvedTheSame() throws IOException {
    Path county = folder.resolve("county.txt");
    assertThat(run("bench", "--county", "100x20x4", "--write", county.toString())).as(err.toString()).isZero();
    assertThat(run("bench", "--county", "100x20x4", county.toString(), "--effort", "quick")).as(err.toString()).isZero();

    String[] lines = out.toString().replaceAll(" +[0-9.]+\\R", "\n").split("\n");
    assertThat(lines[0]).startsWith(county + ": county 100x20x4, seed");
    assertThat(lines[2].replaceFirst("^county", "").strip())
        .isEqualTo(lines[3].replaceFirst("^county 100x20x4 seed 1", "").strip());
  }

  @Test
  void aComposedInstanceHasYearsTimesTheBestKnownOfItsFiles() throws IOException {
    Files.writeString(
        folder.resolve("MANIFEST.tsv"), "name\tproblem\tbest_known\tfile\nTrio\tSSCFLP\t199\tthree.txt\n");

    assertThat(bench(file.toString(), "--compose", "3")).as(err.toString()).isZero();

    assertThat(out.toString()).containsPattern("3xTrio\\+Trio +1194 +[0-9.]+ +[0-9.]+ +1194 +0\\.000");
  }

  @Test
  void aCountyCannotBeComposed() {
    Path county = folder.resolve("county.txt");
    run("bench", "--county", "100x20x4", "--write", county.toString());

    assertThat(run("bench", "--compose", "3", county.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("county.txt: a county cannot be part");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "bench                                          | Name a FILE or a --county",
      "bench --county 10000                           | is written SPELLSxUNITSxSCHEMES, like 10000x100x40, not \"10000\"",
      "bench --county 10000x10x40                     | units (10) must be from 20",
      "bench --county 100x20x4 --seed one             | a whole number is needed",
      "bench --county 100x20x4 --compose 2            | --compose is for files",
      "bench --best-known 1e999 any.txt               | a number is needed, like 1234.5, not \"1e999\"",
      "bench --compose 0 any.txt                      | a number of years from 1 to 25 is needed, not \"0\"",
      "bench --write any.txt any.txt                  | --write is for one --county",
      "bench --county 100x20x4 --write no/such/x.txt  | there is no folder",
      "bench --county 100x20x4 --county 100x20x5 --best-known 3 | --best-known is for one instance, not 2"})
  void aMisuseIsToldInOneLine(String command, String words) {
    assertThat(run(command.split(" "))).isEqualTo(2);

    assertThat(err.toString()).contains(words);
    assertThat(out.toString()).isEmpty();
  }
}
