package org.placewright.solver;

import org.placewright.model.county.County;
import org.placewright.model.projection.Projection;
import org.placewright.model.travel.TravelTimes;
import org.placewright.solver.choice.Choices;

/** All that a plan is made from. */
public record PlanningWorld(County county, Projection projection, TravelTimes travel) {
  public Choices choices() {
    return Choices.find(county, projection, travel);
  }
}
