package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A CSV file (RFC 4180) cut into cells, with the line that each row starts on.
 *
 * @param notes the {@code #} lines above the table, without the sign
 * @param header the header row
 * @param rows all rows below it that are not blank
 */
public record CsvSheet(String name, List<String> notes, Line header, List<Line> rows) {
  private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
  /** A note may come back from a spreadsheet in quotes and with commas behind it. */
  private static final Pattern NOTE = Pattern.compile("\\A(?:\"?#([^\\r\\n]*)|[,\\s&&[^\\r\\n]]*)(\\r\\n|\\r|\\n|\\z)");

  /** One row: where it starts, and its cells as written, without spaces around them. */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  public CsvSheet {
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
  }

  /** Cuts a text into cells; empty, with a fault, when it has no header row or is not well formed. */
  static Optional<CsvSheet> read(SourceText source, Faults faults) {
    List<String> notes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    if (!forEachLine(source, notes, lines::add, faults)) {
      return Optional.empty();
    }
    List<Line> rows = lines.subList(1, lines.size()).stream().filter(line -> !line.isBlank()).toList();
    return Optional.of(new CsvSheet(source.name(), notes, lines.getFirst(), rows));
  }

  /**
   * Cuts a text into rows without keeping them, for files of which only a few rows are wanted.
   *
   * @param notes where the {@code #} lines go
   * @param lines takes the header row, then every row below it
   * @return whether all of it could be cut; a fault says why not
   */
  public static boolean forEachLine(SourceText source, List<String> notes, Consumer<Line> lines, Faults faults) {
    String rest = source.text();
    long top = 0;
    Matcher note = NOTE.matcher(rest);
    while (!rest.isEmpty() && note.find()) {
      if (note.group(1) != null) {
        notes.add(note.group(1).replaceAll("[\",\\s]*$", "").strip());
      }
      rest = rest.substring(note.end());
      top++;
      note = NOTE.matcher(rest);
    }
    if (rest.isBlank()) {
      faults.add(source.name(), 0, "", "", "the file is empty; a header row and at least one row are needed");
      return false;
    }
    return cut(source.name(), rest, top, lines, faults);
  }

  private static boolean cut(String name, String text, long top, Consumer<Line> lines, Faults faults) {
    long line = 1;
    List<String> cells = new ArrayList<>();
    try (JsonParser parser = MAPPER.readerForListOf(String.class).createParser(text)) {
      parser.nextToken();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          cells.clear();
          line = parser.currentLocation().getLineNr();
        } else if (token == JsonToken.END_ARRAY && !cells.isEmpty()) {
          lines.accept(new Line(top + line, cells));
          cells.clear();
        } else if (token == JsonToken.VALUE_STRING) {
          cells.add(parser.getString().strip());
        }
      }
      return true;
    } catch (JacksonException e) {
      boolean overLines = e.getLocation() != null && e.getLocation().getLineNr() > line;
      boolean unclosed = e.getOriginalMessage().contains("closing quote") || overLines;
      faults.add(
          name,
          top + line,
          "",
          cells.isEmpty() ? "" : cells.getLast(),
          unclosed
              ? "a quote is opened in this row and never closed; write \" behind the cell, or \"\" for a quote inside it"
              : "after a closing quote there must be a comma or the end of the line; write \"\" for a quote inside a cell");
      return false;
    }
  }
}
