package org.placewright.scenarios.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileBytesTest {
  @TempDir
  Path folder;

  static List<HostileFile> hostileFiles() {
    return List.of(
        new HostileFile(
            "a table that is missing", c -> c.delete("places.csv"), "places.csv", 0, "", "", "there is no such file"),
        new HostileFile(
            "a table under a misspelled name",
            c -> c.write("provision.csv", c.text("provisions.csv")).delete("provisions.csv"),
            "provisions.csv", 0, "", "", "Maybe provision.csv?"),
        new HostileFile(
            "an optional table under a misspelled name",
            c -> c.write("asumptions.csv", "key,value\ncircuity,1.4\n"),
            "asumptions.csv", 0, "", "", "Maybe assumptions.csv?"),
        new HostileFile("a folder in place of a table", HostileBytesTest::makeFolder, "rates.csv", 0, "", "", "a file is needed"),
        new HostileFile("an empty file", c -> c.write("rates.csv", ""), "rates.csv", 0, "", "", "a header row and at least one row"),
        new HostileFile(
            "notes and nothing else", c -> c.write("rates.csv", "# Source: us\n\n"), "rates.csv", 0, "", "", "the file is empty"),
        new HostileFile(
            "a header and no rows", c -> c.write("places.csv", "provision,academic-year,places\n"), "places.csv", 0, "", "",
            "at least one is needed"),
        new HostileFile(
            "UTF-16 from Excel's Unicode text", c -> c.write("places.csv", c.text("places.csv").getBytes(UTF_16)),
            "places.csv", 1, "", "", "UTF-16"),
        new HostileFile(
            "UTF-16 without its mark", c -> c.write("places.csv", c.text("places.csv").getBytes(UTF_16LE)), "places.csv",
            1, "", "byte 0", "CSV UTF-8"),
        new HostileFile(
            "Windows-1252 from an old Excel", HostileBytesTest::writeWindows1252, "provisions.csv", 2, "", "É", "CSV UTF-8"),
        new HostileFile(
            "a NUL byte", c -> c.change("places.csv", "parks", "pa\0rks"), "places.csv", 2, "", "byte 0", "NUL"),
        new HostileFile(
            "a control character", c -> c.change("places.csv", "parks", "pa\u0007rks"), "places.csv", 2, "", "byte 7",
            "delete it"),
        new HostileFile(
            "a single line of 10 MB", c -> c.write("places.csv", "provision," + "x".repeat(10_000_000)), "places.csv", 1,
            "", "", "line breaks are missing"),
        new HostileFile(
            "a workbook called csv", c -> c.write("places.csv", new byte[]{'P', 'K', 3, 4, 0, 0}), "places.csv", 0, "", "",
            "save each sheet"),
        new HostileFile(
            "semicolons for commas", c -> c.write("places.csv", c.text("places.csv").replace(',', ';')), "places.csv", 1,
            "", "provision-id;year", "separated by commas"),
        new HostileFile(
            "tabs for commas", c -> c.write("places.csv", c.text("places.csv").replace(',', '\t')), "places.csv", 1, "",
            "provision-id", "separated by commas"),
        new HostileFile(
            "a quote that is never closed", c -> c.change("provisions.csv", "The Parks School", "\"The Parks School"),
            "provisions.csv", 2, "", "139065", "never closed"),
        new HostileFile(
            "text behind a closing quote", c -> c.change("provisions.csv", "The Parks School", "\"The\" Parks School"),
            "provisions.csv", 2, "", "139065", "after a closing quote"));
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(HostileFile hostile) {
    hostile.assertRefusedIn(folder);
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAndQuotedLineBreaksAreFine() {
    WorkingCounty county = WorkingCounty.in(folder);
    var before = county.read().county();
    for (String file : List.of("localities.csv", "places.csv", "children.csv", "county.yaml")) {
      county.write(file, ("\uFEFF" + county.text(file).replace("\n", "\r\n")).getBytes(UTF_8));
    }

    var after = county.read().county();

    assertThat(after.places()).isEqualTo(before.places());
    assertThat(after.demand()).isEqualTo(before.demand());
    assertThat(after.localities().keySet()).isEqualTo(before.localities().keySet());
  }

  @Test
  void notesThatASpreadsheetQuotedAndPaddedWithCommasAreStillNotes() {
    WorkingCounty county = WorkingCounty.in(folder);
    county.write("places.csv", "\"# Source: cabinet, 2025\",,,,\n,,,,\n" + county.text("places.csv") + ",,,,\n");

    assertThat(county.read().inputs())
        .filteredOn(input -> input.name().equals("three-schools/places.csv"))
        .flatExtracting(InputFile::headerNotes)
        .containsExactly("Source: cabinet, 2025");
  }

  private static void makeFolder(WorkingCounty county) {
    try {
      Files.createDirectory(county.delete("rates.csv").file("rates.csv"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeWindows1252(WorkingCounty county) {
    county.change("provisions.csv", "The Parks School", "The Parks École");
    county.write("provisions.csv", county.text("provisions.csv").getBytes(Charset.forName("windows-1252")));
  }
}
