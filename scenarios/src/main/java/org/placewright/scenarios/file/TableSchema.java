package org.placewright.scenarios.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a table of a county's folder holds.
 *
 * @param key its key under {@code tables} in county.yaml; with {@code .csv} behind it its usual file name
 * @param purpose one sentence for the manual
 * @param whenMissing what holds when there is no such table; empty when there must be one
 * @param columns its named columns
 * @param openColumns what further columns it has, one for each of something; empty when it has none
 * @param replaced the named column that open columns may stand in for; empty when there must be open columns
 * @param example a row or two for the manual, header first
 */
record TableSchema(
    String key,
    String purpose,
    Optional<String> whenMissing,
    List<Column> columns,
    Optional<String> openColumns,
    Optional<String> replaced,
    String example) {
  TableSchema {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(whenMissing, "whenMissing");
    Objects.requireNonNull(openColumns, "openColumns");
    Objects.requireNonNull(replaced, "replaced");
    Objects.requireNonNull(example, "example");
    columns = List.copyOf(columns);
  }

  TableSchema(
      String key,
      String purpose,
      Optional<String> whenMissing,
      List<Column> columns,
      Optional<String> openColumns,
      String example) {
    this(key, purpose, whenMissing, columns, openColumns, Optional.empty(), example);
  }

  /** The same table in a folder that may do without it. */
  TableSchema whenMissing(String without) {
    return new TableSchema(key, purpose, Optional.of(without), columns, openColumns, replaced, example);
  }

  String usualFile() {
    return key + ".csv";
  }

  Optional<Column> findColumn(String header) {
    return columns.stream().filter(column -> column.isCalled(header)).findFirst();
  }

  List<String> listColumnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
