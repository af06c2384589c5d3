package org.placewright.scenarios.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/**
 * What {@code schemes.csv} says of one scheme. What a scheme is worth stands on prices of places that no table holds whole, so
 * it is read here and not worked out again.
 *
 * @param cells by column, as written
 */
public record SchemeRow(SchemeId id, Optional<AcademicYear> opening, Map<String, String> cells) {
  static final List<String> COLUMNS = List.of(
      "scheme", "built", "opening-year", "places", "capital", "grant", "capital-per-place", "yearly-cost", "cost", "worth",
      "net-present-value", "payback-years", "why-not", "instead");

  public SchemeRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(opening, "opening");
    cells = Map.copyOf(cells);
  }

  static SchemeRow of(Map<String, String> row) {
    Optional<AcademicYear> opening = row.get("built").equals("yes") ? AcademicYear.parse(row.get("opening-year")) : Optional.empty();
    return new SchemeRow(new SchemeId(row.get("scheme").isBlank() ? "?" : row.get("scheme")), opening, row);
  }

  /** A cell; empty where it is blank. */
  Optional<String> find(String column) {
    return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
  }
}
