package org.placewright.scenarios.published;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A column of a public file.
 *
 * @param name the header its publisher writes
 * @param alsoCalled headers of other editions of the same file
 */
record PublicColumn(String name, List<String> alsoCalled) {
  PublicColumn {
    Objects.requireNonNull(name, "name");
    alsoCalled = List.copyOf(alsoCalled);
  }

  /** A header as it is compared: without regard to case, but to every other sign, as publishers tell columns by them. */
  static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a header is the column's. */
  boolean isCalled(String header) {
    return Stream.concat(Stream.of(name), alsoCalled.stream()).anyMatch(called -> plain(called).equals(plain(header)));
  }

  static PublicColumn called(String name, String... alsoCalled) {
    return new PublicColumn(name, List.of(alsoCalled));
  }
}
