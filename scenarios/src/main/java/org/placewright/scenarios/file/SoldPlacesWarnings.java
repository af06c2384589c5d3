package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Places sold to other councils that leave the county's own children next to none, or fewer than those already there may
 * need after the base year (children over their places in the base year are named anyway). Both may be meant; more sold than
 * there are is a fault of the table.
 */
final class SoldPlacesWarnings {
  /** From this part on nearly all places are sold: a year or a number in the table may be wrong. */
  private static final double NEARLY_ALL = 0.9;

  private final County county;
  private final List<String> warnings = new ArrayList<>();

  private SoldPlacesWarnings(County county) {
    this.county = county;
  }

  static List<String> list(County county) {
    SoldPlacesWarnings found = new SoldPlacesWarnings(county);
    county.provisions().values().forEach(found::warn);
    return found.warnings;
  }

  private void warn(Provision provision) {
    List<AcademicYear> years = county.horizon().listYears().stream().filter(year -> sold(provision, year) > 0).toList();
    List<AcademicYear> nearlyAll = years.stream()
        .filter(year -> sold(provision, year) >= NEARLY_ALL * (sold(provision, year) + left(provision, year)))
        .toList();
    if (!nearlyAll.isEmpty()) {
      AcademicYear year = nearlyAll.getFirst();
      warnings.add(
          "%d of %d places of %s are sold to other councils in %s%s; %s for the county's own children".formatted(
              sold(provision, year), sold(provision, year) + left(provision, year), provision.id(), year, more(nearlyAll),
              left(provision, year) == 0 ? "none is left" : "left is %d".formatted(left(provision, year))));
    }
    List<AcademicYear> crowded = years.stream()
        .filter(year -> county.horizon().first().isBefore(year) && stillThere(provision, year) > left(provision, year))
        .toList();
    if (!crowded.isEmpty()) {
      AcademicYear year = crowded.getFirst();
      warnings.add(
          "%s has %d places sold and %d left in %s%s, and %d of the children there now may still be there; they stay, and it takes no one new until it has room"
              .formatted(
                  provision.id(), sold(provision, year), left(provision, year), year, more(crowded), stillThere(provision, year)));
    }
  }

  private static String more(List<AcademicYear> years) {
    return years.size() == 1 ? "" : " (and in %d more years)".formatted(years.size() - 1);
  }

  private int sold(Provision provision, AcademicYear year) {
    return places(provision).listSold(year).stream().mapToInt(SoldPlaces::places).sum();
  }

  private int left(Provision provision, AcademicYear year) {
    return places(provision).in(year).orElse(Integer.MAX_VALUE);
  }

  private Places places(Provision provision) {
    return county.getPlaces(provision.id());
  }

  /** Listed children whose curriculum year is still one of the provision's. Only a list says where a child is. */
  private int stillThere(Provision provision, AcademicYear year) {
    if (!(county.demand() instanceof Demand.ChildLevel listed)) {
      return 0;
    }
    int later = county.horizon().indexOf(year);
    NationalCurriculumYear last = provision.designation().lastNcy();
    return (int) listed.children()
        .stream()
        .filter(child -> child.provision().equals(Optional.of(provision.id())))
        .map(Child::ncy)
        .filter(ncy -> ncy.after(later).filter(then -> then.compareTo(last) <= 0).isPresent())
        .count();
  }
}
