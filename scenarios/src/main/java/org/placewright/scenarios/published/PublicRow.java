package org.placewright.scenarios.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of a public file: cells found by their column, all others left alone.
 *
 * @param positions of the file's columns, by their plain header
 */
record PublicRow(String file, long line, Map<String, Integer> positions, List<String> cells) {
  /** The cell, unless it is blank or the file has no such column. */
  Optional<String> find(PublicColumn column) {
    return Stream.concat(Stream.of(column.name()), column.alsoCalled().stream())
        .map(PublicColumn::plain)
        .filter(positions::containsKey)
        .findFirst()
        .flatMap(header -> cellAt(positions.get(header)));
  }

  /** The cell of the column of that header, unless it is blank or there is none. */
  Optional<String> find(String header) {
    return Optional.ofNullable(positions.get(PublicColumn.plain(header))).flatMap(this::cellAt);
  }

  /** The cell, or nothing between quotes. */
  String text(PublicColumn column) {
    return find(column).orElse("");
  }

  private Optional<String> cellAt(int position) {
    return position < cells.size() && !cells.get(position).isEmpty() ? Optional.of(cells.get(position)) : Optional.empty();
  }
}
