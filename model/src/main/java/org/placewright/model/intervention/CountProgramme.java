package org.placewright.model.intervention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.county.County;

/** A savings programme is counted though it is for something that plans model too: this plan does not show its savings. */
public record CountProgramme(String programme) implements Intervention {
  public CountProgramme {
    Objects.requireNonNull(programme, "programme");
  }

  @Override
  public Optional<String> findClash(County county) {
    List<SavingsProgramme> known = county.highNeedsBlock().map(block -> block.programmes()).orElse(List.of());
    Optional<SavingsProgramme> meant = known.stream().filter(one -> one.name().equals(programme)).findFirst();
    if (meant.isEmpty()) {
      return Optional.of("savings-programmes.csv has no programme %s (it has: %s)".formatted(
          programme, String.join(", ", known.stream().map(SavingsProgramme::name).toList())));
    }
    return meant.filter(SavingsProgramme::isCounted).map(one -> "programme %s is counted already".formatted(programme));
  }

  @Override
  public County applyTo(County county) {
    return CountyCopy.withHighNeedsBlock(county, county.highNeedsBlock().orElseThrow().withCounted(programme));
  }

  @Override
  public String describe() {
    return "savings programme %s is counted, as this plan does not show its savings".formatted(programme);
  }
}
