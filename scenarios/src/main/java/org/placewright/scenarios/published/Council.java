package org.placewright.scenarios.published;

import java.util.Objects;

/**
 * A council as a public file names it.
 *
 * @param name what people call it
 * @param code nine characters like E06000054, or what the file has in its place
 */
record Council(String name, String code) {
  Council {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(code, "code");
  }
}
