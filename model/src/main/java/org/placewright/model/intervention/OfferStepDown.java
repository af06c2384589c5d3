package org.placewright.model.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.stepdown.StepDown;

/** Children at a dearer level may come back at natural transfers. */
public record OfferStepDown(StepDown stepDown) implements Intervention {
  public OfferStepDown {
    Objects.requireNonNull(stepDown, "stepDown");
  }

  @Override
  public Optional<String> findClash(County county) {
    return county.stepDowns()
        .stream()
        .filter(stepDown::overlaps)
        .findFirst()
        .map(other -> "some children are meant already by: %s. Give each need and curriculum year to one step-down"
            .formatted(other.describe()));
  }

  @Override
  public County applyTo(County county) {
    List<StepDown> more = new ArrayList<>(county.stepDowns());
    more.add(stepDown);
    return CountyCopy.withStepDowns(county, more);
  }

  @Override
  public String describe() {
    return stepDown.describe();
  }
}
