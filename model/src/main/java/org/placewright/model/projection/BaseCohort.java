package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.future.RandomStream;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.travel.TravelTimes;

/**
 * Everyone with a plan in the base year: the children a council lists, or children made to fit published tables.
 *
 * <p>Made children get their need, curriculum year and placement type from {@link CohortFit}, a home in proportion to
 * the child population of their curriculum year, and a provision from {@link PresentPlacement}.
 */
public final class BaseCohort {
  private BaseCohort() {}

  /** A child made from published tables, before it has a provision. */
  record Made(ChildId id, NeedType need, NationalCurriculumYear ncy, PlacementType type, LocalityId home) {}

  /**
   * The base cohort of a county.
   *
   * @param runSeed the same seed gives the same children
   * @throws UnplaceableCohortException when the provisions of a placement type cannot hold its children
   */
  public static List<Child> of(County county, TravelTimes travel, long runSeed) {
    return switch (county.demand()) {
      case Demand.ChildLevel listed -> listed.children();
      case Demand.Published published -> PresentPlacement.place(county, travel, make(county, published.plans(), runSeed));
    };
  }

  static List<Made> make(County county, PublishedPlans plans, long runSeed) {
    int[][][] cohort = CohortRounding.round(plans, CohortFit.fit(plans), RandomStream.COHORT_ROUNDING.of(runSeed, 0));
    UniformRandomProvider random = RandomStream.BASE_HOMES.of(runSeed, 0);
    List<Made> made = new ArrayList<>();
    for (int a = 0; a < plans.years().size(); a++) {
      NationalCurriculumYear ncy = plans.years().get(a);
      List<LocalityId> homes = drawHomes(county, ncy, plans.byYearAndType().rowSum(a), random);
      int next = 0;
      for (int p = 0; p < plans.types().size(); p++) {
        for (int n = 0; n < plans.needs().size(); n++) {
          for (int i = 0; i < cohort[n][a][p]; i++) {
            ChildId id = new ChildId("b%05d".formatted(made.size() + 1));
            made.add(new Made(id, plans.needs().get(n), ncy, plans.types().get(p), homes.get(next++)));
          }
        }
      }
    }
    return made;
  }

  /** Homes of {@code count} children of a curriculum year, in proportion to the child population, in random order. */
  static List<LocalityId> drawHomes(
      County county, NationalCurriculumYear ncy, int count, UniformRandomProvider random) {
    List<Locality> localities = List.copyOf(county.localities().values());
    double[] weights = localities.stream().mapToDouble(locality -> locality.childrenIn(ncy)).toArray();
    return count == 0
        ? List.of()
        : WholeNumbers.drawInProportion(count, weights, random).stream().map(i -> localities.get(i).id()).toList();
  }

  static Child placed(Made made, Optional<ProvisionId> provision) {
    return new Child(made.id(), made.need(), made.home(), made.ncy(), made.type().setting(), provision);
  }
}
