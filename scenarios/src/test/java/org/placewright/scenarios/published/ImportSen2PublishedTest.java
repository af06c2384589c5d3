package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;

class ImportSen2PublishedTest {
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<Imported> read(MadeRelease release) {
    return ImportSen2Published.read(release.write(folder), "Rutland", faults);
  }

  private List<String> faults() {
    return faults.list().stream().map(Fault::toString).toList();
  }

  @Test
  void totalsOfGroupsAndOtherCouncilsAreLeftOut() {
    Imported made = read(new MadeRelease()).orElseThrow();

    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "plans-by-need-and-placement.csv")))
        .containsExactly("placement,ASD,SEMH", "mainstream_academy,4,3", "special_academy_free,3,2");
    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "plans-by-age-and-placement.csv")))
        .containsExactly("age,mainstream_academy,special_academy_free", "2,2,0", "10,5,5");
  }

  @Test
  void agesCountedTogetherAreReported() {
    assertThat(read(new MadeRelease()).orElseThrow().report().notes())
        .anySatisfy(note -> assertThat(note.taken()).isEqualTo("age 2 for all of them"));
  }

  @Test
  void withoutFilesOfFlowsTheFourTablesComeAloneAndItIsSaid() {
    Imported made = read(new MadeRelease()).orElseThrow();

    assertThat(made.files()).extracting(NewFile::path)
        .containsExactly(
            "plans-by-need-and-age.csv", "plans-by-need-and-placement.csv", "plans-by-age-and-placement.csv", "placement-types.csv",
            "county.yaml", "scenarios/baseline.yaml", "imports/sen2-published-report.csv");
    assertThat(made.report().hints()).singleElement().asString().contains("newplans, sen_need_newplans and ceased_plans");
  }

  @Test
  void aHiddenCellIsWorkedOutFromTheRowsTotal() {
    Imported made = read(new MadeRelease().with("needs.csv", "Mainstream - academy,7,4,3,0", "Mainstream - academy,7,4,c,0")).orElseThrow();

    assertThat(PublishedFiles.text(made, "plans-by-need-and-placement.csv")).contains("mainstream_academy,4,3");
    assertThat(made.report().notes())
        .anySatisfy(
            note -> assertThat(note.reason() + note.taken()).contains("\"c\" (hidden to protect people) in number_semh",
                "3 under number_semh"));
  }

  @Test
  void hiddenCellsThatCannotBeToldApartAreAFault() {
    assertThat(read(new MadeRelease().with("needs.csv", "Mainstream - academy,7,4,3,0", "Mainstream - academy,7,4,c,low"))).isEmpty();
    assertThat(faults()).singleElement()
        .asString()
        .contains("needs.csv, line 4", "3 plans stand behind 2 signs (number_semh, number_need_unknown)");
  }

  @Test
  void aTotalThatTheCellsDoNotReachIsAFault() {
    assertThat(read(new MadeRelease().with("needs.csv", "age 10,10,6,4,0", "age 10,10,6,3,0"))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("needs.csv, line 3", "the cells sum to 1 less than the row's total");
  }

  @Test
  void aTypeOfPlacementThatIsNotKnownIsAFault() {
    assertThat(read(new MadeRelease().with("needs.csv", "Mainstream - academy", "Mainstream - hub school"))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("\"Mainstream - hub school\"", "its children cannot be left out");
  }

  @Test
  void anUnknownCouncilIsAnsweredWithTheNearestName() {
    assertThat(ImportSen2Published.read(new MadeRelease().write(folder), "Leicestershir", faults)).isEmpty();
    assertThat(faults().getFirst()).contains("Maybe Leicestershire?", "Rutland");
  }

  @Test
  void aMissingFileIsNamedByWhatItHolds() {
    assertThat(read(new MadeRelease().without("needs.csv"))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("no file holds primary need of all plans (sen_needs_all_plans)");
  }

  @Test
  void aFileOfSomethingElseIsRefused() {
    assertThat(read(new MadeRelease().adding("absence.csv", """
        time_period,geographic_level,new_la_code,la_name,sessions
        202425,Local authority,E06000017,Rutland,7
        """))).isEmpty();
    assertThat(faults()).singleElement().asString().contains("absence.csv", "none of the department's tables of plans");
  }

  @Test
  void aByteOrderMarkAndExcelsCapitalsDoNoHarm() {
    MadeRelease marked = new MadeRelease().with("needs.csv", "time_period", "\uFEFFTIME_PERIOD");

    assertThat(read(marked)).isPresent();
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThat(read(new MadeRelease().with("needs.csv", "la_name", "authority"))).isEmpty();
    assertThat(faults().getFirst()).contains("needs.csv, line 1, column la_name", "the column is missing");
  }

  @Test
  void rowsOfNeedsThatWereCutAtALineEndAreOneFaultThatNamesTheFigures() {
    String last = "202425,Academic year,Local authority,E06000017,857,Rutland,Type of placement,Special - Academy/free schools,5,3,2,0\n";

    assertThat(read(new MadeRelease().with("needs.csv", last, ""))).isEmpty();
    assertThat(faults()).singleElement()
        .asString()
        .contains("needs.csv",
            "of plans of January 2025 its rows count 7 by placement, and 12 are published in all: rows seem to be missing");
  }

  @Test
  void tablesThatSumAlikeAndStillContradictEachOtherAreOneFault() {
    assertThat(read(new MadeRelease().with("needs.csv", "Mainstream - academy,7,4,3,0", "Mainstream - academy,7,3,4,0"))).isEmpty();
    assertThat(faults()).singleElement()
        .asString()
        .contains("contradict each other on plans of January 2025: ASD: 7 plans by age, 6 by placement (and 1 more)");
  }
}
