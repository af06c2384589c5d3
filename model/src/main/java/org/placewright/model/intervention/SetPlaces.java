package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/**
 * The number of places that the council commissions at a provision from a year on, up or down, in place of whatever was said before
 * about these years.
 *
 * @param places full-time places, those sold to other councils among them
 */
public record SetPlaces(ProvisionId provision, int places, AcademicYear from) implements Intervention {
  public SetPlaces {
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(from, "from");
    if (places < 0) {
      throw new IllegalArgumentException("places (%d) of (%s) must not be negative".formatted(places, provision));
    }
  }

  @Override
  public Optional<String> findClash(County county) {
    Optional<String> clash = Closings.findClash(county, provision);
    if (clash.isPresent()) {
      return clash;
    }
    Places before = county.getPlaces(provision);
    if (before.isUnlimited()) {
      return Optional.of("%s takes all who come, so it has no number of places to change".formatted(provision));
    }
    if (!county.horizon().first().isBefore(from)) {
      return Optional.of(
          "%s is the year the plan starts from, with the children there are; correct places.csv, or change places from %s on".formatted(
              from, county.horizon().first().plus(1)));
    }
    return county.horizon()
        .listYears()
        .stream()
        .filter(year -> !year.isBefore(from) && before.soldIn(year) > places)
        .findFirst()
        .map(
            year -> "other councils take %d of the places of %s in %s (places-sold.csv); %d is fewer".formatted(
                before.soldIn(year), provision, year, places));
  }

  @Override
  public County applyTo(County county) {
    return CountyCopy.of(county).places(provision, county.getPlaces(provision).withTotal(places, from)).make();
  }

  @Override
  public String describe() {
    return "%d places commissioned at %s from %s".formatted(places, provision, from);
  }
}
