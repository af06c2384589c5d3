package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Cuts a YAML file into nodes token by token: one mapping, without aliases, tags or a second document. */
final class YamlText {
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int DEEPEST = 20;
  /** Where the scanner says it stood; the parser's own location may be that of the token before. */
  private static final Pattern MARK = Pattern.compile("in reader, line (\\d{1,9})");

  private final SourceText source;
  private final JsonParser parser;
  private final Faults faults;

  private YamlText(SourceText source, JsonParser parser, Faults faults) {
    this.source = source;
    this.parser = parser;
    this.faults = faults;
  }

  /** The mapping a file holds; empty, with faults, when it holds something else. */
  static Optional<YamlNode.Mapping> read(SourceText source, Faults faults) {
    int before = faults.count();
    if (source.text().length() > LONGEST_TEXT) {
      faults.add(source.name(), 0, "", "", "the file is longer than %,d characters".formatted(LONGEST_TEXT));
      return Optional.empty();
    }
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), source.text())) {
      YamlText text = new YamlText(source, parser, faults);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        faults.add(source.name(), 1, "", "", "keys with values are needed here, one a line, like \"county: wiltshire\"");
        return Optional.empty();
      }
      YamlNode.Mapping mapping = text.readMapping(0);
      if (parser.nextToken() != null) {
        text.fault("", "", "there must be one document only; delete everything from the line --- on");
      }
      return faults.count() > before ? Optional.empty() : Optional.of(mapping);
    } catch (JacksonException e) {
      faults.add(source.name(), lineOf(e), "", "", "this is not well-formed YAML: " + wordsOf(e));
      return Optional.empty();
    }
  }

  private static long lineOf(JacksonException e) {
    List<String> marks = MARK.matcher(e.getOriginalMessage()).results().map(mark -> mark.group(1)).toList();
    if (!marks.isEmpty()) {
      return Long.parseLong(marks.getLast());
    }
    return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
  }

  private static String wordsOf(JacksonException e) {
    List<String> lines = e.getOriginalMessage()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("in ") && !line.equals("^"))
        .toList();
    return String.join(" ", lines).replaceAll("\\s+", " ");
  }

  private YamlNode readNode(int depth) {
    TokenStreamLocation at = parser.currentTokenLocation();
    JsonToken token = parser.currentToken();
    refuseMagic();
    if (depth > DEEPEST) {
      throw new StreamReadException(parser, "nested more than %d deep".formatted(DEEPEST));
    }
    return switch (token) {
      case START_OBJECT -> readMapping(depth);
      case START_ARRAY -> readItems(depth);
      case VALUE_NULL -> new YamlNode.Scalar(at.getLineNr(), at.getColumnNr(), "");
      default -> readScalar(at);
    };
  }

  /** A value stands on one line: it is printed on one wherever it is shown. */
  private YamlNode.Scalar readScalar(TokenStreamLocation at) {
    String text = parser.getString().strip();
    if (text.chars().anyMatch(Character::isISOControl)) {
      String shown = text.replaceAll("\\p{Cntrl}+", " ");
      faults.add(
          source.name(), at.getLineNr(), place(at.getColumnNr(), ""), shown,
          "a value must stand on one line, without line breaks, tabs and other control characters; write \"%s\"".formatted(shown));
    }
    return new YamlNode.Scalar(at.getLineNr(), at.getColumnNr(), text);
  }

  private YamlNode.Items readItems(int depth) {
    TokenStreamLocation at = parser.currentTokenLocation();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(readNode(depth + 1));
    }
    return new YamlNode.Items(at.getLineNr(), at.getColumnNr(), items);
  }

  private YamlNode.Mapping readMapping(int depth) {
    TokenStreamLocation at = parser.currentTokenLocation();
    List<YamlNode.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      TokenStreamLocation keyAt = parser.currentTokenLocation();
      if (entries.stream().anyMatch(entry -> Heading.same(entry.key(), key))) {
        fault(key, "", "the key is given twice; keep one");
      }
      parser.nextToken();
      entries.add(new YamlNode.Entry(key, keyAt.getLineNr(), keyAt.getColumnNr(), readNode(depth + 1)));
    }
    return new YamlNode.Mapping(at.getLineNr(), at.getColumnNr(), entries);
  }

  private void refuseMagic() {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      fault("", "*" + parser.getString(), "aliases are not read; write the value out");
    } else if (parser.getTypeId() != null) {
      fault("", "!" + parser.getTypeId(), "tags are not read; write the value only");
    }
  }

  private void fault(String key, String value, String message) {
    TokenStreamLocation at = parser.currentTokenLocation();
    faults.add(source.name(), at.getLineNr(), place(at.getColumnNr(), key), value, message);
  }

  /** How a place in a YAML file is named: the character and, where there is one, the key. */
  static String place(int position, String key) {
    return key.isEmpty() ? String.valueOf(position) : "%d (%s)".formatted(position, key);
  }
}
