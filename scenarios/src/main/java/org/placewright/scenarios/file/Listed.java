package org.placewright.scenarios.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Things of one table by their id, and the row of each id, sound or not, so that a fault in one row makes none in
 * others that refer to it.
 */
final class Listed<T> {
  private final String table;
  private final Map<String, T> things = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, String> unknown = new HashMap<>();

  Listed(String table) {
    this.table = table;
  }

  /** Notes the id of a row; a second row with the id is a fault. */
  void declare(Row row, String column, String id) {
    Row first = rows.putIfAbsent(id, row);
    if (first != null) {
      row.fault(column, "the id is given twice, first in line %d; each needs its own".formatted(first.line()));
    }
  }

  void put(String id, T thing) {
    things.put(id, thing);
  }

  /** The things of sound rows, in order. */
  List<T> list() {
    return List.copyOf(things.values());
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(things.get(id));
  }

  Row getRow(String id) {
    return rows.get(id);
  }

  boolean knows(String id) {
    return rows.containsKey(id);
  }

  List<String> listIds() {
    return List.copyOf(rows.keySet());
  }

  /** Records a fault in a row of another table whose cell names none of these; nothing when it names one. */
  Optional<String> refer(Row row, String column) {
    Optional<String> id = row.text(column);
    return id.filter(text -> {
      if (!knows(text)) {
        row.fault(column, unknown.computeIfAbsent(text, this::unknownId));
      }
      return knows(text);
    });
  }

  private String unknownId(String text) {
    return "%s has no id %s%s (it has: %s)".formatted(
        table, text, NearestWord.hint(text, rows.keySet()), NearestWord.list(rows.keySet()));
  }
}
