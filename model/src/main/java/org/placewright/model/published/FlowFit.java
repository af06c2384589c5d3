package org.placewright.model.published;

import static org.placewright.model.published.CohortJoiners.columnSums;
import static org.placewright.model.published.CohortJoiners.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.placewright.model.demand.AgeBand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PublishedFlows;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.Transition;
import org.placewright.model.transition.TransitionHistory;

/**
 * Estimates one year of transitions from published tables of plans and flows. With k a cohort (children aged k on 31
 * August between the two censuses), n a need, s and t settings:
 *
 * <pre>
 * (1) before[k,s] - left[k,s] = sum over t of stayed[k,s,t]
 * (2) after[k,n,t] = joined[k,n,t] + sum over s of stayed[k,n,s,t]
 * (3) joined[k] = after[k] - before[k] + left[k]             by the arithmetic of stocks
 * (4) joined[k,n] = new plans[k,n] + arrivals[k,n]           arrivals with the needs of after[k]
 * (5) joined[k,t] ~ settings of new plans, and of after[k] for arrivals
 * (6) left[k] = ended plans; left[s] ~ ended plans by placement
 * (7) stayed[k,s,t]: least movement ({@link LeastMovement})
 * </pre>
 *
 * {@code after} is the base cohort as fitted, {@code before} is published without needs; "~" is met as nearly as (1) to
 * (3) let it ({@link BoundedFit}). Needs never change: those of leavers are taken as those of who stayed from the same
 * cohort and setting, else cohort, else setting, and those before are summed from all this. Every assumption is in
 * docs/adr/0018.
 */
public final class FlowFit {
  /** One more than the oldest with a plan, who must have left when they grow older. */
  private static final int COHORTS = AgeBand.OLDEST + 2;
  private static final int NCY_AT_BIRTH = NationalCurriculumYear.ofAge(0).number();

  private final PublishedFlows flows;
  private final Function<PlacementType, String> settingOf;
  private final List<String> needs;
  private final List<String> settings;
  private final double[][][] after;
  private final double[][] before;
  private final List<Transition> transitions = new ArrayList<>();

  private FlowFit(
      PublishedFlows flows, Map<TransitionHistory.Group, Double> stockAfter, Function<PlacementType, String> settingOf) {
    this.flows = flows;
    this.settingOf = settingOf;
    this.needs = listNeeds(flows, stockAfter);
    this.settings = listSettings(flows, stockAfter, settingOf);
    this.after = new double[COHORTS][needs.size()][settings.size()];
    stockAfter.forEach(
        (group, count) -> after[group.ncy() - NCY_AT_BIRTH][needs.indexOf(group.state().need())][settings
            .indexOf(group.state().setting())] += count);
    this.before = new double[COHORTS][settings.size()];
    double[] weights = afterByCohort();
    flows.plansBefore().counts().forEach((band, row) -> row.forEach((type, count) -> {
      double[] spread = NewPlansByCohort.spread(band, count, weights);
      for (int k = 0; k < COHORTS; k++) {
        before[k][settings.indexOf(settingOf.apply(type))] += spread[k];
      }
    }));
  }

  /**
   * The estimated transitions of the year of the flows.
   *
   * @param stockAfter children at the second census by need, setting and curriculum year; all within ages 0 to 25
   * @param settingOf the setting that children of a placement type are in
   */
  public static FittedFlows fit(
      PublishedFlows flows, Map<TransitionHistory.Group, Double> stockAfter, Function<PlacementType, String> settingOf) {
    return new FlowFit(flows, stockAfter, settingOf).fit();
  }

  private FittedFlows fit() {
    double[] had = Arrays.stream(before).mapToDouble(CohortJoiners::sum).toArray();
    double[] has = afterByCohort();
    double[][] published = NewPlansByCohort.byNeed(flows.newPlansByNeed().get(flows.year()), needs, has);
    double[] publishedSums = Arrays.stream(published).mapToDouble(CohortJoiners::sum).toArray();
    double[] fresh = new double[COHORTS];
    double[] lost = new double[COHORTS];
    for (int k = 0; k < COHORTS; k++) {
      fresh[k] = Math.min(publishedSums[k], has[k]);
      lost[k] = Math.max(0, had[k] + fresh[k] - has[k]);
    }
    LeaversByCohort leavers = LeaversByCohort.of(flows.ceased().get(flows.year()), had, lost);
    double[][] left = BoundedFit.fit(before, leavers.leavers(), ceasedBySetting());
    double[][] started = NewPlansByCohort
        .bySetting(flows.newPlans().get(flows.year()), settingOf, settings, publishedSums);
    double otherNeed = 0;
    double otherSetting = 0;
    double moved = 0;
    for (int k = 0; k < COHORTS; k++) {
      double joining = has[k] - had[k] + leavers.leavers()[k];
      CohortJoiners joiners = CohortJoiners.of(after[k], joining, fresh[k], published[k], started[k]);
      otherNeed += joiners.ofOtherNeed();
      otherSetting += joiners.inOtherSetting();
      moved += addTransitions(k, joiners.joined(), left[k]);
    }
    double newPlans = sum(fresh);
    return new FittedFlows(
        new TransitionHistory(transitions),
        flows.newPlansByYear(),
        new FittedFlows.Balance(
            sum(had), newPlans, sum(has) - sum(had) + sum(leavers.leavers()) - newPlans, sum(leavers.leavers()), moved, sum(has),
            sum(publishedSums) - newPlans, otherNeed, otherSetting, leavers.unpublished(), leavers.unmatched()));
  }

  private double[] ceasedBySetting() {
    double[] counts = new double[settings.size()];
    flows.ceasedByPlacement()
        .get(flows.year())
        .forEach((type, count) -> counts[settings.indexOf(settingOf.apply(type))] += count);
    return counts;
  }

  /** Adds the transitions of one cohort; returns how many moved. */
  private double addTransitions(int k, double[][] joined, double[] left) {
    double[][] stayers = new double[needs.size()][settings.size()];
    double[] from = new double[settings.size()];
    for (int s = 0; s < settings.size(); s++) {
      from[s] = before[k][s] - left[s];
      for (int n = 0; n < needs.size(); n++) {
        stayers[n][s] = Math.max(0, after[k][n][s] - joined[n][s]);
        add(k, Optional.empty(), Optional.of(state(n, s)), joined[n][s]);
      }
    }
    double[] to = columnSums(stayers);
    double[][] flow = LeastMovement.between(from, to);
    double moved = 0;
    for (int s = 0; s < settings.size(); s++) {
      double[] needsFrom = new double[needs.size()];
      for (int t = 0; t < settings.size(); t++) {
        moved += s == t ? 0 : flow[s][t];
        for (int n = 0; n < needs.size() && to[t] > 0; n++) {
          double children = flow[s][t] * stayers[n][t] / to[t];
          needsFrom[n] += children;
          add(k, Optional.of(state(n, s)), Optional.of(state(n, t)), children);
        }
      }
      double[] mix = needsOfLeavers(s, needsFrom, stayers);
      for (int n = 0; n < needs.size(); n++) {
        add(k, Optional.of(state(n, s)), Optional.empty(), left[s] * mix[n]);
      }
    }
    return moved;
  }

  /** Shares of needs: of who stayed from the setting, else of who stayed at all, else of the setting at all ages. */
  private double[] needsOfLeavers(int s, double[] stayedFromSetting, double[][] stayed) {
    double[] ofSetting = new double[needs.size()];
    double[] ofAll = new double[needs.size()];
    for (double[][] cohort : after) {
      for (int n = 0; n < needs.size(); n++) {
        ofSetting[n] += cohort[n][s];
        ofAll[n] += sum(cohort[n]);
      }
    }
    double[] ofCohort = Arrays.stream(stayed).mapToDouble(CohortJoiners::sum).toArray();
    for (double[] mix : List.of(stayedFromSetting, ofCohort, ofSetting, ofAll)) {
      double all = sum(mix);
      if (all > 0) {
        return Arrays.stream(mix).map(count -> count / all).toArray();
      }
    }
    return ofAll;
  }

  private void add(int k, Optional<PlanState> from, Optional<PlanState> to, double children) {
    if (children > 0) {
      transitions.add(new Transition(flows.year(), from, k - 1 + NCY_AT_BIRTH, to, children));
    }
  }

  private PlanState state(int n, int s) {
    return new PlanState(needs.get(n), settings.get(s));
  }

  private double[] afterByCohort() {
    return Arrays.stream(after).mapToDouble(cohort -> sum(columnSums(cohort))).toArray();
  }

  private static List<String> listNeeds(PublishedFlows flows, Map<TransitionHistory.Group, Double> stockAfter) {
    TreeSet<String> needs = new TreeSet<>();
    stockAfter.keySet().forEach(group -> needs.add(group.state().need()));
    flows.newPlansByNeed().get(flows.year()).counts().values().forEach(row -> row.keySet().forEach(need -> needs.add(need.name())));
    return List.copyOf(needs);
  }

  private static List<String> listSettings(
      PublishedFlows flows, Map<TransitionHistory.Group, Double> stockAfter, Function<PlacementType, String> settingOf) {
    TreeSet<String> settings = new TreeSet<>();
    stockAfter.keySet().forEach(group -> settings.add(group.state().setting()));
    flows.plansBefore().counts().values().forEach(row -> row.keySet().forEach(type -> settings.add(settingOf.apply(type))));
    flows.newPlans()
        .get(flows.year())
        .counts()
        .values()
        .forEach(row -> row.keySet().forEach(type -> settings.add(settingOf.apply(type))));
    flows.ceasedByPlacement().get(flows.year()).keySet().forEach(type -> settings.add(settingOf.apply(type)));
    return List.copyOf(settings);
  }
}
