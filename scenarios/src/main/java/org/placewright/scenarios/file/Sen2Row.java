package org.placewright.scenarios.file;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a return, without anything that says who the child is: names, numbers, dates of birth and postcodes were
 * dropped when it was read.
 *
 * @param fileName the file as faults name it
 * @param id the return's own number of the row; empty when it is blank
 * @param parent the id of the row it belongs to; empty for persons
 * @param cells by column; a date of birth is replaced by the year in which Reception began
 */
record Sen2Row(String fileName, long line, String id, String parent, Map<String, String> cells) {
  Sen2Row {
    cells = Map.copyOf(cells);
  }

  /** A cell that is filled. */
  Optional<String> find(String column) {
    return Optional.of(cells.get(column)).filter(cell -> !cell.isEmpty());
  }
}
