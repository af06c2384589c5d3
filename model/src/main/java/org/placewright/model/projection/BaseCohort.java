package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.future.RandomStream;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.travel.TravelTimes;

/**
 * Everyone with a plan in the base year: the children a council lists, or children made of counts.
 *
 * <p>Made children get their need, curriculum year and placement type from the last census of the county's history, or from
 * {@link CohortFit} where tables are published; a home in proportion to the child population of their curriculum year, and a
 * provision from {@link PresentPlacement}.
 */
public final class BaseCohort {
  private BaseCohort() {}

  /** A child made from counts, before it has a provision. */
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
      case Demand.Recorded recorded -> PresentPlacement.place(county, travel, make(county, recorded.history(), runSeed));
    };
  }

  /** Children alike, as many as there are. */
  private record Alike(NationalCurriculumYear ncy, PlacementType type, NeedType need, int children) {}

  static List<Made> make(County county, PublishedPlans plans, long runSeed) {
    int[][][] cohort = CohortRounding.round(plans, CohortFit.fit(plans), RandomStream.COHORT_ROUNDING.of(runSeed, 0));
    List<Alike> counts = new ArrayList<>();
    for (int a = 0; a < plans.years().size(); a++) {
      for (int p = 0; p < plans.types().size(); p++) {
        for (int n = 0; n < plans.needs().size(); n++) {
          counts.add(new Alike(plans.years().get(a), plans.types().get(p), plans.needs().get(n), cohort[n][a][p]));
        }
      }
    }
    return make(county, counts, runSeed);
  }

  /** As many of each need, setting and curriculum year as the last census of a history counts. */
  static List<Made> make(County county, PlanHistory history, long runSeed) {
    List<Alike> counts = new ArrayList<>();
    history.stock()
        .forEach(
            (group, children) -> counts.add(
                new Alike(
                    new NationalCurriculumYear(group.ncy()), history.settings().get(group.state().setting()),
                    NeedType.valueOf(group.state().need()), Math.toIntExact(Math.round(children)))));
    return make(county, counts, runSeed);
  }

  private static List<Made> make(County county, List<Alike> counts, long runSeed) {
    UniformRandomProvider random = RandomStream.BASE_HOMES.of(runSeed, 0);
    List<Made> made = new ArrayList<>();
    Map<NationalCurriculumYear, List<Alike>> byNcy = counts.stream()
        .collect(Collectors.groupingBy(Alike::ncy, TreeMap::new, Collectors.toList()));
    byNcy.forEach((ncy, ofYear) -> {
      List<LocalityId> homes = drawHomes(county, ncy, ofYear.stream().mapToInt(Alike::children).sum(), random);
      int next = 0;
      for (Alike alike : ofYear) {
        for (int i = 0; i < alike.children(); i++) {
          ChildId id = new ChildId("b%05d".formatted(made.size() + 1));
          made.add(new Made(id, alike.need(), ncy, alike.type(), homes.get(next++)));
        }
      }
    });
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
