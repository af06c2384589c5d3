package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.model.demand.ApDemand;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Table;

class ApDemandTableTest {
  private static ApDemand demand(Optional<LocalityId> locality, double referrals) {
    return new ApDemand(new AcademicYear(2024), "exclusion", Phase.SECONDARY, locality, referrals, referrals / 2, referrals / 2, 0, 1, 2);
  }

  @Test
  void writtenExpectationsOfLocalitiesSumToTheCountyToTheLastDecimal() {
    List<ApDemand> demand = new ArrayList<>();
    demand.add(demand(Optional.empty(), 10));
    for (int l = 0; l < 3; l++) {
      demand.add(demand(Optional.of(new LocalityId("l" + l)), 10 / 3.0));
    }

    Table table = ApDemandTable.of(demand);

    for (int column = 4; column <= 6; column++) {
      int c = column;
      BigDecimal sum = table.rows().stream().skip(1).map(row -> (BigDecimal) row.get(c)).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo((BigDecimal) table.rows().getFirst().get(c));
    }
  }
}
