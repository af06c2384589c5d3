package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/** Faults that show only when tables are laid side by side. */
final class CrossChecks {
  private static final double FAR_METRES = 100_000;
  private static final double NEAR_METRES = 60_000;

  private final CountyFile file;
  private final Faults faults;

  CrossChecks(CountyFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Children alike in need and curriculum year. */
  private record Need(NeedType need, NationalCurriculumYear ncy) {}

  void check(
      Optional<Listed<Locality>> localities,
      Optional<Listed<Provision>> provisions,
      Optional<RateTable> rates,
      Optional<Demand> demand) {
    if (localities.isPresent() && demand.isPresent()) {
      refuseLocalitiesWithoutChildren(localities.get(), demand.get());
    }
    if (localities.isPresent() && provisions.isPresent()) {
      refuseSwapped(localities.get(), provisions.get());
    }
    provisions.ifPresent(this::refuseOwnAuthority);
    if (provisions.isPresent() && rates.isPresent()) {
      refuseKindsWithoutRates(provisions.get(), rates.get());
    }
    if (provisions.isPresent() && demand.isPresent()) {
      refuseDesignationsForNobody(provisions.get(), demand.get());
      refuseSettingsWithoutProvision(provisions.get(), demand.get());
    }
  }

  /** A minibus cannot usually carry more than it has seats for. */
  void checkVehicles(Assumptions assumptions) {
    assumptions.findClash()
        .ifPresent(
            clash -> faults.add(
                file.nameOf(file.find(CountyTables.ASSUMPTIONS).orElseThrow()), 0, "value",
                assumptions.exact(AssumptionKey.MINIBUS_PASSENGERS).toPlainString(), clash));
  }

  /** Homes are drawn in proportion to children: for everyone in published tables, and for all who join in later years. */
  private void refuseLocalitiesWithoutChildren(Listed<Locality> localities, Demand demand) {
    boolean isDrawn = demand.isMadeOfCounts() || file.horizon().years() > 1;
    boolean isSound = localities.list().size() == localities.listIds().size();
    boolean isEmpty = localities.list().stream().allMatch(l -> l.children().values().stream().allMatch(count -> count == 0));
    if (isDrawn && isSound && isEmpty) {
      faults.add(
          file.nameOf(file.find(CountyTables.LOCALITIES).orElseThrow()), 0, "", "",
          "every locality counts 0 children in every curriculum year; homes of children with plans are drawn in proportion to"
              + " these counts, so write how many children live in each");
    }
  }

  /** Places in the county's own provision are not bought. */
  private void refuseOwnAuthority(Listed<Provision> provisions) {
    for (Provision provision : provisions.list()) {
      provision.authority()
          .filter(file::isItself)
          .ifPresent(
              own -> provisions.getRow(provision.id().value()).fault("authority", "this is the county itself; leave the cell blank"));
    }
  }

  /** A point far from all homes whose mirror is near them. */
  private void refuseSwapped(Listed<Locality> localities, Listed<Provision> provisions) {
    List<GridPoint> homes = localities.list().stream().map(Locality::centre).toList();
    if (homes.isEmpty()) {
      return;
    }
    GridPoint middle = new GridPoint(median(homes, GridPoint::easting), median(homes, GridPoint::northing));
    localities.list().forEach(l -> refuseSwapped(localities.getRow(l.id().value()), l.centre(), middle));
    provisions.list()
        .forEach(p -> p.site().ifPresent(site -> refuseSwapped(provisions.getRow(p.id().value()), site, middle)));
  }

  private static int median(List<GridPoint> points, ToIntFunction<GridPoint> coordinate) {
    int[] sorted = points.stream().mapToInt(coordinate).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void refuseSwapped(Row row, GridPoint point, GridPoint middle) {
    if (point.northing() <= GridPoint.EAST_EDGE && point.metresTo(middle) > FAR_METRES) {
      GridPoint mirror = new GridPoint(point.northing(), point.easting());
      if (mirror.metresTo(middle) < NEAR_METRES) {
        row.fault("easting", GridCells.swapped(mirror.easting(), mirror.northing()));
      }
    }
  }

  private void refuseKindsWithoutRates(Listed<Provision> provisions, RateTable rates) {
    Set<ProvisionKind> seen = new LinkedHashSet<>();
    for (Provision provision : provisions.list()) {
      if (seen.add(provision.kind()) && !rates.kinds().contains(provision.kind())) {
        provisions.getRow(provision.id().value())
            .fault("kind", "rates.csv has no row for %s; add one, with 0 pounds if nothing is paid".formatted(provision.kind()));
      }
    }
  }

  private void refuseDesignationsForNobody(Listed<Provision> provisions, Demand demand) {
    Set<Need> needs = listNeeds(demand);
    for (Provision provision : needs.isEmpty() ? List.<Provision>of() : provisions.list()) {
      Designation designation = provision.designation();
      if (needs.stream().noneMatch(need -> mayFit(need, designation))) {
        provisions.getRow(provision.id().value())
            .fault(
                "needs",
                "no child of the demand could ever be here: none with %s is in, or grows into, %s to %s within the horizon"
                    .formatted(designation.needs(), designation.firstNcy(), designation.lastNcy())
                    + ". Check needs and curriculum years, or delete the provision");
      }
    }
  }

  private boolean mayFit(Need need, Designation designation) {
    int oldest = need.ncy().number() + file.horizon().years() - 1;
    return designation.needs().contains(need.need())
        && need.ncy().compareTo(designation.lastNcy()) <= 0
        && oldest >= designation.firstNcy().number();
  }

  /** Needs of the children that there are, or may be by what was counted; none where the demand does not say. */
  static Set<NeedType> listNeedTypes(Demand demand) {
    return listNeeds(demand).stream().map(Need::need).collect(Collectors.toSet());
  }

  private static Set<Need> listNeeds(Demand demand) {
    Set<Need> needs = new LinkedHashSet<>();
    demand.findHistory()
        .ifPresent(
            history -> history.transitions()
                .transitions()
                .forEach(
                    t -> t.to()
                        .ifPresent(
                            state -> needs.add(
                                new Need(NeedType.valueOf(state.need()), new NationalCurriculumYear(t.ncyAfter()))))));
    switch (demand) {
      case Demand.ChildLevel listed ->
        listed.children().forEach(child -> needs.add(new Need(child.need(), child.ncy())));
      case Demand.Recorded recorded -> {
      }
      case Demand.Published published -> {
        PublishedPlans plans = published.plans();
        for (int n = 0; n < plans.needs().size(); n++) {
          for (int y = 0; y < plans.years().size(); y++) {
            if (plans.byNeedAndYear().count(n, y) > 0) {
              needs.add(new Need(plans.needs().get(n), plans.years().get(y)));
            }
          }
        }
      }
    }
    return needs;
  }

  private void refuseSettingsWithoutProvision(Listed<Provision> provisions, Demand demand) {
    if (provisions.list().size() < provisions.listIds().size()) {
      return;
    }
    for (Setting setting : listSettings(demand)) {
      if (provisions.list().stream().noneMatch(p -> p.kind().setting().meets(setting))) {
        List<String> kinds = new ArrayList<>();
        Arrays.stream(ProvisionKind.values()).filter(k -> k.setting() == setting).forEach(k -> kinds.add(k.name()));
        faults.add(
            file.nameOf(file.find(CountyTables.PROVISIONS).orElseThrow()),
            0,
            "kind",
            "",
            "there are children who need %s (%s), and no provision gives that; add one of kind %s"
                .formatted(setting, setting.label(), String.join(" or ", kinds)));
      }
    }
  }

  private static Set<Setting> listSettings(Demand demand) {
    Set<Setting> settings = new LinkedHashSet<>();
    demand.findHistory()
        .ifPresent(
            history -> history.transitions()
                .transitions()
                .forEach(t -> t.to().ifPresent(state -> settings.add(history.settings().get(state.setting()).setting()))));
    switch (demand) {
      case Demand.ChildLevel listed -> listed.children().forEach(child -> settings.add(child.setting()));
      case Demand.Recorded recorded -> {
      }
      case Demand.Published published -> {
        PublishedPlans plans = published.plans();
        for (int t = 0; t < plans.types().size(); t++) {
          if (plans.byNeedAndType().columnSum(t) > 0) {
            settings.add(plans.types().get(t).setting());
          }
        }
      }
    }
    return settings;
  }
}
