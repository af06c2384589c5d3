package org.placewright.scenarios.published;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;

/**
 * The types of placement of the department's published tables of plans, releases of 2023 to 2025: the one home of their
 * columns and of their names in breakdowns. Some that nobody plans differently stand under one type.
 */
enum ReleasePlacement {
  MAINSTREAM_LA_MAINTAINED("Mainstream: LA maintained", Sink.MAINSTREAM, "Mainstream - LA maintained"),
  MAINSTREAM_ACADEMY("Mainstream: academy", Sink.MAINSTREAM, "Mainstream - academy"),
  MAINSTREAM_FREE_SCHOOL("Mainstream: free school", Sink.MAINSTREAM, "Mainstream - free school"),
  MAINSTREAM_INDEPENDENT("Mainstream: independent", Sink.MAINSTREAM, "Mainstream - independent"),
  MAINSTREAM_LA_MAINTAINED_RESOURCED_PROVISION(
      "Resourced provision: LA maintained", List.of(ProvisionKind.RESOURCE_BASE), "Mainstream - LA maintained (resourced provision)"),
  MAINSTREAM_ACADEMY_RESOURCED_PROVISION(
      "Resourced provision: academy", List.of(ProvisionKind.RESOURCE_BASE), "Mainstream - academy (resourced provision)"),
  MAINSTREAM_FREE_SCHOOL_RESOURCED_PROVISION(
      "Resourced provision: free school", List.of(ProvisionKind.RESOURCE_BASE), "Mainstream - free school (resourced provision)"),
  MAINSTREAM_LA_MAINTAINED_SENUNIT(
      "SEN unit: LA maintained", List.of(ProvisionKind.SEN_UNIT, ProvisionKind.ENHANCED_LEARNING_PROVISION),
      "Mainstream - LA maintained (SEN unit)"),
  MAINSTREAM_ACADEMY_SENUNIT(
      "SEN unit: academy", List.of(ProvisionKind.SEN_UNIT, ProvisionKind.ENHANCED_LEARNING_PROVISION), "Mainstream - academy (SEN unit)"),
  MAINSTREAM_FREE_SCHOOL_SENUNIT(
      "SEN unit: free school", List.of(ProvisionKind.SEN_UNIT, ProvisionKind.ENHANCED_LEARNING_PROVISION),
      "Mainstream - free school (SEN unit)"),
  SPECIAL_LA_MAINTAINED(
      "Special school: LA maintained", List.of(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.SATELLITE), "Special - LA maintained"),
  SPECIAL_ACADEMY_FREE(
      "Special school: academy or free school", List.of(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.SATELLITE),
      "Special - Academy/free schools", "Special - academy/free school"),
  SPECIAL_INDEPENDENT("Special school: independent", List.of(ProvisionKind.INDEPENDENT_SPECIAL), "Special - independent"),
  SPECIAL_NON_MAINTAINED("Special school: non-maintained", List.of(ProvisionKind.NON_MAINTAINED_SPECIAL), "Special - non-maintained"),
  AP_PRU_LA_MAINTAINED("Alternative provision: LA maintained", List.of(ProvisionKind.ALTERNATIVE_PROVISION), "AP/PRU - LA maintained"),
  AP_PRU_ACADEMY("Alternative provision: academy", List.of(ProvisionKind.ALTERNATIVE_PROVISION), "AP/PRU - academy"),
  AP_PRU_FREE_SCHOOL("Alternative provision: free school", List.of(ProvisionKind.ALTERNATIVE_PROVISION), "AP/PRU - free school"),
  GENERAL_FE_TERTIARY_COLLEGES(
      "General further education and tertiary colleges", Sink.COLLEGES, "FE - general FE and tertiary colleges"),
  SPECIALIST_POST_16_INSTITUTIONS(
      "Specialist post-16 institutions", Sink.SPECIALIST_COLLEGES, "FE - specialist post-16 institutions"),
  UKRLP_PROVIDER("Other registered learning provider", Sink.COLLEGES, "FE - UKRLP provider"),
  ELECTIVE_HOME_EDUCATION("Elective home education", Sink.ELSEWHERE, "Educated elsewhere - elective home education"),
  OTHER_ARRANGEMENTS_LA("Other arrangements by the council", Sink.ELSEWHERE, "Educated elsewhere - other arrangements by LA"),
  OTHER_ARRANGEMENTS_PARENTS("Other arrangements by parents", Sink.ELSEWHERE, "Educated elsewhere - other arrangements by parents"),
  W_SETTINGS("Welsh establishment", Sink.ELSEWHERE, "Educated elsewhere - Welsh establishment"),
  OTHER_PLACEMENT_SETTINGS(
      "Other placement settings", Sink.ELSEWHERE, "Educated elsewhere - other placement settings",
      "Educated elsewhere - other schools and establishments", "Educated elsewhere - online provider"),
  NEET("Not in education, employment or training", Sink.ELSEWHERE, "Educated elsewhere - NEET"),
  NEET_NTCI(
      "Not in education or training: notice to cease issued", Sink.ELSEWHERE,
      "Educated elsewhere - not in education or training (notice to cease issued)"),
  NEET_OTHER("Not in education or training: other", Sink.ELSEWHERE, "Educated elsewhere - not in education or training (other)"),
  NEET_OTHER_CSA(
      "Not in education or training: compulsory school age", Sink.ELSEWHERE,
      "Educated elsewhere - not in education or training (compulsory school age)"),
  NM_EARLY_YEARS("Non-maintained early years", Sink.EARLY_YEARS, "Non-maintained early years"),
  PLACEMENT_UNKNOWN("Placement not recorded", Sink.NOT_RECORDED, "Placement not recorded");

  private final String label;
  private final Setting setting;
  private final String provisions;
  private final List<String> breakdowns;

  ReleasePlacement(String label, Sink sink, String... breakdowns) {
    this.label = label;
    this.setting = sink.kind().setting();
    this.provisions = sink.id();
    this.breakdowns = List.of(breakdowns);
  }

  ReleasePlacement(String label, List<ProvisionKind> kinds, String... breakdowns) {
    this.label = label;
    this.setting = kinds.getFirst().setting();
    this.provisions = String.join(";", kinds.stream().map(ProvisionKind::name).toList());
    this.breakdowns = List.of(breakdowns);
  }

  /** The type's code: the name of its column, and its code in a county's tables. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns of a release that count plans of this type; a release may lack some. */
  List<String> columns() {
    return this == OTHER_PLACEMENT_SETTINGS
        ? List.of(code(), "other_schools", "online_provider", "await_prov_2022", "perm_ex_2022")
        : List.of(code());
  }

  /** The name to show to people. */
  String label() {
    return label;
  }

  Setting setting() {
    return setting;
  }

  /** Where its children are, as placement-types.csv says it: a sink, or kinds of provision. */
  String provisions() {
    return provisions;
  }

  /** The type that a breakdown by type of placement names. */
  static Optional<ReleasePlacement> ofBreakdown(String text) {
    return Arrays.stream(values())
        .filter(type -> type.breakdowns.stream().anyMatch(known -> known.equalsIgnoreCase(text.strip())))
        .findFirst();
  }

  /** Every column that counts plans of one type. */
  static Stream<PublicColumn> allColumns() {
    return Arrays.stream(values()).flatMap(type -> type.columns().stream()).map(PublicColumn::called);
  }

  /** The type whose plans a column counts; a column that counts none is a mistake in our code. */
  static ReleasePlacement ofColumn(PublicColumn column) {
    return Arrays.stream(values()).filter(type -> type.columns().contains(column.name())).findFirst().orElseThrow();
  }
}
