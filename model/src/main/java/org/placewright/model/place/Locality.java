package org.placewright.model.place;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * An area where children live, of the council's own choice (an MSOA, an LSOA, a postcode sector).
 *
 * @param centre where its children live on average
 * @param children all children and young people by curriculum year, with and without plans; a missing year counts none
 */
public record Locality(
    LocalityId id,
    String name,
    GridPoint centre,
    Map<NationalCurriculumYear, Integer> children) {
  public Locality {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(centre, "centre");
    children = java.util.Collections.unmodifiableMap(new TreeMap<>(children));
    children.forEach(
        (ncy, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException(
                "children (%d) of locality (%s) in %s must not be negative".formatted(count, id, ncy));
          }
        });
  }

  public int childrenIn(NationalCurriculumYear ncy) {
    return children.getOrDefault(ncy, 0);
  }
}
