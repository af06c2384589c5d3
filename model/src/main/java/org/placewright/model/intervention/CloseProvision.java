package org.placewright.model.intervention;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/**
 * A provision that closes, at once or by running down.
 *
 * <p>At once: children who are there when it closes move in that year, and nobody is sent there before who would have to move again.
 * Running down: from a year on nobody new comes, who is there stays until the next transfer, and places go as the years leave.
 *
 * @param intakeEnds the first year in which nobody new comes; empty where it closes at once
 * @param from the first year in which nobody is there; empty where it runs down until the last stay has ended
 */
public record CloseProvision(ProvisionId provision, Optional<AcademicYear> intakeEnds, Optional<AcademicYear> from)
    implements
      Intervention {
  public CloseProvision {
    Objects.requireNonNull(provision, "provision");
    if (intakeEnds.isEmpty() && from.isEmpty()) {
      throw new IllegalArgumentException("when (%s) closes must be given".formatted(provision));
    }
    if (intakeEnds.isPresent() && from.isPresent() && !intakeEnds.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "the intake of (%s) must end (%s) before it closes (%s)".formatted(provision, intakeEnds.get(), from.get()));
    }
  }

  @Override
  public Optional<String> findClash(County county) {
    Optional<String> missing = Closings.findMissing(county, provision);
    if (missing.isPresent()) {
      return missing;
    }
    Provision closing = county.getProvision(provision);
    AcademicYear first = intakeEnds.or(() -> from).orElseThrow();
    if (!county.horizon().first().isBefore(first)) {
      return Optional.of(
          "%s is the year the plan starts from, with the children there are; close %s from %s on".formatted(
              first, provision, county.horizon().first().plus(1)));
    }
    if (closing.course().intakeEnds().or(closing.course()::closes).isPresent()) {
      return Optional.of("a change before this one closes %s already; keep one".formatted(provision));
    }
    Optional<String> building = county.schemes()
        .stream()
        .filter(scheme -> scheme.provision().equals(provision))
        .findFirst()
        .map(scheme -> "scheme %s would build places there; take it out of the schemes offered".formatted(scheme.id()));
    boolean isLast = county.provisions()
        .values()
        .stream()
        .filter(other -> !other.id().equals(provision) && other.course().intakeEnds().or(other.course()::closes).isEmpty())
        .noneMatch(other -> other.kind().setting().meets(closing.kind().setting()));
    return building.or(() -> Closings.findLater(county, provision, first, intakeEnds.isPresent()))
        .or(
            () -> isLast
                ? Optional.of("%s is the last provision of its level (%s); its children could be nowhere".formatted(
                    provision, closing.kind().setting().label()))
                : Optional.empty());
  }

  @Override
  public County applyTo(County county) {
    Provision closing = county.getProvision(provision);
    Optional<AcademicYear> last = from.or(() -> intakeEnds.map(end -> end.plus(slowest(closing).longestStay() - 1)))
        .filter(county.horizon()::contains);
    Course course = new Course(closing.course().later(), intakeEnds, last);
    return CountyCopy.of(county)
        .provision(
            closing.withCourse(course),
            county.getPlaces(provision).withPart(year -> closing.withCourse(course).isClosedIn(year) ? 0 : partLeft(closing, year)))
        .make();
  }

  /** Of all terms on which children came, those on which they stay longest. */
  private static Designation slowest(Provision closing) {
    return closing.listDesignations().reversed().stream().max(Comparator.comparingInt(Designation::longestStay)).orElseThrow();
  }

  /** Of children in equal numbers in each year of a phase, the part who came before the intake ended and are still there. */
  private double partLeft(Provision closing, AcademicYear year) {
    if (intakeEnds.filter(end -> !year.isBefore(end)).isEmpty()) {
      return 1;
    }
    Designation designation = slowest(closing);
    int gone = year.yearsAfter(intakeEnds.get()) + 1;
    int all = 0;
    int left = 0;
    for (Phase phase : Phase.values()) {
      int years = designation.yearsIn(phase);
      all += years;
      left += Math.max(0, years - gone);
    }
    return (double) left / all;
  }

  @Override
  public String describe() {
    String end = intakeEnds.map(year -> "nobody new at %s from %s, who is there stays until the next transfer".formatted(provision, year))
        .orElse("");
    String close = from.map(year -> "%s closes: children there move in %s".formatted(provision, year)).orElse("");
    return end.isEmpty() || close.isEmpty() ? end + close : end + "; " + close;
  }
}
