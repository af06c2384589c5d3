package org.placewright.scenarios.report;

import java.util.Optional;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code schemes.csv}: what may be built and what is; the header only when the scenario offers nothing. */
final class SchemesTable {
  private SchemesTable() {}

  static Table of(Plan plan) {
    Table.Builder table = Table.named("schemes", "Schemes offered to the plan, and those it builds")
        .columns(
            Column.text("scheme"),
            Column.text("built"),
            Column.text("opening-year"),
            Column.count("places"),
            Column.pounds("capital"),
            Column.pounds("yearly-cost"),
            Column.pounds("worth"),
            Column.text("why-not"),
            Column.text("name"),
            Column.text("provision"));
    for (CapitalScheme scheme : plan.county().schemes()) {
      Optional<AcademicYear> opening = Optional.ofNullable(plan.openings().get(scheme.id()));
      table.row(
          scheme.id(),
          opening.isPresent() ? "yes" : "no",
          opening,
          scheme.places(),
          scheme.capital(),
          scheme.yearly(),
          Table.BLANK,
          opening.isPresent() ? Table.BLANK : "not chosen by this plan",
          scheme.name(),
          scheme.provision());
    }
    return table.build();
  }
}
