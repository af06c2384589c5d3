package org.placewright.scenarios.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placewright.model.money.Money;
import org.placewright.scenarios.report.table.ColumnType;
import org.placewright.scenarios.report.table.Table;

class NumeralsTest {
  @Test
  void poundsAreWholeWithCommasAndAMinusBeforeThePoundSign() {
    assertThat(Numerals.pounds(new Money(1_234_567_50))).isEqualTo("£1,234,568");
    assertThat(Numerals.pounds(new Money(-12_00))).isEqualTo("−£12");
  }

  @Test
  void millionsHaveOneDecimalAndSmallerSumsAreWhole() {
    assertThat(Numerals.millions(Money.ofPounds(372_050_000))).isEqualTo("£372.1 million");
    assertThat(Numerals.millions(Money.ofPounds(999_999))).isEqualTo("£999,999");
  }

  @Test
  void listsEndWithAnd() {
    assertThat(Numerals.list(List.of())).isEmpty();
    assertThat(Numerals.list(List.of("a"))).isEqualTo("a");
    assertThat(Numerals.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void blankNumbersAreADashAndBlankTextIsNothing() {
    assertThat(Numerals.cell(Table.BLANK, ColumnType.COUNT)).isEqualTo("–");
    assertThat(Numerals.cell(Table.BLANK, ColumnType.TEXT)).isEmpty();
    assertThat(Numerals.cell(new BigDecimal("0.953"), ColumnType.FRACTION)).isEqualTo("95.3%");
  }
}
