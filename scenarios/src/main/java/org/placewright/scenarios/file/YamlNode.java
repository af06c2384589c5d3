package org.placewright.scenarios.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A part of a YAML file that knows where it stands. */
sealed interface YamlNode {
  /** The line, counted from 1. */
  long line();

  /** The character within the line, counted from 1. */
  int position();

  /** The node on one line, readable as YAML again. */
  String written();

  /**
   * A single value.
   *
   * @param text as written; empty for nothing
   */
  record Scalar(long line, int position, String text) implements YamlNode {
    public Scalar {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String written() {
      return text.matches("[A-Za-z0-9][A-Za-z0-9_./-]*") ? text : "'" + text.replace("'", "''") + "'";
    }
  }

  /** Values in a row. */
  record Items(long line, int position, List<YamlNode> items) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String written() {
      return items.stream().map(YamlNode::written).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** Keys with values, in their order; no key is given twice. */
  record Mapping(long line, int position, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String written() {
      return entries.stream()
          .map(entry -> entry.key() + ": " + entry.value().written())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** A key, where it stands, and its value. */
  record Entry(String key, long line, int position, YamlNode value) {}
}
