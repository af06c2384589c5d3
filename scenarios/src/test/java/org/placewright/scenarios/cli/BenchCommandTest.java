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
        .startsWith("instance,value,bound,gap_percent,best_known,gap_to_best_known_percent,seconds\n\"three\",199,");
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
}
