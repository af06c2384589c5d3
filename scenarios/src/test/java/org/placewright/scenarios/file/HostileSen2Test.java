package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileSen2Test {
  private static final List<String> PERSONAL = List.of(
      "rname", "SN1", "4XY", "A12345678901", "12345678", "2013-05-06", "2012-09-01", "WBRI");

  @TempDir
  Path folder;

  /**
   * A way to spoil the return of two children.
   *
   * @param children with plans at the first census
   */
  record Hostile(String title, int children, Consumer<Sen2Folder> spoil, String... said) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Hostile> doubtful() {
    return List.of(
        new Hostile(
            "a request of nobody", 1, f -> f.change("requests", ",2,2,2019", ",2,99,2019"), "requests.csv, 3",
            "no sound row of person has its persontableid", "left out"),
        new Hostile(
            "a plan of no assessment", 1, f -> f.change("namedplan", "S,2,2,", "S,2,98,"), "namedplan.csv, 3",
            "no sound row of assessment"),
        new Hostile(
            "a need of no active plan", 2, f -> f.change("senneed", "31,1,SEMH", "31,97,SEMH"), "senneed.csv, 2",
            "no sound row of activeplans", "namedplan.csv, 2", "no need is recorded"),
        new Hostile(
            "a person twice", 2, f -> f.add("person", "1,1,Sürname,Förename,2001-01-01,M,WBRI,SN1 4XY,,,"), "person.csv, 4",
            "persontableid is given twice, first in line 2"),
        new Hostile("a person without a date of birth", 1, f -> f.change("person", "2013-05-06", ""), "the date of birth is blank"),
        new Hostile(
            "a person born tomorrow", 1, f -> f.change("person", "2013-05-06", "2113-05-06"), "a plan at curriculum year", "left out"),
        new Hostile("someone of sixty", 2, f -> f.change("person", "2013-05-06", "1993-05-06"), "a plan at curriculum year 24"),
        new Hostile("an id left blank", 1, f -> f.change("assessment", "S,1,1,", "S,,1,"), "assessmenttableid is blank"),
        new Hostile(
            "a plan without a start", 1, f -> f.change("namedplan", "2020-03-01", ""), "startdate is blank", "the plan is left out"),
        new Hostile(
            "a plan that starts in another century", 1, f -> f.change("namedplan", "2020-03-01", "2202-03-01"),
            "startdate is more than a year after the last census"),
        new Hostile("a start that is no date", 1, f -> f.change("namedplan", "2020-03-01", "soon"), "startdate is not a date"),
        new Hostile(
            "a plan that ends before it starts", 1, f -> f.change("namedplan", "2023-06-30", "2018-06-30"),
            "ceasedate is before startdate"),
        new Hostile(
            "two plans at once", 2,
            f -> f.add("namedplan", "3,1,2021-05-05,,,0,0,,,"), "namedplan.csv, 2", "the same child's plan in line 4 is in force",
            "counts once"),
        new Hostile(
            "overlapping placements", 2, f -> f.change("placementdetail", "EHE,,2", "EHE,,1"), "placementdetail.csv, 2",
            "line 4 has the same rank and spans the census of 2022-01-20 too"),
        new Hostile(
            "a placement that ends before it begins", 2, f -> f.change("placementdetail", "2021-12-01", "2025-12-01"),
            "placementdetail.csv, 4", "leavingdate is before entrydate"),
        new Hostile("a leaving day that is none", 2, f -> f.change("placementdetail", ",,2023-06-30", ",,30 June"),
            "leavingdate is not a date"),
        new Hostile("a rank that is none", 2, f -> f.change("placementdetail", "EHE,,2", "EHE,,two"),
            "placementrank is not a whole number"),
        new Hostile(
            "an unknown setting", 2, f -> f.change("placementdetail", "12,2,100003,,,", "12,2,,,NPMF,"),
            "sensetting is a code that is not known",
            "the setting is unknown"),
        new Hostile(
            "a code before its time", 2, f -> f.change("placementdetail", "12,2,100003,,,", "12,2,,,OTH,"), "of returns from 2025 on"),
        new Hostile("no place at all", 2, f -> f.change("placementdetail", "12,2,100003,", "12,2,,"),
            "urn, ukprn and sensetting are blank"),
        new Hostile(
            "a school and a code", 2, f -> f.change("placementdetail", "12,2,100003,,,", "12,2,100003,,OLA,"),
            "urn and sensetting are both filled"),
        new Hostile(
            "both kinds of unit", 2, f -> f.change("placementdetail", "2023-06-30,0,0", "2023-06-30,1,1"),
            "both a SEN unit and resourced provision"),
        new Hostile("a flag of neither", 2, f -> f.change("placementdetail", "2023-06-30,0,0", "2023-06-30,maybe,0"),
            "neither true nor false"),
        new Hostile(
            "two needs of rank 1", 2, f -> f.need("39", "1", "ASD", "1"), "senneed.csv, 4", "line 2 is a need of the same rank"),
        new Hostile("no need of rank 1", 2, f -> f.change("senneed", "SEMH,1", "SEMH,2"), "no need of the plan has rank 1"),
        new Hostile("an unknown need", 2, f -> f.change("senneed", "SEMH", "BESD"), "sentype is not a code of the return of 2024"),
        new Hostile("Down syndrome before 2025", 2, f -> f.change("senneed", "SEMH", "DS"), "sentype is not a code of the return of 2024"),
        new Hostile("a row too long", 1, f -> f.change("person", "Förename1", "Fören,ame1"), "person.csv, 2",
            "the row has 15 cells, the header has 14"),
        new Hostile(
            "a pupil number as id", 2, f -> f.change("placementdetail", "S,12,2,", "S,A123456789012,2,")
                .change(
                    "placementdetail", "2023-06-30,0,0", "2023-06-30,maybe,0"),
            "neither true nor false"));
  }

  static List<Hostile> faulty() {
    return List.of(
        new Hostile("a file missing", 0, f -> f.without("senneed"), "senneed.csv: there is no such file", "person, requests"),
        new Hostile("a file twice", 0, f -> f.called("person", "1_senneed.csv"), "senneed.csv: 2 files are called so", "person.csv"),
        new Hostile(
            "a column missing", 0, f -> f.change("person", "personbirthdate", "dateborn"), "person.csv, line 1, column personbirthdate",
            "the column is missing"),
        new Hostile("a column twice", 0, f -> f.change("senneed", "sentyperank", "sentyperank,sentype"), "the column is given twice"),
        new Hostile("an open quote", 0, f -> f.change("person", "Sürname2", "\"Sürname2"), "person.csv, line 3", "never closed"),
        new Hostile("text behind a quote", 0, f -> f.change("person", "Sürname2", "\"Sür\"name2"), "person.csv, line 3"),
        new Hostile("a control character", 0, f -> f.change("person", "Sürname2", "Sürname2\u0007"), "control character"));
  }

  @ParameterizedTest
  @MethodSource("doubtful")
  void aDoubtfulRowIsReportedWithItsLineAndWhatWasTaken(Hostile hostile) {
    Sen2Folder files = Sen2Folder.ofTwoChildren();
    hostile.spoil().accept(files);

    Sen2History read = files.read(folder);

    String doubts = String.join(
        "\n", read.doubts()
            .stream()
            .map(d -> "%s, %d, %s, %s, %s".formatted(
                d.file(), d.line(), d.tableId(), d.reason(), d.assumed()))
            .toList());
    assertThat(doubts).contains(hostile.said()).doesNotContain(PERSONAL);
    assertThat(read.plans().firstEntry().getValue().values().stream().mapToInt(i -> i).sum()).isEqualTo(hostile.children());
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void aFileThatIsNoneIsAFaultThatRepeatsNothingOfIt(Hostile hostile) {
    Sen2Folder files = Sen2Folder.ofTwoChildren();
    hostile.spoil().accept(files);

    assertThat(files.listFaults(folder).toString()).contains(hostile.said()).doesNotContain(PERSONAL);
  }

  @Test
  void nothingReadRepeatsWhoTheChildIs() {
    Doubts doubts = new Doubts();
    Path file = Sen2Folder.ofTwoChildren().write(folder).resolve("person.csv");
    Sen2Sheet sheet = Sen2Sheet.read(file, "person.csv", Sen2File.PERSON, new Faults(), doubts).orElseThrow();

    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.toString()).contains("personbirthdate=2017").doesNotContain(PERSONAL);
  }

  @Test
  void censusesThatSkipAYearAreRefused() {
    Faults faults = new Faults();
    var days = Sen2Folder.days();
    days.remove(LocalDate.of(2023, 1, 19));

    assertThat(Sen2Reader.read(Sen2Folder.ofTwoChildren().write(folder), days, Optional.empty(), faults)).isEmpty();
    assertThat(faults.list()).singleElement()
        .asString()
        .contains("the census of 2024-01-18 must be in the school year after that of 2022-01-20");
  }
}
