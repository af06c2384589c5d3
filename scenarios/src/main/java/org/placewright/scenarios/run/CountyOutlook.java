package org.placewright.scenarios.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.YearOfPlans;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.Futures;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.SeriesBacktest;
import org.placewright.model.need.NeedType;
import org.placewright.model.projection.DemandBeliefs;
import org.placewright.model.provision.Setting;
import org.placewright.scenarios.report.DemandNames;
import org.placewright.scenarios.report.Outlook;

/** Bands of a county's demand from its futures, and how projections of its published series did before. */
final class CountyOutlook {
  private CountyOutlook() {}

  static Outlook of(County county, Futures futures, RunOptions options) {
    SortedMap<Integer, YearOfPlans> published = publishedYears(county);
    SortedMap<Integer, Double> counted = new TreeMap<>();
    int base = county.horizon().first().censusYear();
    published.headMap(base).forEach((year, row) -> counted.put(year, (double) row.plans()));
    return new Outlook(
        Forecast.of(futures, RunOptions.FUTURES, options.threads()), counted, names(county), heldOut(county, published, options.seed()));
  }

  private static SortedMap<Integer, YearOfPlans> publishedYears(County county) {
    return switch (county.demand()) {
      case Demand.ChildLevel listed -> new TreeMap<>();
      case Demand.Published published -> new TreeMap<>(
          published.flows().map(flows -> Map.copyOf(flows.plansByYear())).orElse(Map.of()));
    };
  }

  private static List<HeldOut> heldOut(County county, SortedMap<Integer, YearOfPlans> published, long seed) {
    return published.isEmpty()
        ? List.of()
        : SeriesBacktest.of(published, DemandBeliefs.ofSeries(county.assumptions()), seed, RunOptions.FUTURES).held();
  }

  static DemandNames names(County county) {
    Map<String, String> needs = new HashMap<>();
    for (NeedType need : NeedType.values()) {
      needs.put(need.name(), need.label());
    }
    Map<String, String> settings = new HashMap<>();
    for (YearOfPlans.Group group : YearOfPlans.Group.values()) {
      settings.put(group.name(), group.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    for (Setting setting : Setting.values()) {
      settings.put(setting.name(), setting.label());
    }
    settings.put(Setting.SPECIAL.name(), "special school, also independent");
    List<String> localities = new ArrayList<>();
    county.localities().keySet().forEach(id -> localities.add(id.toString()));
    return new DemandNames(needs, settings, localities);
  }
}
