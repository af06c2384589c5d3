package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.SchemeAppraisal;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code schemes.csv}: what may be built, what is and why, and what it is worth; the header only when nothing is offered. */
final class SchemesTable {
  private SchemesTable() {}

  static Table of(Plan plan) {
    Table.Builder table = Table.named("schemes", "Schemes offered to the plan, and those it builds")
        .columns(
            Column.text("scheme"), Column.text("built"), Column.text("opening-year"), Column.count("places"), Column.pounds("capital"),
            Column.pounds("grant"), Column.pounds("capital-per-place"), Column.pounds("yearly-cost"), Column.pounds("cost"),
            Column.pounds("worth"), Column.pounds("net-present-value"), Column.decimal("payback-years"), Column.text("why-not"),
            Column.text("instead"), Column.text("name"), Column.text("provision"));
    SchemeReasons reasons = new SchemeReasons(plan);
    for (CapitalScheme scheme : plan.county().schemes()) {
      SchemeAppraisal appraisal = SchemeAppraisal.of(plan, scheme);
      boolean isBuilt = appraisal.isBuilt();
      table.row(
          scheme.id(), isBuilt ? "yes" : "no", isBuilt ? Optional.of(appraisal.opening()) : Optional.empty(), scheme.places(),
          scheme.capital(), scheme.building().granted(), appraisal.capitalPerPlace(), appraisal.yearlyCost(), appraisal.cost(),
          appraisal.worth(), appraisal.net(), years(appraisal.paybackYears()), isBuilt ? Table.BLANK : reasons.whyNot(appraisal),
          isBuilt ? Table.BLANK : reasons.instead(scheme), scheme.name(), scheme.provision());
    }
    return table.build();
  }

  private static Optional<BigDecimal> years(OptionalDouble years) {
    return years.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(years.getAsDouble()).setScale(1, RoundingMode.HALF_UP));
  }
}
