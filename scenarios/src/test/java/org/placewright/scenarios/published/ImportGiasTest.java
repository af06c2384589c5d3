package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;

class ImportGiasTest {
  private static final String SPECIAL = "Academy special converter";
  private static final String PRIMARY = "Community school";
  @TempDir
  Path folder;
  private final Faults faults = new Faults();

  private Optional<Imported> read(Path file, String council) throws IOException {
    return ImportGias.read(file, council, OptionalInt.of(20), Optional.of(new AcademicYear(2024)), folder.resolve("rutland"), faults);
  }

  private Imported read(RegisterFile register) throws IOException {
    Optional<Imported> imported = read(register.write(folder), "Rutland");
    assertThat(faults.list()).isEmpty();
    return imported.orElseThrow();
  }

  private static List<String> provisions(Imported imported) {
    return PublishedFiles.rows(PublishedFiles.text(imported, "provisions.csv"))
        .stream()
        .filter(row -> row.matches("[a-z]+-\\d+,.*"))
        .toList();
  }

  private static List<String> places(Imported imported) {
    return PublishedFiles.rows(PublishedFiles.text(imported, "places.csv")).stream().filter(row -> row.matches("[a-z]+-\\d+,.*")).toList();
  }

  private List<String> faults() {
    return faults.list().stream().map(Fault::toString).toList();
  }

  @Test
  void aSpecialSchoolHasItsNeedsItsAgesAndItsCapacity() throws IOException {
    Imported made = read(
        new RegisterFile().school(
            "139065", "The Parks School", SPECIAL, "SEN1 (name)", "ASD - Autistic Spectrum Disorder", "SEN2 (name)",
            "SpLD - Specific Learning Difficulty", "SEN3 (name)", "Not Applicable", "SchoolCapacity", "60", "NumberOfPupils", "58",
            "StatutoryLowAge", "3", "StatutoryHighAge", "11"));

    assertThat(provisions(made))
        .containsExactly("special-139065,139065,The Parks School,SPECIAL_SCHOOL,486150,309410,ASD;SPLD,N1,Y6,");
    assertThat(places(made)).singleElement()
        .asString()
        .isEqualTo("special-139065,2024/25,60,stated,register of schools (GIAS) of 2026-01-05: SchoolCapacity");
  }

  @Test
  void aResourcedProvisionAndAUnitOfOneSchoolAreTwoProvisions() throws IOException {
    Imported made = read(
        new RegisterFile().school(
            "120109", "Oakham Primary", PRIMARY, "TypeOfResourcedProvision (name)", "Resourced provision and SEN unit",
            "ResourcedProvisionCapacity", "12", "SenUnitOnRoll", "7", "SEN1 (name)", "HI - Hearing Impairment", "StatutoryHighAge", "11"));

    assertThat(provisions(made)).containsExactly(
        "base-120109,120109,Oakham Primary resourced provision,RESOURCE_BASE,486150,309410,HI,R,Y6,",
        "unit-120109,120109,Oakham Primary SEN unit,SEN_UNIT,486150,309410,HI,R,Y6,");
    assertThat(places(made)).anyMatch(row -> row.startsWith("base-120109,2024/25,12,stated"))
        .anyMatch(row -> row.startsWith("unit-120109,2024/25,7,estimated,No capacity stated"));
  }

  @Test
  void whereNothingIsStatedPlacesAreNoneAndItIsSaid() throws IOException {
    Imported made = read(new RegisterFile().school("139065", "The Parks School", SPECIAL, "SchoolCapacity", "0"));

    assertThat(provisions(made).getFirst()).contains(",ALL,R,Y14,", "The register states no places", "Needs assumed");
    assertThat(places(made).getFirst()).startsWith("special-139065,2024/25,0,estimated");
    assertThat(made.report().notes()).extracting(ImportReport.Note::taken).contains("0 places", "all needs");
  }

  @ParameterizedTest
  @CsvSource({
      "Pupil referral unit,ap-100001,ALTERNATIVE_PROVISION", "Free schools alternative provision,ap-100001,ALTERNATIVE_PROVISION",
      "Other independent special school,independent-100001,INDEPENDENT_SPECIAL",
      "Non-maintained special school,nmss-100001,NON_MAINTAINED_SPECIAL", "Foundation special school,special-100001,SPECIAL_SCHOOL"})
  void everySpecialistTypeHasItsKind(String type, String id, String kind) throws IOException {
    Imported made = read(new RegisterFile().school("100001", "A School", type, "PlacesPRU", "24", "SchoolCapacity", "30"));

    assertThat(provisions(made)).singleElement().asString().startsWith(id + ",100001,A School," + kind);
    assertThat(places(made)).singleElement().asString().startsWith(id + ",2024/25," + (id.startsWith("ap") ? 24 : 30));
  }

  @Test
  void openingAndClosingDaysBoundThePlaces() throws IOException {
    Imported made = read(
        new RegisterFile()
            .school("100001", "Opens", SPECIAL, "EstablishmentStatus (name)", "Proposed to open", "OpenDate", "01-09-2026",
                "SchoolCapacity", "50")
            .school(
                "100002", "Closes", SPECIAL, "EstablishmentStatus (name)", "Open, but proposed to close", "CloseDate", "31-08-2027",
                "SchoolCapacity", "40", "Easting", "480000")
            .school("100003", "Closed long ago", SPECIAL, "EstablishmentStatus (name)", "Closed", "CloseDate", "31-08-2010",
                "SchoolCapacity", "30")
            .school("100004", "Some day", SPECIAL, "EstablishmentStatus (name)", "Proposed to open", "SchoolCapacity", "20"));

    assertThat(places(made)).map(row -> row.split(",")[0] + " " + row.split(",")[1] + " " + row.split(",")[2])
        .containsExactly("special-100002 2024/25 40", "special-100002 2027/28 0", "special-100001 2026/27 50");
    assertThat(made.report().notes()).extracting(ImportReport.Note::what).contains("100004 Some day");
  }

  @Test
  void aSchoolThatBecameAnAcademyIsOneProvision() throws IOException {
    Imported made = read(
        new RegisterFile()
            .school("100001", "The Parks", "Community special school", "EstablishmentStatus (name)", "Closed", "CloseDate", "31-03-2025",
                "SchoolCapacity", "50")
            .school("150001", "The Parks Academy", SPECIAL, "OpenDate", "01-04-2025", "SchoolCapacity", "50"));

    assertThat(places(made)).singleElement().asString().startsWith("special-150001,2024/25,50");
    assertThat(made.report().notes()).anySatisfy(
        note -> assertThat(note.reason()).contains("continued by 150001 The Parks Academy"));
  }

  @Test
  void aSchoolWithoutASiteIsReportedWithItsLine() throws IOException {
    Imported made = read(
        new RegisterFile().school("139065", "The Parks School", SPECIAL, "Easting", "0", "Northing", "0", "SchoolCapacity", "60"));

    assertThat(provisions(made)).isEmpty();
    assertThat(made.report().notes()).anySatisfy(note -> {
      assertThat(note.line()).isEqualTo(2);
      assertThat(note.reason()).isEqualTo("easting \"0\", northing \"0\" are no place");
    });
    assertThat(made.report().hints()).contains("139065 The Parks School has no site in the register and is left out");
  }

  @Test
  void mainstreamSchoolsAreHostsWhetherTheirRoomIsKnownOrNot() throws IOException {
    Imported made = read(
        new RegisterFile()
            .school("120101", "Full", PRIMARY, "SchoolCapacity", "210", "NumberOfPupils", "210")
            .school(
                "120102", "Roomy", PRIMARY, "SchoolCapacity", "210", "NumberOfPupils", "150", "PhaseOfEducation (name)", "Primary",
                "StatutoryHighAge", "11", "LSOA (code)", "E01013787", "MSOA (code)", "E02002846")
            .school("120103", "Silent", PRIMARY, "SchoolCapacity", "210"));

    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "hosts.csv"))).containsExactly(
        "id,urn,name,first-curriculum-year,last-curriculum-year,easting,northing,roll,capacity",
        "120101,120101,Full,R,Y14,486150,309410,210,210",
        "120102,120102,Roomy,R,Y6,486150,309410,150,210",
        "120103,120103,Silent,R,Y14,486150,309410,,210");
    assertThat(made.report().notes()).singleElement().satisfies(note -> assertThat(note.what()).isEqualTo("120103 Silent"));
  }

  @Test
  void neighboursWithinTheDistanceAreListedAndNotPlanned() throws IOException {
    Imported made = read(
        new RegisterFile()
            .school("139065", "The Parks School", SPECIAL, "SchoolCapacity", "60", "SEN1 (name)", "SLD - Severe Learning Difficulty")
            .school("200001", "Near", SPECIAL, "LA (name)", "Leicestershire", "LA (code)", "855", "GSSLACode (name)", "E10000018",
                "Easting", "470057")
            .school("200002", "Far", SPECIAL, "LA (name)", "Cornwall", "LA (code)", "908", "GSSLACode (name)", "E06000052", "Easting",
                "186150"));

    assertThat(provisions(made)).hasSize(1);
    assertThat(PublishedFiles.rows(PublishedFiles.text(made, "imports/neighbour-schools.csv"))).hasSize(2)
        .last()
        .asString()
        .startsWith("200001,Near,Leicestershire,SPECIAL_SCHOOL")
        .endsWith(",10");
  }

  @Test
  void aSchoolOfAnotherCouncilInTheAreaIsNotTaken() throws IOException {
    Path file = new RegisterFile()
        .school("139065", "The Parks School", SPECIAL, "SchoolCapacity", "60")
        .school("139066", "Another", SPECIAL, "SchoolCapacity", "61", "Easting", "480000")
        .school("126518", "Notton House", SPECIAL, "LA (name)", "Bristol, City of", "LA (code)", "801", "SchoolCapacity", "65")
        .write(folder);

    Imported made = read(file, "E06000017").orElseThrow();

    assertThat(provisions(made)).hasSize(2).noneMatch(row -> row.contains("Notton"));
    assertThat(made.report().notes()).anySatisfy(note -> assertThat(note.reason()).contains("belongs to Bristol, City of"));
  }

  @Test
  void namesOfHeadTeachersAreNeverRead() throws IOException {
    Imported made = read(new RegisterFile().school("139065", "The Parks School", SPECIAL, "SchoolCapacity", "60"));

    assertThat(made.files()).noneMatch(file -> file.text().contains("Canary"));
  }

  @Test
  void aFileSavedAsUtf8WithAMarkIsTheSame() throws IOException {
    RegisterFile register = new RegisterFile().school("139065", "L'\u00c9cole", SPECIAL, "SchoolCapacity", "60");
    List<String> published = provisions(read(register.write(folder), "Rutland").orElseThrow());

    Path utf8 = RegisterFile.write(folder, "\uFEFF" + register.text(), StandardCharsets.UTF_8);
    assertThat(provisions(read(utf8, "rutland").orElseThrow())).isEqualTo(published);
    assertThat(published).singleElement().asString().contains("L'\u00c9cole");
  }

  @Test
  void missingColumnsAreAllNamed() throws IOException {
    String text = new RegisterFile().school("139065", "The Parks School", SPECIAL).text();

    Path file = RegisterFile.write(folder, text.replace("SchoolCapacity", "Capacity").replace("PlacesPRU", "PRU"),
        RegisterFile.WINDOWS_1252);
    assertThat(read(file, "Rutland")).isEmpty();
    assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("the column is missing; take the file as its publisher gives it"));
  }

  @Test
  void aUrnGivenTwiceIsAFault() throws IOException {
    Path file = new RegisterFile().school("139065", "One", SPECIAL)
        .school("139065", "Two", SPECIAL)
        .school("x", "Three", SPECIAL)
        .write(folder);

    assertThat(read(file, "Rutland")).isEmpty();
    assertThat(faults()).hasSize(2).first().asString().contains("line 3, column URN, \"139065\"", "first in line 2");
  }

  @Test
  void anUnknownCouncilIsAnsweredWithTheNearestName() throws IOException {
    assertThat(read(new RegisterFile().school("139065", "One", SPECIAL).write(folder), "Rutlnd")).isEmpty();
    assertThat(faults()).singleElement().asString().contains("Maybe Rutland?");
  }

  @Test
  void aFileThatIsCutOffIsAFault() throws IOException {
    String text = new RegisterFile().school("139065", "One", SPECIAL).text();

    assertThat(read(RegisterFile.write(folder, text.substring(0, text.length() - 200), RegisterFile.WINDOWS_1252), "Rutland")).isEmpty();
    assertThat(faults().getFirst()).contains("edubasealldata20260105.csv, line 2");
  }

  @Test
  void withoutABaseYearItIsSaidHowToGiveOne() throws IOException {
    Path file = new RegisterFile().school("139065", "One", SPECIAL).write(folder);

    assertThat(ImportGias.read(file, "Rutland", OptionalInt.empty(), Optional.empty(), folder.resolve("none"), faults)).isEmpty();
    assertThat(faults()).singleElement().asString().contains("import sen2-published into the same folder first, or give --base-year");
  }
}
