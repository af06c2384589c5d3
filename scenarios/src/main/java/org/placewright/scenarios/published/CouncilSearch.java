package org.placewright.scenarios.published;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.Heading;
import org.placewright.scenarios.file.NearestWord;

/** Finds the rows of one council, by its name or by any of its codes, and remembers which councils there are. */
final class CouncilSearch {
  private final String asked;
  private final PublicColumn name;
  private final List<PublicColumn> codes;
  private final Set<String> names = new TreeSet<>();
  private Optional<Council> found = Optional.empty();

  /**
   * For files with these columns.
   *
   * @param asked a name or a code
   * @param codes columns of codes, the one to show first
   */
  CouncilSearch(String asked, PublicColumn name, List<PublicColumn> codes) {
    this.asked = asked.strip();
    this.name = name;
    this.codes = List.copyOf(codes);
  }

  /** Whether the row is the council's. */
  boolean isOfCouncil(PublicRow row) {
    Optional<String> called = row.find(name);
    called.ifPresent(names::add);
    boolean same = called.filter(text -> Heading.same(text, asked)).isPresent()
        || codes.stream().flatMap(code -> row.find(code).stream()).anyMatch(asked::equalsIgnoreCase);
    if (same && found.isEmpty()) {
      found = Optional.of(
          new Council(called.orElse(asked), codes.stream().flatMap(code -> row.find(code).stream()).findFirst().orElse(asked)));
    }
    return same;
  }

  /** The council, once one of its rows has been seen. */
  Optional<Council> found() {
    return found;
  }

  /** Records that no row was the council's, with the nearest names. */
  void refuseUnknown(String file, Faults faults) {
    faults.add(
        file, 0, name.name(), asked,
        "no row is of a council of this name or code%s (it has: %s)".formatted(
            NearestWord.hint(asked, names), names.isEmpty() ? "no council at all" : NearestWord.list(names)));
  }
}
