package org.placewright.scenarios.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.YearOfPlans;
import org.placewright.model.future.Backtest;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.Futures;
import org.placewright.model.future.HeldOut;
import org.placewright.model.future.SeriesBacktest;
import org.placewright.model.need.NeedType;
import org.placewright.model.projection.CountyHistory;
import org.placewright.model.projection.DemandBeliefs;
import org.placewright.model.provision.Setting;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.TransitionHistory.Group;
import org.placewright.scenarios.report.DemandNames;
import org.placewright.scenarios.report.Outlook;

/** Bands of a county's demand from its futures, and how projections of its history or of its published series did before. */
final class CountyOutlook {
  private CountyOutlook() {}

  static Outlook of(County county, Futures futures, RunOptions options) {
    Optional<TransitionHistory> own = county.demand()
        .findHistory()
        .flatMap(h -> CountyHistory.of(county.demand()))
        .map(
            CountyHistory::transitions);
    SortedMap<Integer, YearOfPlans> published = publishedYears(county.demand());
    return new Outlook(
        Forecast.of(futures, RunOptions.FUTURES, options.threads()),
        own.map(CountyOutlook::counted).orElseGet(() -> counted(published, futures.start().year())),
        names(county),
        own.map(history -> heldOut(county, futures, history, options)).orElseGet(() -> heldOut(county, published, options.seed())));
  }

  /**
   * Children with plans at the censuses that years of a history begin with. A census inside the history is counted twice; the
   * backtest, too, goes by what children became in the year before it.
   */
  static SortedMap<Integer, Double> counted(TransitionHistory history) {
    SortedMap<Integer, Double> counted = new TreeMap<>();
    for (int year : history.years()) {
      Map<Group, Double> stock = history.years().contains(year - 1) ? history.stockAfter(year - 1) : history.stockBefore(year);
      counted.put(year, stock.values().stream().mapToDouble(Double::doubleValue).sum());
    }
    return counted;
  }

  private static SortedMap<Integer, Double> counted(SortedMap<Integer, YearOfPlans> published, int base) {
    SortedMap<Integer, Double> counted = new TreeMap<>();
    published.headMap(base).forEach((year, row) -> counted.put(year, (double) row.plans()));
    return counted;
  }

  private static SortedMap<Integer, YearOfPlans> publishedYears(Demand demand) {
    return demand instanceof Demand.Published published
        ? new TreeMap<>(published.flows().map(flows -> Map.copyOf(flows.plansByYear())).orElse(Map.of()))
        : new TreeMap<>();
  }

  /** By the very rules, beliefs and people of the forecast. */
  private static List<HeldOut> heldOut(County county, Futures futures, TransitionHistory history, RunOptions options) {
    return Backtest.of(
        history, futures.rates().space().valid(), futures.population(), DemandBeliefs.ofLevels(county.assumptions()), options.seed(),
        RunOptions.FUTURES, options.threads());
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
