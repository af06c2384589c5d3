package org.placewright.scenarios.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a SEN2 person level return that a history is made from, and the only columns of them that are kept. */
enum Sen2File {
  PERSON("person", "persontableid", Sen2File.BIRTH_DATE),
  REQUESTS("requests", "requeststableid", PERSON),
  ASSESSMENT("assessment", "assessmenttableid", REQUESTS),
  NAMED_PLAN("namedplan", "namedplantableid", ASSESSMENT, "startdate", "ceasedate"),
  PLAN_DETAIL(
      "plandetail", "plandetailtableid", NAMED_PLAN, "urn", "ukprn", "sensetting", "placementrank", "senunitindicator",
      "resourcedprovisionindicator"),
  ACTIVE_PLANS("activeplans", "activeplanstableid", REQUESTS),
  PLACEMENT_DETAIL(
      "placementdetail", "placementdetailtableid", ACTIVE_PLANS, "urn", "ukprn", "sensetting", "placementrank", "entrydate",
      "leavingdate", "senunitindicator", "resourcedprovisionindicator"),
  SEN_NEED("senneed", "senneedtableid", ACTIVE_PLANS, "sentype", "sentyperank");

  /** Read, and replaced by the year of Reception before anything is kept. */
  static final String BIRTH_DATE = "personbirthdate";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

  private final String key;
  private final String idColumn;
  private final Optional<Sen2File> parent;
  private final List<String> columns;

  Sen2File(String key, String idColumn, String... columns) {
    this.key = key;
    this.idColumn = idColumn;
    this.parent = Optional.empty();
    this.columns = List.of(columns);
  }

  Sen2File(String key, String idColumn, Sen2File parent, String... columns) {
    this.key = key;
    this.idColumn = idColumn;
    this.parent = Optional.of(parent);
    this.columns = List.of(columns);
  }

  String key() {
    return key;
  }

  /** The column that names each row. */
  String idColumn() {
    return idColumn;
  }

  /** The file whose rows this one's belong to, named in a column of the same name as there. */
  Optional<Sen2File> parent() {
    return parent;
  }

  /** What is read beside the row's id and its parent's. */
  List<String> columns() {
    return columns;
  }

  /** Whether a file is called so: {@code person.csv}, {@code 1_Person.CSV}, {@code Export_31-01-2025_placement-detail.csv}. */
  boolean isCalled(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv")) {
      return false;
    }
    List<String> words = BETWEEN_WORDS.splitAsStream(name.substring(0, name.length() - 4)).toList();
    for (int first = 0; first < words.size(); first++) {
      if (String.join("", words.subList(first, words.size())).equals(key)) {
        return true;
      }
    }
    return false;
  }
}
