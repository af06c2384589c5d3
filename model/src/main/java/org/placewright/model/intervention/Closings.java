package org.placewright.model.intervention;

import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.county.County;
import org.placewright.model.proposal.Proposal;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/**
 * What cannot be done to provision that is not there, that is only proposed, or that closes. A closing takes places away from what there is when it is made, so whatever else
 * happens to the provision has to be said before.
 */
final class Closings {
  private Closings() {}

  /** Why there is nothing to change: no provision has this id. */
  static Optional<String> findMissing(County county, ProvisionId id) {
    return county.provisions().containsKey(id)
        ? Optional.empty()
        : Optional.of("there is no provision %s without the change that opens it; put that before this one".formatted(id));
  }

  /**
   * Why places and whom they are for cannot change: the provision is not there, is only proposed, or is closed by a change before this
   * one.
   */
  static Optional<String> findClash(County county, ProvisionId id) {
    Optional<String> missing = findMissing(county, id);
    if (missing.isPresent()) {
      return missing;
    }
    if (Proposal.isProposal(county, id)) {
      return Optional.of("%s is only proposed, and not there if the plan does not want it; propose other sizes, or open it".formatted(id));
    }
    Course course = county.getProvision(id).course();
    return course.intakeEnds()
        .or(course::closes)
        .map(end -> "%s takes nobody new from %s on: a change before this one closes it; write the closing after it".formatted(id, end));
  }

  /**
   * Why provision cannot close, or take nobody new, from a year on: something said before happens to it in that year or later. Places
   * that places.csv adds to a school that is shut by then are no contradiction: there are none of it.
   *
   * @param runsDown whether places stay for those who are there
   */
  static Optional<String> findLater(County county, ProvisionId id, AcademicYear end, boolean runsDown) {
    Provision closing = county.getProvision(id);
    if (!closing.course().later().tailMap(end).isEmpty()) {
      return Optional.of(
          "a change before this one has %s for others from %s on, when nobody new comes any more; keep one".formatted(
              id, closing.course().later().lastKey()));
    }
    for (AcademicYear year : county.horizon().listYears()) {
      if (year.isBefore(end) || year.equals(county.horizon().first())) {
        continue;
      }
      int more = moreIn(county.getPlaces(id), year);
      if (more > 0 && (runsDown || county.getPlaces(id).in(year.plus(-1)).getAsInt() == 0)) {
        return Optional.of(
            "%s gets %d more places in %s, when nobody new comes any more; take the change that adds them out, or where places.csv does,"
                .formatted(id, more, year) + " say with a change \"places\" before this one how many there are");
      }
      boolean isConverted = more < 0
          && county.provisions()
              .values()
              .stream()
              .filter(other -> !other.id().equals(id) && closing.site().isPresent() && other.site().equals(closing.site()))
              .anyMatch(other -> moreIn(county.getPlaces(other.id()), year) == -more);
      if (isConverted) {
        return Optional.of(
            "%s gives up places for others at its site in %s, when it is closing already; let it close later".formatted(id, year));
      }
    }
    return Optional.empty();
  }

  /** Places more than the year before, negative where fewer; none without limit. */
  private static int moreIn(Places places, AcademicYear year) {
    OptionalInt now = places.in(year);
    return now.isEmpty() ? 0 : now.getAsInt() + places.soldIn(year) - places.in(year.plus(-1)).getAsInt() - places.soldIn(year.plus(-1));
  }
}
