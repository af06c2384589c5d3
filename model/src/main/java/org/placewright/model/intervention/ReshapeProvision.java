package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/** A provision that is for others from a year on. Whoever is there stays until the next transfer. */
public record ReshapeProvision(ProvisionId provision, Designation designation, AcademicYear from) implements Intervention {
  public ReshapeProvision {
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(designation, "designation");
    Objects.requireNonNull(from, "from");
  }

  @Override
  public Optional<String> findClash(County county) {
    if (!county.horizon().first().isBefore(from)) {
      return Optional.of(
          "%s is the year the plan starts from, with the children there are; reshape %s from %s on".formatted(
              from, provision, county.horizon().first().plus(1)));
    }
    if (county.provisions().containsKey(provision) && county.getPlaces(provision).isUnlimited() && !designation.otherRoom().isEmpty()) {
      return Optional
          .of("%s has no number of places, so no child takes more or less than one of them; leave room out".formatted(provision));
    }
    return Closings.findClash(county, provision).or(() -> {
      SortedMap<AcademicYear, Designation> later = county.getProvision(provision).course().later();
      return later.tailMap(from.plus(1)).isEmpty()
          ? Optional.empty()
          : Optional.of("a change before this one reshapes %s from %s on; write changes of one provision in order of their years"
              .formatted(provision, later.lastKey()));
    });
  }

  @Override
  public County applyTo(County county) {
    Provision before = county.getProvision(provision);
    SortedMap<AcademicYear, Designation> later = new TreeMap<>(before.course().later());
    later.put(from, designation);
    Course course = new Course(later, before.course().intakeEnds(), before.course().closes());
    return CountyCopy.of(county).provision(before.withCourse(course), county.getPlaces(provision)).make();
  }

  @Override
  public boolean alters(County county) {
    return !county.getProvision(provision).designationIn(from).equals(designation);
  }

  @Override
  public String describe() {
    return "%s is for %s in %s to %s from %s%s; who is there stays until the next transfer%s".formatted(
        provision, designation.needs().stream().map(NeedType::name).collect(Collectors.joining(", ")), designation.firstNcy(),
        designation.lastNcy(), from, designation.roomInWords(), designation.otherRoom().isEmpty() ? "" : " and takes the room it did");
  }
}
