package org.placewright.scenarios.published;

import java.util.List;
import java.util.Locale;

/** Columns of the department's releases on plans, 2022 to 2025. */
final class ReleaseColumns {
  static final PublicColumn TIME = PublicColumn.called("time_period");
  static final PublicColumn TIME_IDENTIFIER = PublicColumn.called("time_identifier");
  static final PublicColumn LEVEL = PublicColumn.called("geographic_level");
  static final PublicColumn LA_CODE = PublicColumn.called("new_la_code");
  static final PublicColumn OLD_LA_CODE = PublicColumn.called("old_la_code");
  static final PublicColumn LA_NAME = PublicColumn.called("la_name");
  static final PublicColumn TOPIC = PublicColumn.called("breakdown_topic");
  static final PublicColumn BREAKDOWN = PublicColumn.called("breakdown");
  static final PublicColumn PLANS = PublicColumn.called("ehcplans");
  static final PublicColumn PLANS_BY_NEED = PublicColumn.called("ehc_plans");
  static final PublicColumn NEW_PLANS = PublicColumn.called("new_ehc_plans");
  static final PublicColumn CEASED = PublicColumn.called("total_ceased");
  static final PublicColumn TRANSFERRED = PublicColumn.called("transfer");
  static final PublicColumn AGE_BAND = PublicColumn.called("characteristic_age");
  static final PublicColumn GROUP = PublicColumn.called("establishment_group");
  static final PublicColumn TYPE_IN_GROUP = PublicColumn.called("establishment_type");
  static final PublicColumn ALL_PLANS = PublicColumn.called("Total_all");

  /** What every file of every release has. */
  static final List<PublicColumn> EVERYWHERE = List.of(TIME, LEVEL, LA_CODE, LA_NAME);

  private ReleaseColumns() {}

  /** The column that counts plans of one primary need. */
  static PublicColumn needColumn(String need) {
    return PublicColumn.called(need.equals("UNKNOWN") ? "number_need_unknown" : "number_" + need.toLowerCase(Locale.ROOT));
  }
}
