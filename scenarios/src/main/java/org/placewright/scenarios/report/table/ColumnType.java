package org.placewright.scenarios.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the cells of a column hold, and so how exactly they are written. */
public enum ColumnType {
  TEXT(-1, "@"),
  COUNT(0, "#,##0"),
  /** A number with one decimal. */
  DECIMAL(1, "#,##0.0"),
  /** Numbers of several kinds in one column, each as exact as it comes. */
  MIXED(-1, "#,##0"),
  /** A part of one, with three decimals: 0.953. */
  FRACTION(3, "0.0%"),
  /** A number with two decimals. */
  HUNDREDTH(2, "#,##0.00"),
  /** Pounds and pence. */
  POUNDS(2, "£#,##0.00");

  private final int decimals;
  private final String workbookFormat;

  ColumnType(int decimals, String workbookFormat) {
    this.decimals = decimals;
    this.workbookFormat = workbookFormat;
  }

  public boolean isNumber() {
    return this != TEXT;
  }

  /** How a workbook shows it. */
  String workbookFormat() {
    return workbookFormat;
  }

  /** How a workbook shows this number. */
  String workbookFormat(BigDecimal number) {
    return this == MIXED && number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : workbookFormat;
  }

  /** The number as this type writes it, halves away from zero. */
  BigDecimal rounded(BigDecimal number) {
    return this == MIXED ? number : number.setScale(decimals, RoundingMode.HALF_UP);
  }
}
