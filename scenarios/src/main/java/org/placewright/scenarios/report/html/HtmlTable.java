package org.placewright.scenarios.report.html;

import java.util.List;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Writes a {@link Table} with a caption, scoped headers and numbers flush right, in a box that scrolls when narrow. */
public final class HtmlTable {
  /** A table of so few rows is printed on one page. */
  private static final int ROWS_KEPT_TOGETHER = 16;

  private HtmlTable() {}

  public static void write(Html html, Table table) {
    write(html, table, 0);
  }

  /** Writes a table whose last rows are totals. */
  public static void write(Html html, Table table, int totalRows) {
    open(html, table.title(), table.rows().size() <= ROWS_KEPT_TOGETHER ? "scroll short" : "scroll");
    html.open("thead").open("tr");
    for (Column column : table.columns()) {
      html.element("th", column.name(), "scope", "col", "class", column.type().isNumber() ? "n" : "t");
    }
    html.close().close();
    int body = table.rows().size() - totalRows;
    html.open("tbody");
    table.rows().subList(0, body).forEach(row -> writeRow(html, table, row));
    html.close();
    if (totalRows > 0) {
      html.open("tfoot");
      table.rows().subList(body, table.rows().size()).forEach(row -> writeRow(html, table, row));
      html.close();
    }
    close(html);
  }

  /** Opens the scrolling box, the table and its caption. */
  public static void open(Html html, String caption) {
    open(html, caption, "scroll");
  }

  private static void open(Html html, String caption, String boxClass) {
    html.open("div", "class", boxClass, "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table").open("caption").element("span", caption).close();
  }

  /** Closes what {@link #open} opened. */
  public static void close(Html html) {
    html.close().close();
  }

  private static void writeRow(Html html, Table table, List<Object> row) {
    html.open("tr");
    for (int c = 0; c < row.size(); c++) {
      Column column = table.columns().get(c);
      String text = Numerals.cell(row.get(c), column.type());
      if (c == 0) {
        html.element("th", text, "scope", "row");
      } else {
        html.element("td", text, "class", column.type().isNumber() ? "n" : "t");
      }
    }
    html.close();
  }
}
