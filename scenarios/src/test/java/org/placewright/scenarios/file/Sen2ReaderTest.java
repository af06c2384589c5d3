package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.time.CensusYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;

class Sen2ReaderTest {
  private static final PlanState SEMH_SCHOOL = new PlanState("SEMH", "school");
  private static final PlanState ASD_SCHOOL = new PlanState("ASD", "school");

  @TempDir
  Path folder;

  private static Map<String, Integer> rows(Sen2History read) {
    Map<String, Integer> rows = new HashMap<>();
    for (Transition t : read.history().transitions()) {
      String row = "%d,%s,%d,%s,%d".formatted(t.year(), row(t.from()), t.ncyBefore(), row(t.to()), t.ncyAfter());
      rows.merge(row, (int) t.children(), Integer::sum);
    }
    return rows;
  }

  private static String row(Optional<PlanState> state) {
    return state.map(s -> s.setting() + "," + s.need()).orElse("NONSEND,NONSEND");
  }

  private Sen2History read(MadeReturn made) throws IOException {
    Path schools = Files.writeString(folder.resolve("schools.csv"), MadeReturn.SCHOOLS);
    Faults faults = new Faults();
    return Sen2Reader.read(made.folder().write(folder.resolve("return")), new TreeSet<>(), Optional.of(schools), faults)
        .orElseThrow(() -> new AssertionError(faults.list()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aReturnTellsTheStoryItWasMadeFrom(long seed) throws IOException {
    MadeReturn made = new MadeReturn(seed, 300);

    Sen2History read = read(made);

    assertThat(read.plans().keySet()).isEqualTo(Sen2Folder.days());
    assertThat(rows(read)).isEqualTo(made.steps());
    assertThat(read.plans().values().stream().map(s -> s.values().stream().mapToInt(i -> i).sum()))
        .containsExactlyElementsOf(java.util.Arrays.stream(made.stock()).boxed().toList());
    assertThat(read.doubts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void stockBeforeAndJoinersLessLeaversIsStockAfter(long seed) throws IOException {
    Sen2History read = read(new MadeReturn(seed, 300));

    List<Integer> stock = read.plans().values().stream().map(s -> s.values().stream().mapToInt(i -> i).sum()).toList();
    for (int i = 0; i < 2; i++) {
      int year = 2022 + i;
      double joined = children(read, year, true);
      double left = children(read, year, false);
      assertThat(stock.get(i) + joined - left).isEqualTo(stock.get(i + 1).doubleValue());
      assertThat(read.history().stockAfter(2022)).isEqualTo(read.history().stockBefore(2023));
    }
  }

  private static double children(Sen2History read, int year, boolean joining) {
    return read.history()
        .transitions()
        .stream()
        .filter(t -> t.year() == year && (joining ? t.from() : t.to()).isEmpty())
        .mapToDouble(Transition::children)
        .sum();
  }

  @Test
  void theLowestRankThatSpansTheDayIsTheChildsPlace() {
    Sen2History read = Sen2Folder.ofTwoChildren().read(folder);

    assertThat(read.history().transitions())
        .containsExactlyInAnyOrder(
            new Transition(2022, Optional.of(SEMH_SCHOOL), 4, Optional.of(SEMH_SCHOOL), 1),
            new Transition(2022, Optional.of(ASD_SCHOOL), 4, Optional.of(ASD_SCHOOL), 1),
            new Transition(2023, Optional.of(ASD_SCHOOL), 5, Optional.empty(), 1),
            new Transition(2023, Optional.of(SEMH_SCHOOL), 5, Optional.of(SEMH_SCHOOL), 1));
    assertThat(read.doubts()).isEmpty();
  }

  @Test
  void aPlanCountsFromItsFirstDayAndNotOnTheDayItCeases() {
    Sen2History read = Sen2Folder.ofTwoChildren()
        .change("namedplan", "2020-03-01", "2023-01-19")
        .change("namedplan", "2023-06-30", "2023-01-19")
        .read(folder);

    assertThat(rows(read)).containsExactlyInAnyOrderEntriesOf(
        Map.of(
            "2022,NONSEND,NONSEND,4,school,SEMH,5", 1,
            "2022,school,ASD,4,NONSEND,NONSEND,5", 1,
            "2023,school,SEMH,5,school,SEMH,6", 1));
  }

  @Test
  void whereNoPlacementSpansTheDayThePlansPlaceCountsAndThatIsSaid() {
    Sen2History read = Sen2Folder.ofTwoChildren()
        .change("placementdetail", "100003,,,,1,,2023-06-30", "100003,,,,1,,2022-06-30")
        .change("plandetail", "22,2,100003,,,", "22,2,,,OLA,")
        .read(folder);

    assertThat(rows(read)).containsEntry("2022,school,ASD,4,other_arrangements_council,ASD,5", 1);
    assertThat(read.doubts())
        .singleElement()
        .isEqualTo(
            new Doubt(
                folder.getFileName() + "/namedplan.csv", 3, "2", "no placement spans the census of 2023-01-19",
                "the child is where the plan says"));
  }

  @Test
  void withoutDaysTheCensusesOfTheYearsCoveredAreTaken() {
    Path files = new MadeReturn(9, 50).folder().write(folder);

    assertThat(Sen2Reader.read(files, new TreeSet<>(), Optional.empty(), new Faults()).orElseThrow().plans().keySet())
        .isEqualTo(Sen2Folder.days());
  }

  @Test
  void aDateCenturiesOffAddsNoCensus() {
    Path files = new MadeReturn(9, 50).folder()
        .child("901", "2013-05-06", "0201-01-01", "0204-01-01")
        .child("902", "2013-05-06", "2204-01-01", "2205-01-01")
        .write(folder);

    assertThat(Sen2Reader.read(files, new TreeSet<>(), Optional.empty(), new Faults()).orElseThrow().plans().keySet())
        .isEqualTo(Sen2Folder.days());
  }

  @Test
  void censusesBeforeTheFirstPlanCeasedAreSaidToLackThoseWhoLeft() {
    assertThat(Sen2Folder.ofTwoChildren().read(folder).warnings())
        .singleElement()
        .asString()
        .contains("hardly any plan that it ceased before 2023", "counts of 2022-01-20 lack");
  }

  @ParameterizedTest
  @CsvSource({"2015, 15", "2016, 21", "2020, 16", "2021, 14", "2022, 20", "2023, 19", "2024, 18", "2025, 16"})
  void theCensusDayIsTheOneTheDepartmentNamed(int year, int day) {
    assertThat(CensusYear.dayOf(year)).isEqualTo(LocalDate.of(year, 1, day));
  }

  @ParameterizedTest
  @CsvSource({"2013-08-31, 5", "2013-09-01, 4", "2018-08-31, 0", "2018-09-01, -1", "2023-08-31, -5"})
  void theCurriculumYearIsAgeOn31AugustLessFour(LocalDate birth, int ncy) {
    assertThat(Sen2Dates.ncy(LocalDate.of(2023, 1, 19), Sen2Dates.receptionYear(birth))).isEqualTo(ncy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-09-08", "2024-Sep-08 00:00:00", "2024-09-08T00:00:00", "08/09/2024", "8/9/2024 00:00", "08-SEP-2024"})
  void datesAreReadAsExportsWriteThem(String text) {
    assertThat(Sen2Dates.parse(text)).contains(LocalDate.of(2024, 9, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2023-02-29", "31/06/2023", "09/08", "2023", "45000"})
  void whatIsNoDateIsNotGuessed(String text) {
    assertThat(Sen2Dates.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Person.CSV", "1_person.csv", "Blade-Export_31-01-2025_person.csv", "PERSON.csv"})
  void filesMayHaveMoreBeforeTheirName(String name) {
    Sen2History read = Sen2Folder.ofTwoChildren().called("person", name).called("senneed", "8_sen-need.csv").read(folder);

    assertThat(read.history().transitions()).hasSize(4);
  }

  @Test
  void aByteOrderMarkAndOldWindowsTextAreRead() {
    SortedSet<LocalDate> days = Sen2Folder.days();
    Path marked = Sen2Folder.ofTwoChildren().write(folder.resolve("marked"), "\uFEFF", StandardCharsets.UTF_8);
    Path old = Sen2Folder.ofTwoChildren().write(folder.resolve("old"), "", Charset.forName("windows-1252"));

    assertThat(Sen2Reader.read(marked, days, Optional.empty(), new Faults()).orElseThrow().history())
        .isEqualTo(Sen2Reader.read(old, days, Optional.empty(), new Faults()).orElseThrow().history());
  }

  @Test
  void theCodeOfEverySettingIsItsOwn() {
    assertThat(List.of(Sen2Setting.values()).stream().flatMap(s -> s.code().stream())).doesNotHaveDuplicates();
    assertThat(Sen2Setting.ofCode("ehe")).contains(Sen2Setting.HOME_EDUCATION);
  }
}
