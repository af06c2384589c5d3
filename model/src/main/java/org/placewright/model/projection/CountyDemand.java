package org.placewright.model.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.child.Child;
import org.placewright.model.county.County;
import org.placewright.model.future.Futures;
import org.placewright.model.travel.TravelTimes;

/**
 * Who has a plan in a county today, and how that goes on: by the flows the county knows, or else by the growth it states.
 *
 * @param cohort everyone with a plan in the base year
 * @param futures what may become of them; empty where only a growth is stated
 */
public record CountyDemand(List<Child> cohort, Optional<Futures> futures) {
  public CountyDemand {
    cohort = List.copyOf(cohort);
  }

  /**
   * The demand of a county.
   *
   * @param seed the same seed gives the same children
   * @throws UnplaceableCohortException when the provisions of a placement type cannot hold its children
   */
  public static CountyDemand of(County county, TravelTimes travel, long seed) {
    List<Child> cohort = BaseCohort.of(county, travel, seed);
    return new CountyDemand(cohort, CountyHistory.of(county.demand()).map(known -> CountyFutures.of(county, cohort, known, seed)));
  }

  /**
   * The children of one future and their stays.
   *
   * @param future the number of a simulated future, which needs {@link #futures}; the expected one when empty
   */
  public Projection project(County county, OptionalInt future, long seed) {
    if (futures.isPresent()) {
      return StepDowns.offer(county, FlowProjection.project(county, cohort, futures.get(), future), future, seed);
    }
    if (future.isPresent()) {
      throw new IllegalArgumentException("future %d: only a growth is stated, so nothing is simulated".formatted(future.getAsInt()));
    }
    return StepDowns.offer(county, ExpectedProjection.project(county, cohort, seed), future, seed);
  }
}
