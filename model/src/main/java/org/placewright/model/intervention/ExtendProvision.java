package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.AcademicYear;

/**
 * More places at a provision, decided: the plan has them whether it needs them or not.
 *
 * @param places full-time places added, at least 1
 * @param from the first academic year with them
 * @param capital what they cost to build, where it is stated; spent anyway, so no part of what the plan weighs
 */
public record ExtendProvision(ProvisionId provision, int places, AcademicYear from, Optional<Money> capital)
    implements
      Intervention {
  public ExtendProvision {
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(capital, "capital");
    if (places < 1) {
      throw new IllegalArgumentException("places (%d) added to (%s) must be at least 1".formatted(places, provision));
    }
  }

  @Override
  public Optional<String> findClash(County county) {
    return Closings.findClash(county, provision);
  }

  @Override
  public County applyTo(County county) {
    return CountyCopy.of(county).places(provision, county.getPlaces(provision).withMore(places, from)).make();
  }

  @Override
  public String describe() {
    return "%d more places at %s from %s%s".formatted(
        places, provision, from, capital.map(sum -> ", for capital of £%s that is no part of the plan's pounds".formatted(sum)).orElse(""));
  }
}
