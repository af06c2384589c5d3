package org.placewright.scenarios.published;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of the department's releases on plans that tables are made from, told by their columns and not by their names. */
enum ReleaseFile {
  CASELOAD("plans by age and placement (caseload)", ReleaseColumns.PLANS, t -> t.has(ReleaseColumns.PLANS)),
  NEEDS("primary need of all plans (sen_needs_all_plans)", ReleaseColumns.PLANS_BY_NEED, t -> isByNeed(t) && countsFrom(t, "Academic")),
  NEW_PLANS("new plans (newplans)", ReleaseColumns.NEW_PLANS, t -> t.has(ReleaseColumns.NEW_PLANS)),
  NEEDS_OF_NEW_PLANS(
      "primary need of new plans (sen_need_newplans)", ReleaseColumns.PLANS_BY_NEED, t -> isByNeed(t) && countsFrom(t, "Calendar")),
  CEASED_PLANS("plans that ended (ceased_plans)", ReleaseColumns.CEASED, t -> t.has(ReleaseColumns.CEASED)),
  AGES_TO_2022("plans by age, 2010 to 2022 (sen2_age_caseload)", ReleaseColumns.ALL_PLANS, t -> t.has(ReleaseColumns.AGE_BAND)),
  GROUPS_TO_2022("plans by establishment, 2010 to 2022 (sen2_estab_caseload)", ReleaseColumns.ALL_PLANS, t -> t.has(ReleaseColumns.GROUP));

  private final String label;
  private final PublicColumn total;
  private final Predicate<PublicTable> recognised;

  ReleaseFile(String label, PublicColumn total, Predicate<PublicTable> recognised) {
    this.label = label;
    this.total = total;
    this.recognised = recognised;
  }

  private static boolean isByNeed(PublicTable table) {
    return table.has(ReleaseColumns.PLANS_BY_NEED) && table.has(ReleaseColumns.needColumn("ASD"));
  }

  private static boolean countsFrom(PublicTable table, String calendar) {
    return table.rows().stream().allMatch(row -> row.text(ReleaseColumns.TIME_IDENTIFIER).startsWith(calendar));
  }

  static Optional<ReleaseFile> of(PublicTable table) {
    return Arrays.stream(values()).filter(file -> file.recognised.test(table)).findFirst();
  }

  /** What it holds, and how the release calls it. */
  String label() {
    return label;
  }

  /** The column of each row's total. */
  PublicColumn total() {
    return total;
  }
}
