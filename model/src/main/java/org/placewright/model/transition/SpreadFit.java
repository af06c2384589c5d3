package org.placewright.model.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How much more than by chance the years of a history differ from each other.
 *
 * <p>For each year: r = ln(counted / expected at the fitted rates). Joiners wander, so their variance is that
 * of r from one year to the next less what chance explains, 1/n + 1/n'; movers of a setting are independent from year to year, so
 * theirs is half of that; leavers and movers differ each year by itself:
 * r squared less 1/n. The variance believed before ({@link Priors}) counts for {@link Priors#years} years. How much needs and
 * settings wander against each other is believed only: a few years of small counts do not say.
 */
final class SpreadFit {
  /** Fewer children a year say nothing beside chance. */
  private static final double LEAST_CHILDREN = 10;
  private static final double HALF = 0.5;

  private final FlowRates rates;
  private final ChildPopulation people;
  private final Map<Integer, List<Transition>> byYear = new TreeMap<>();

  private SpreadFit(FlowRates rates, TransitionHistory history, ChildPopulation people) {
    this.rates = rates;
    this.people = people;
    history.transitions().forEach(t -> byYear.computeIfAbsent(t.year(), y -> new ArrayList<>()).add(t));
  }

  /** One year's count beside its expectation. */
  private record Seen(double counted, double expected) {
    double log() {
      return Math.log(counted / expected);
    }

    boolean isEnough() {
      return counted >= LEAST_CHILDREN && expected >= LEAST_CHILDREN;
    }
  }

  static RateSpread fit(
      FlowRates rates,
      TransitionHistory history,
      ChildPopulation people,
      SortedMap<Integer, Integer> joiners,
      Priors priors) {
    SpreadFit fit = new SpreadFit(rates, history, people);
    double wandering = sd(differences(joiners.isEmpty() ? fit.joiners() : listed(joiners)), priors.joinerSd(), priors.years());
    return new RateSpread(
        wandering,
        wandering * lag(history.years().size(), priors.yearDiscount()),
        sd(deviations(fit.leavers()), priors.leaverSd(), priors.years()),
        sd(deviations(fit.movers()), priors.moverSd(), priors.years()),
        priors.mixSd(),
        sd(fit.drifts(), priors.driftSd(), priors.years()),
        priors.persistence());
  }

  /**
   * Standard deviation of the difference between the level of the last year and the weighted mean level of all, where each
   * year's level is the one before plus a step of standard deviation 1: the root of the sum, over the steps, of the squared
   * weight of all years before the step.
   */
  private static double lag(int years, double discount) {
    double all = 0;
    for (int i = 0; i < years; i++) {
      all += Math.pow(discount, i);
    }
    double before = all;
    double variance = 0;
    for (int i = 0; i < years - 1; i++) {
      before -= Math.pow(discount, i);
      variance += before / all * (before / all);
    }
    return Math.sqrt(variance);
  }

  private static double sd(List<Double> variances, double believed, double years) {
    double sum = years * believed * believed + variances.stream().mapToDouble(Double::doubleValue).sum();
    return Math.sqrt(Math.max(0, sum) / (years + variances.size()));
  }

  private static List<Double> differences(List<Seen> years) {
    List<Double> variances = new ArrayList<>();
    for (int i = 1; i < years.size(); i++) {
      Seen before = years.get(i - 1);
      Seen after = years.get(i);
      if (before.isEnough() && after.isEnough()) {
        double change = after.log() - before.log();
        variances.add(change * change - 1 / before.counted() - 1 / after.counted());
      }
    }
    return variances;
  }

  private static List<Double> deviations(List<Seen> years) {
    return years.stream().filter(Seen::isEnough).map(seen -> seen.log() * seen.log() - 1 / seen.counted()).toList();
  }

  private List<Seen> joiners() {
    List<Seen> seen = new ArrayList<>();
    byYear.forEach((year, transitions) -> {
      double expected = 0;
      for (int a = 0; a < rates.space().span(); a++) {
        expected += people.of(year + 1, rates.space().firstNcy() + a) * rates.joining().get(a).mean();
      }
      seen.add(new Seen(sum(transitions, t -> t.from().isEmpty() ? t.children() : 0), expected));
    });
    return seen;
  }

  /** Counts of successive years beside any one expectation, as only their changes count. */
  private static List<Seen> listed(SortedMap<Integer, Integer> joiners) {
    return joiners.values().stream().map(counted -> new Seen(counted, LEAST_CHILDREN)).toList();
  }

  private List<Seen> leavers() {
    return byYear.values()
        .stream()
        .map(
            transitions -> new Seen(
                sum(transitions, t -> t.to().isEmpty() ? t.children() : 0),
                sum(transitions, t -> t.from().isEmpty() ? 0 : t.children() * rates.leaving().get(cell(t)).mean())))
        .toList();
  }

  private List<Seen> movers() {
    return byYear.values()
        .stream()
        .map(
            transitions -> new Seen(
                sum(transitions, t -> t.from().isEmpty() || t.to().isEmpty() || t.from().equals(t.to()) ? 0 : t.children()),
                sum(
                    transitions,
                    t -> t.from().isEmpty() || t.to().isEmpty() ? 0 : t.children() * rates.moving().get(cell(t)).mean())))
        .toList();
  }

  /** Of the part of each setting in movers, from year to year; half a child more in each count lets a 0 count. */
  private List<Double> drifts() {
    Map<String, List<Seen>> bySetting = new TreeMap<>();
    List<Map<String, Double>> counted = byYear.values().stream().map(SpreadFit::moversTo).toList();
    counted.stream().flatMap(ofYear -> ofYear.keySet().stream()).distinct().sorted().forEach(setting -> {
      List<Seen> years = bySetting.computeIfAbsent(setting, s -> new ArrayList<>());
      counted.forEach(
          ofYear -> years.add(
              new Seen(
                  ofYear.getOrDefault(setting, 0.0) + HALF,
                  ofYear.values().stream().mapToDouble(Double::doubleValue).sum() + HALF)));
    });
    List<Double> variances = new ArrayList<>();
    bySetting.values().forEach(years -> {
      for (int i = 1; i < years.size(); i++) {
        Seen before = years.get(i - 1);
        Seen after = years.get(i);
        if (before.counted() + after.counted() >= LEAST_CHILDREN) {
          double change = after.log() - before.log();
          variances.add((change * change - 1 / before.counted() - 1 / after.counted()) / 2);
        }
      }
    });
    return variances;
  }

  private static Map<String, Double> moversTo(List<Transition> transitions) {
    Map<String, Double> counted = new TreeMap<>();
    transitions.stream()
        .filter(t -> t.from().isPresent() && t.to().isPresent() && !t.from().equals(t.to()))
        .forEach(t -> counted.merge(t.to().get().setting(), t.children(), Double::sum));
    return counted;
  }

  private int cell(Transition t) {
    return rates.space().cell(rates.space().number(t.from().orElseThrow()), t.ncyBefore());
  }

  private static double sum(List<Transition> transitions, ToDoubleFunction<Transition> children) {
    return transitions.stream().mapToDouble(children).sum();
  }
}
