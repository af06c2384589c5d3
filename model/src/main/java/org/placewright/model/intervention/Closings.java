package org.placewright.model.intervention;

import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/** What cannot be done to provision that closes. */
final class Closings {
  private Closings() {}

  /** Why places cannot change from a year on: the provision takes nobody new by then. */
  static Optional<String> findClash(County county, ProvisionId id, AcademicYear from) {
    Course course = county.getProvision(id).course();
    return course.intakeEnds()
        .or(course::closes)
        .filter(end -> !from.isBefore(end))
        .map(end -> "%s takes nobody new from %s on: a change before this one closes it. Take one of the two out".formatted(id, end));
  }
}
