package org.placewright.model.intervention;

import java.util.Objects;
import java.util.Optional;
import org.placewright.model.county.County;
import org.placewright.model.lever.HistoryYears;

/** The years of its history that a county's rates are fitted to. */
public record ChooseHistory(HistoryYears years) implements Intervention {
  public ChooseHistory {
    Objects.requireNonNull(years, "years");
  }

  @Override
  public County applyTo(County county) {
    return CountyCopy.withLevers(county, county.levers().with(years));
  }

  @Override
  public Optional<String> findClash(County county) {
    return county.demand().findHistory().isPresent()
        ? Optional.empty()
        : Optional.of(
            "only a history of transitions has years to choose from; give the county transitions.csv (published flows are those of one year)");
  }

  @Override
  public String describe() {
    return "rates fitted to %d to %d".formatted(years.first(), years.last());
  }
}
