package org.placewright.scenarios.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses what could name a child: columns by their header, cells by their pattern. Faults never repeat what stood there. */
final class PersonalData {
  private static final Set<String> HEADERS = Set.of(
      "surname", "familyname", "lastname", "forename", "firstname", "givenname", "fullname", "childname", "pupilname",
      "preferredname", "initials", "dob", "dateofbirth", "birthdate", "birthday", "upn", "uln", "uniquelearnernumber",
      "uniquepupilnumber", "pupilnumber", "nhs", "nhsnumber", "nhsno", "postcode", "homepostcode", "fullpostcode",
      "postalcode", "address", "homeaddress", "street", "email", "emailaddress", "phone", "telephone", "mobile",
      "phonenumber", "parent", "parentname", "carer", "carername", "ninumber", "nationalinsurance");
  private static final Pattern HEADER_PARTS = Pattern.compile(
      "birth|uniquelearner|uniquepupil|postcode|surname|forename|firstname|emailaddress|telephone");
  private static final Set<String> TABLES_WITH_NAMES = Set.of("localities", "provisions", "schemes", "placement-types");

  private record CellPattern(String what, Pattern pattern) {}

  private static final List<CellPattern> CELLS = List.of(
      new CellPattern("a full postcode", Pattern.compile("[A-Za-z]{1,2}\\d[A-Za-z\\d]?\\s*\\d[A-Za-z]{2}")),
      new CellPattern("a unique pupil number (UPN)", Pattern.compile("[A-Za-z]\\d{11}[\\dA-Za-z]")),
      new CellPattern("a unique learner number or an NHS number", Pattern.compile("\\d{10}|\\d{3} \\d{3} \\d{4}")),
      new CellPattern(
          "a date",
          Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{2}|\\d{4})|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}.*")),
      new CellPattern("an email address", Pattern.compile("\\S+@\\S+\\.\\S+")));

  private PersonalData() {}

  static boolean isPersonal(String header, TableSchema schema) {
    String plain = Heading.plain(header).replaceAll("[^a-z]", "");
    if (schema.findColumn(header).isPresent()) {
      return false;
    }
    boolean isName = plain.equals("name") && !TABLES_WITH_NAMES.contains(schema.key());
    return isName || HEADERS.contains(plain) || HEADER_PARTS.matcher(plain).find();
  }

  static void refuseHeaders(CsvSheet sheet, TableSchema schema, Faults faults) {
    for (String header : sheet.header().cells()) {
      if (isPersonal(header, schema)) {
        faults.add(
            sheet.name(),
            sheet.header().number(),
            header,
            "",
            "the column could name a child and is refused; delete it. Plans are made with pseudonyms, curriculum years and"
                + " localities only");
      }
    }
  }

  /** Looks at every cell of tables with a row for each child, at the ids of localities and at the codes of bands. */
  static void refuseCells(Row row, Map<String, String> cells, TableSchema schema) {
    if (schema.key().equals(CountyTables.CHILDREN.key()) || schema.key().equals(HistoryTables.TRANSITIONS.key())) {
      cells.forEach((column, value) -> refuse(row, column, value));
    } else if (schema.key().equals(BandTable.SCHEMA.key())) {
      refuse(row, "band", cells.get("band"));
    } else if (schema.key().equals(CountyTables.LOCALITIES.key())) {
      refuse(row, "id", cells.get("id"));
    }
  }

  /** Whether a cell looks like a number, date or address of a person. */
  static boolean isPersonalCell(String value) {
    return CELLS.stream().anyMatch(cell -> cell.pattern().matcher(value).matches());
  }

  private static void refuse(Row row, String column, String value) {
    Optional<CellPattern> found = CELLS.stream().filter(cell -> cell.pattern().matcher(value).matches()).findFirst();
    found.ifPresent(
        cell -> row.faultHiding(
            column,
            mask(value),
            "this looks like %s, which could name a child, and is refused; %s"
                .formatted(
                    cell.what(),
                    column.equals("locality")
                        ? "write the id of a locality"
                        : "write a pseudonym, a code or a curriculum year")));
  }

  /** The shape of a value without the value: letters become A, digits 9. */
  private static String mask(String value) {
    return value.replaceAll("\\p{L}", "A").replaceAll("\\d", "9");
  }
}
