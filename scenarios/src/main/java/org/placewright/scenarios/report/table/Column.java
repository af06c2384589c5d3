package org.placewright.scenarios.report.table;

import java.util.Objects;

/**
 * One column of a {@link Table}.
 *
 * @param name the header, in files and on the page
 */
public record Column(String name, ColumnType type) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  public static Column text(String name) {
    return new Column(name, ColumnType.TEXT);
  }

  public static Column count(String name) {
    return new Column(name, ColumnType.COUNT);
  }

  public static Column decimal(String name) {
    return new Column(name, ColumnType.DECIMAL);
  }

  public static Column hundredth(String name) {
    return new Column(name, ColumnType.HUNDREDTH);
  }

  public static Column fraction(String name) {
    return new Column(name, ColumnType.FRACTION);
  }

  public static Column mixed(String name) {
    return new Column(name, ColumnType.MIXED);
  }

  public static Column pounds(String name) {
    return new Column(name, ColumnType.POUNDS);
  }
}
