package org.placewright.scenarios.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.place.GridPoint;

/**
 * An area of the census and who lives there.
 *
 * @param code like E01031841 or E02006634
 * @param centre where its people live on average
 * @param people by single year of age from 0, the last one and over
 */
record Area(String code, String name, Optional<GridPoint> centre, List<Integer> people) {
  Area {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(centre, "centre");
    people = List.copyOf(people);
  }

  int total() {
    return people.stream().mapToInt(Integer::intValue).sum();
  }

  Area withCentre(Optional<GridPoint> point) {
    return new Area(code, name, point, people);
  }

  Area withPeople(List<Integer> others) {
    return new Area(code, name, centre, others);
  }
}
