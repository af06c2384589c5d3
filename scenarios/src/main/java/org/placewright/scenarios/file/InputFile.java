package org.placewright.scenarios.file;

import java.util.List;
import java.util.Objects;

/**
 * A file that a plan was made from.
 *
 * @param name its county's folder and its name
 * @param sha256 digest of its bytes, in lower-case hexadecimal digits
 * @param headerNotes the lines above its table: source, licence, vintage, method
 */
public record InputFile(String name, String sha256, List<String> headerNotes) {
  public InputFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha256, "sha256");
    headerNotes = List.copyOf(headerNotes);
  }
}
