package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.HistoryReader;
import org.placewright.scenarios.file.MadeReturn;
import org.placewright.scenarios.file.OwnHistory;
import org.placewright.scenarios.file.WorkingCounty;

class ImportSen2CommandTest {
  @TempDir
  Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path input;

  @BeforeEach
  void writeReturn() {
    input = new MadeReturn(4, 120).folder().write(folder.resolve("return"));
  }

  private int execute(String... args) {
    return Placewright.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  private Path target() {
    return folder.resolve("made").resolve("history");
  }

  @Test
  void whatIsWrittenIsAHistoryThatCanBeRead() throws IOException {
    assertThat(execute("import", "sen2", input.toString(), "--out", target().toString())).as(err.toString()).isZero();

    assertThat(out.toString()).contains("2022-01-20: ", "2024-01-18: ", "children with plans", "by need: ASD ", "doubtful: 0");
    Files.writeString(target().resolve("population.csv"), "calendar-year,academic-year,population\n2022,5,900\n2023,5,910\n");
    var read = HistoryReader.read(target(), new Faults()).orElseThrow();
    assertThat(read.history().history().years()).containsExactly(2022, 2023);
    assertThat(read.history().history().stockAfter(2022)).isEqualTo(read.history().history().stockBefore(2023));
  }

  @Test
  void nothingWrittenNamesAChild() throws IOException {
    execute("import", "sen2", input.toString(), "--out", target().toString());

    try (Stream<Path> files = Files.list(target())) {
      List<Path> written = files.sorted().toList();
      assertThat(written).extracting(path -> path.getFileName().toString())
          .containsExactly(
              "doubtful.csv", "placement-types.csv", "transitions.csv");
      assertThat(written).allSatisfy(
          path -> assertThat(Files.readString(path)).doesNotContain("rname", "A1234", "4XY", "WBRI", "N1,"));
    }
    assertThat(Files.readAllLines(target().resolve("transitions.csv")).getFirst())
        .isEqualTo("calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2");
  }

  @Test
  void whatIsWrittenPlansACountyWithoutWorkByHand() throws IOException {
    Path schools = folder.resolve("schools.csv");
    Files.writeString(schools, MadeReturn.SCHOOLS);
    execute("import", "sen2", input.toString(), "--schools", schools.toString(), "--out", target().toString());
    WorkingCounty county = OwnHistory.ofReturn(folder, target());

    assertThat(execute("check", county.folder().toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("as the last census of the history counts them; history of 2022 to 2024", "OK");
  }

  @Test
  void aSchoolOfUnknownTypeMustBeSaidForACounty() throws IOException {
    execute("import", "sen2", input.toString(), "--out", target().toString());

    assertThat(execute("check", OwnHistory.ofReturn(folder, target()).folder().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("placement-types.csv has no code school");
  }

  @Test
  void aFolderThatIsThereIsNotTouched() throws IOException {
    Files.createDirectories(target());

    assertThat(execute("import", "sen2", input.toString(), "--out", target().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("it is there already", "Nothing was written");
    assertThat(target()).isEmptyDirectory();
  }

  @Test
  void faultsEndInNothingWritten() throws IOException {
    Files.delete(input.resolve("senneed.csv"));
    Files.delete(input.resolve("person.csv"));

    assertThat(execute("import", "sen2", input.toString(), "--out", target().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("person.csv", "senneed.csv", "2 faults. Nothing was written.");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void daysMayBeNamed() {
    int exit = execute(
        "import", "sen2", input.toString(), "--census", "2022-10-06", "--census", "2023-10-05", "--out", target().toString());

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("2022-10-06: ").doesNotContain("2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2025-02-30", "16/01/2025", "0205-01-16"})
  void aDayThatIsNoneIsAnsweredWithWhatIsNeeded(String day) {
    assertThat(execute("import", "sen2", input.toString(), "--census", day, "--out", target().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("a day is needed, like 2025-01-16, not \"" + day + "\"").doesNotContain("Exception");
  }

  @Test
  void importAloneAsksWhat() {
    assertThat(execute("import")).isEqualTo(2);
    assertThat(err.toString()).contains("import what? sen2").doesNotContain("\tat ");
  }
}
