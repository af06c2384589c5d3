package org.placewright.model.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/**
 * Places of one kind that become places of another at the same school, year by year: the new provision gets what the old one gives up,
 * so that those who are there can finish.
 *
 * @param provision what gives up places
 * @param becomes the new provision at its site
 * @param places how many have become new ones in the first, second, ... year
 * @param capital what it costs to rebuild, where that is stated; spent anyway, so no part of what the plan weighs
 */
public record ConvertPlaces(ProvisionId provision, Provision becomes, PhasedPlaces places, AcademicYear from, Optional<Money> capital)
    implements
      Intervention {
  public ConvertPlaces {
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(becomes, "becomes");
    Objects.requireNonNull(places, "places");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(capital, "capital");
  }

  @Override
  public Optional<String> findClash(County county) {
    Optional<String> clash = Closings.findClash(county, provision).or(() -> opened().findClash(county));
    if (clash.isPresent()) {
      return clash;
    }
    if (county.getPlaces(provision).isUnlimited()) {
      return Optional.of("%s has no number of places, so none can become others".formatted(provision));
    }
    return county.horizon()
        .listYears()
        .stream()
        .filter(year -> county.getPlaces(provision).in(year).orElseThrow() < takenBy(year, county))
        .findFirst()
        .map(
            year -> "%s has %d places for the county's children in %s, fewer than the %d that would have become others".formatted(
                provision, county.getPlaces(provision).in(year).orElseThrow(), year, takenBy(year, county)));
  }

  /** Places that have become others by a year; by the last one all of them, also those of later years. */
  private int takenBy(AcademicYear year, County county) {
    return year.equals(county.horizon().last()) ? places.all() : places.after(year.yearsAfter(from));
  }

  private OpenProvision opened() {
    return new OpenProvision(becomes, new OpenProvision.Opening.Decided(from, places, capital), Optional.empty());
  }

  @Override
  public County applyTo(County county) {
    Places left = county.getPlaces(provision);
    for (AcademicYear year : county.horizon().listYears()) {
      int more = places.after(year.yearsAfter(from)) - places.after(year.yearsAfter(from) - 1);
      left = more > 0 ? left.withMore(-more, year) : left;
    }
    return CountyCopy.of(opened().applyTo(county)).places(provision, left).make();
  }

  @Override
  public String describe() {
    List<String> byYear = places.byYear().stream().map(n -> String.valueOf(n)).toList();
    return "%d places of %s become %s (%s) from %s%s%s".formatted(
        places.all(), provision, becomes.name(), becomes.kind().label() + becomes.designation().roomInWords(), from,
        byYear.size() > 1 ? ", year by year (%s in all)".formatted(String.join(", ", byYear)) : "",
        capital.map(sum -> ", for capital of £%,.0f that is no part of the plan's pounds".formatted(sum.pounds())).orElse(""));
  }
}
