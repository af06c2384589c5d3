package org.placewright.scenarios.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An excerpt of the register of schools, made by hand: its real 135 columns in their order, quoted, Windows-1252, CRLF. */
public final class RegisterFile {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<String> COLUMNS = List.of("""
      URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|TypeOfEstablishment (code)|TypeOfEstablishment (name)|
      EstablishmentTypeGroup (code)|EstablishmentTypeGroup (name)|EstablishmentStatus (code)|EstablishmentStatus (name)|
      ReasonEstablishmentOpened (code)|ReasonEstablishmentOpened (name)|OpenDate|ReasonEstablishmentClosed (code)|
      ReasonEstablishmentClosed (name)|CloseDate|PhaseOfEducation (code)|PhaseOfEducation (name)|StatutoryLowAge|StatutoryHighAge|
      Boarders (code)|Boarders (name)|NurseryProvision (name)|OfficialSixthForm (code)|OfficialSixthForm (name)|Gender (code)|
      Gender (name)|ReligiousCharacter (code)|ReligiousCharacter (name)|ReligiousEthos (name)|Diocese (code)|Diocese (name)|
      AdmissionsPolicy (code)|AdmissionsPolicy (name)|SchoolCapacity|SpecialClasses (code)|SpecialClasses (name)|CensusDate|
      NumberOfPupils|NumberOfBoys|NumberOfGirls|PercentageFSM|TrustSchoolFlag (code)|TrustSchoolFlag (name)|Trusts (code)|Trusts (name)|
      SchoolSponsorFlag (name)|SchoolSponsors (name)|FederationFlag (name)|Federations (code)|Federations (name)|UKPRN|FEHEIdentifier|
      FurtherEducationType (name)|LastChangedDate|Street|Locality|Address3|Town|County (name)|Postcode|SchoolWebsite|TelephoneNum|
      HeadTitle (name)|HeadFirstName|HeadLastName|HeadPreferredJobTitle|BSOInspectorateName (name)|InspectorateReport|
      DateOfLastInspectionVisit|NextInspectionVisit|TeenMoth (name)|TeenMothPlaces|CCF (name)|SENPRU (name)|EBD (name)|PlacesPRU|
      FTProv (name)|EdByOther (name)|Section41Approved (name)|SEN1 (name)|SEN2 (name)|SEN3 (name)|SEN4 (name)|SEN5 (name)|SEN6 (name)|
      SEN7 (name)|SEN8 (name)|SEN9 (name)|SEN10 (name)|SEN11 (name)|SEN12 (name)|SEN13 (name)|TypeOfResourcedProvision (name)|
      ResourcedProvisionOnRoll|ResourcedProvisionCapacity|SenUnitOnRoll|SenUnitCapacity|GOR (code)|GOR (name)|
      DistrictAdministrative (code)|DistrictAdministrative (name)|AdministrativeWard (code)|AdministrativeWard (name)|
      ParliamentaryConstituency (code)|ParliamentaryConstituency (name)|UrbanRural (code)|UrbanRural (name)|GSSLACode (name)|Easting|
      Northing|MSOA (name)|LSOA (name)|InspectorateName (name)|SENStat|SENNoStat|BoardingEstablishment (name)|PropsName|
      PreviousLA (code)|PreviousLA (name)|PreviousEstablishmentNumber|Country (name)|UPRN|SiteName|QABName (code)|QABName (name)|
      EstablishmentAccredited (code)|EstablishmentAccredited (name)|QABReport|CHNumber|MSOA (code)|LSOA (code)|FSM|
      AccreditationExpiryDate""".replaceAll("\\s*\\n\\s*", "").split("\\|"));
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** Adds a school of Rutland, open, at Oakham; further columns and their cells follow each other. */
  public RegisterFile school(String urn, String name, String type, String... cells) {
    Map<String, String> row = new LinkedHashMap<>(
        Map.of(
            "URN", urn, "EstablishmentName", name, "TypeOfEstablishment (name)", type, "LA (name)", "Rutland", "LA (code)", "857",
            "GSSLACode (name)", "E06000017", "EstablishmentStatus (name)", "Open", "Easting", "486150", "Northing", "309410"));
    row.putAll(Map.of("HeadFirstName", "Zo\u00eb", "HeadLastName", "Canary", "PhaseOfEducation (name)", "Not applicable"));
    row.putAll(Map.of("StatutoryLowAge", "4", "StatutoryHighAge", "19", "TypeOfResourcedProvision (name)", "Not applicable"));
    for (int i = 0; i < cells.length; i += 2) {
      if (!COLUMNS.contains(cells[i])) {
        throw new IllegalArgumentException("the register has no column " + cells[i]);
      }
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  String text() {
    List<String> lines = new ArrayList<>(List.of(line(COLUMNS)));
    rows.forEach(row -> lines.add(line(COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList())));
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
  }

  public Path write(Path folder) {
    return write(folder, text(), WINDOWS_1252);
  }

  static Path write(Path folder, String text, Charset charset) {
    try {
      return Files.write(folder.resolve("edubasealldata20260105.csv"), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
