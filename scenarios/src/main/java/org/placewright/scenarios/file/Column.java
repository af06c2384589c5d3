package org.placewright.scenarios.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A column of a table.
 *
 * @param need whether it must be there and filled
 * @param meaning what stands in it, for the manual
 * @param alsoCalled other headers it is known by
 */
record Column(String name, Need need, String meaning, List<String> alsoCalled) {
  /** Whether a column must be there, and whether its cells must be filled. */
  enum Need {
    /** The column must be there and every cell be filled. */
    FILLED("yes"),
    /** The column must be there; cells may be blank. */
    PRESENT("yes; cells may be blank"),
    /** The column may be left out. */
    OPTIONAL("no");

    private final String label;

    Need(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(meaning, "meaning");
    alsoCalled = List.copyOf(alsoCalled);
  }

  static Column filled(String name, String meaning, String... alsoCalled) {
    return new Column(name, Need.FILLED, meaning, List.of(alsoCalled));
  }

  static Column present(String name, String meaning, String... alsoCalled) {
    return new Column(name, Need.PRESENT, meaning, List.of(alsoCalled));
  }

  static Column optional(String name, String meaning, String... alsoCalled) {
    return new Column(name, Need.OPTIONAL, meaning, List.of(alsoCalled));
  }

  boolean isCalled(String header) {
    return listNames().stream().anyMatch(candidate -> Heading.same(candidate, header));
  }

  List<String> listNames() {
    return Stream.concat(Stream.of(name), alsoCalled.stream()).toList();
  }
}
