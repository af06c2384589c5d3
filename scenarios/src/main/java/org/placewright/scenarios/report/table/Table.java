package org.placewright.scenarios.report.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.money.Money;

/**
 * Rows of typed cells under a header.
 *
 * @param name how files and sheets call it
 * @param title what it holds, for people
 * @param rows cells are text, or a {@link BigDecimal} of the column's exactness, or {@link #BLANK}
 */
public record Table(String name, String title, List<Column> columns, List<List<Object>> rows) {
  /** A cell about which nothing is known or nothing can be said. */
  public static final String BLANK = "";

  public Table {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of table (%s) has %d cells for %d columns".formatted(name, row.size(), columns.size()));
      }
    }
  }

  public static Builder named(String name, String title) {
    return new Builder(name, title);
  }

  public List<String> listHeader() {
    return columns.stream().map(Column::name).toList();
  }

  /** The cell as files write it: {@code .} decimals, no separators of thousands. */
  public static String written(Object cell) {
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
  }

  /** Collects columns, then rows. */
  public static final class Builder {
    private final String name;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    private Builder(String name, String title) {
      this.name = name;
      this.title = title;
    }

    public Builder columns(Column... more) {
      columns.addAll(List.of(more));
      return this;
    }

    /** Adds a row of texts, numbers, sums of money, or optional ones of these; an empty optional is a blank cell. */
    public Builder row(Object... cells) {
      return row(List.of(cells));
    }

    /** Adds a row of as many cells as there are columns. */
    public Builder row(List<?> cells) {
      List<Object> row = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        row.add(cell(columns.get(i), cells.get(i)));
      }
      rows.add(List.copyOf(row));
      return this;
    }

    public Table build() {
      return new Table(name, title, columns, rows);
    }

    private Object cell(Column column, Object value) {
      return switch (value) {
        case Optional<?> optional -> optional.isPresent() ? cell(column, optional.get()) : BLANK;
        case OptionalInt optional -> optional.isPresent() ? cell(column, optional.getAsInt()) : BLANK;
        case Money money -> number(column, money.pounds());
        case BigDecimal number -> number(column, number);
        case Double number -> number(column, BigDecimal.valueOf(number));
        case Integer number -> number(column, BigDecimal.valueOf(number));
        case Long number -> number(column, BigDecimal.valueOf(number));
        default -> text(column, value.toString());
      };
    }

    private static BigDecimal number(Column column, BigDecimal number) {
      if (!column.type().isNumber()) {
        throw new IllegalArgumentException("column (%s) holds text, not %s".formatted(column.name(), number));
      }
      return column.type().rounded(number);
    }

    private static String text(Column column, String text) {
      if (column.type().isNumber() && !text.isEmpty()) {
        throw new IllegalArgumentException("column (%s) holds numbers, not %s".formatted(column.name(), text));
      }
      return text;
    }
  }
}
