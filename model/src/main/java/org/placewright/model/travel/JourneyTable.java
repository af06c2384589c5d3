package org.placewright.model.travel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;

/**
 * Journeys found beforehand, each looked up in constant time. Immutable and safe for many threads.
 */
public final class JourneyTable implements TravelTimes {
  private final Map<LocalityId, Map<ProvisionId, Journey>> journeys = new HashMap<>();
  private final Set<ProvisionId> provisions;
  private final String basis;

  /**
   * A table of all ways.
   *
   * @param journeys for each locality its journeys; a provision that is missing there cannot be reached from it
   * @param provisions all provisions, whether they can be reached or not
   * @param basis how the journeys were found
   */
  public JourneyTable(
      Map<LocalityId, Map<ProvisionId, Journey>> journeys, Set<ProvisionId> provisions, String basis) {
    journeys.forEach((from, there) -> this.journeys.put(from, Map.copyOf(there)));
    this.provisions = Set.copyOf(provisions);
    this.basis = Objects.requireNonNull(basis, "basis");
  }

  /** Empty when there is no way; refuses a locality or provision that journeys were not found for. */
  @Override
  public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
    Map<ProvisionId, Journey> fromHere = journeys.get(from);
    if (fromHere == null) {
      throw new IllegalArgumentException(
          "locality (%s) is not among the %d that journeys were found for".formatted(from, journeys.size()));
    }
    if (!provisions.contains(to)) {
      throw new IllegalArgumentException(
          "provision (%s) is not among the %d that journeys were found for. Maybe it was opened afterwards?"
              .formatted(to, provisions.size()));
    }
    return Optional.ofNullable(fromHere.get(to));
  }

  @Override
  public String basis() {
    return basis;
  }
}
