package org.placewright.model.travel;

import java.util.Optional;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;

/** Journeys between all localities and provisions of a county. The only meeting point of planning and geography. */
public interface TravelTimes {
  /** The journey from a locality to a provision; empty when there is no way. */
  Optional<Journey> findJourney(LocalityId from, ProvisionId to);

  /** How the journeys were found, in words that reports print beside every figure, e.g. {@code estimated}. */
  String basis();
}
