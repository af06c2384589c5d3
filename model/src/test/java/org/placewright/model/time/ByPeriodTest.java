package org.placewright.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ByPeriodTest {
  @Test
  void whatHoldsCannotBeChangedFromOutside() {
    NavigableMap<AcademicYear, String> given = new TreeMap<>();
    given.put(AcademicYear.EARLIEST, "before");
    ByPeriod<String> values = new ByPeriod<>(given);

    given.put(new AcademicYear(2027), "later");

    assertThat(values.in(new AcademicYear(2030))).isEqualTo("before");
    assertThatThrownBy(() -> values.byFirstYear().put(new AcademicYear(2027), "later")).isInstanceOf(UnsupportedOperationException.class);
  }
}
