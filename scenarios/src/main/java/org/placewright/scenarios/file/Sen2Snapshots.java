package org.placewright.scenarios.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.placewright.model.need.NeedType;
import org.placewright.model.transition.PlanState;
import org.placewright.scenarios.file.Sen2Return.Plan;

/** Who had a plan on each census day, with what need and in what setting; and what became of them between two. */
final class Sen2Snapshots {
  private static final int PRIMARY = 1;
  /** From birth to the year in which someone turns 26. */
  private static final int YOUNGEST = -5;
  private static final int OLDEST = 21;

  private final Sen2Return records;
  private final Sen2Placements placements;
  private final int returnYear;
  private final Doubts doubts;
  private final Map<String, NeedType> needs = new HashMap<>();
  private final SortedMap<LocalDate, Map<String, PlanState>> byCensus = new TreeMap<>();

  /** Counts on every census day. */
  Sen2Snapshots(
      Sen2Return records, Sen2Placements placements, SortedSet<LocalDate> censuses, int returnYear, Doubts doubts) {
    this.records = records;
    this.placements = placements;
    this.returnYear = returnYear;
    this.doubts = doubts;
    censuses.forEach(census -> byCensus.put(census, take(census)));
    LocalDate end = censuses.last().plusYears(1);
    records.plans()
        .stream()
        .filter(plan -> plan.start().isAfter(end))
        .forEach(plan -> doubts.add(plan.row(), "startdate is more than a year after the last census", "the plan is not in force yet"));
  }

  private Map<String, PlanState> take(LocalDate census) {
    Map<String, Plan> inForce = new TreeMap<>();
    Comparator<Plan> lastStarted = Comparator.comparing(Plan::start).thenComparing(plan -> plan.row().line());
    for (Plan plan : records.plans()) {
      if (plan.isInForceOn(census) && hasKnownYear(plan.person(), census)) {
        inForce.merge(plan.person(), plan, (one, other) -> {
          Plan later = lastStarted.compare(one, other) < 0 ? other : one;
          Plan earlier = later == one ? other : one;
          doubts.add(
              earlier.row(),
              "the same child's plan in line %d is in force on %s too".formatted(later.row().line(), census),
              "the child counts once, with the plan that started last");
          return later;
        });
      }
    }
    Map<String, PlanState> states = new TreeMap<>();
    inForce.forEach((person, plan) -> {
      NeedType need = needs.computeIfAbsent(plan.row().id(), id -> needOf(plan));
      states.put(person, new PlanState(need.name(), placements.settingOn(census, plan).word()));
    });
    return states;
  }

  private boolean hasKnownYear(String person, LocalDate census) {
    int ncy = Sen2Dates.ncy(census, records.receptionYear(person));
    if (ncy < HistoryTables.LOWEST_NCY || ncy >= HistoryTables.HIGHEST_NCY) {
      doubts.add(records.person(person), "a plan at curriculum year %d".formatted(ncy), "the child is left out of that census");
      return false;
    }
    if (ncy < YOUNGEST || ncy > OLDEST) {
      doubts.add(records.person(person), "a plan at curriculum year %d".formatted(ncy), "it is as it says");
    }
    return true;
  }

  private NeedType needOf(Plan plan) {
    List<Sen2Row> rows = records.ofActivePlans(Sen2File.SEN_NEED, plan);
    if (rows.isEmpty()) {
      doubts.add(plan.row(), "no need is recorded for the plan", "the need is unknown");
      return NeedType.UNKNOWN;
    }
    Map<Integer, List<Sen2Row>> byRank = new TreeMap<>();
    rows.forEach(
        row -> byRank.computeIfAbsent(Sen2Placements.rank(row, "sentyperank", doubts), rank -> new ArrayList<>()).add(row));
    int lowest = byRank.keySet().iterator().next();
    List<Sen2Row> primary = byRank.get(lowest);
    if (lowest != PRIMARY) {
      doubts.add(primary.getFirst(), "no need of the plan has rank 1", "the lowest rank is the primary need");
    }
    primary.stream()
        .skip(1)
        .forEach(
            row -> doubts.add(
                row, "line %d is a need of the same rank".formatted(primary.getFirst().line()), "the first is the primary need"));
    return readNeed(primary.getFirst());
  }

  private NeedType readNeed(Sen2Row row) {
    Optional<NeedType> need = NeedType.fromCode(row.cells().get("sentype"), returnYear);
    if (need.isEmpty()) {
      doubts.add(row, "sentype is not a code of the return of %d".formatted(returnYear), "the need is unknown");
    }
    return need.orElse(NeedType.UNKNOWN);
  }

  /** Children by what they were, on each census day. */
  SortedMap<LocalDate, SortedMap<PlanState, Integer>> count() {
    SortedMap<LocalDate, SortedMap<PlanState, Integer>> counts = new TreeMap<>();
    byCensus.forEach((census, states) -> {
      SortedMap<PlanState, Integer> ofDay = new TreeMap<>();
      states.values().forEach(state -> ofDay.merge(state, 1, Integer::sum));
      counts.put(census, ofDay);
    });
    return counts;
  }

  /** One step for everyone who had a plan on either of two successive census days. */
  List<ChildStep> listSteps() {
    List<ChildStep> steps = new ArrayList<>();
    List<LocalDate> days = List.copyOf(byCensus.keySet());
    for (int i = 0; i + 1 < days.size(); i++) {
      Map<String, PlanState> before = byCensus.get(days.get(i));
      Map<String, PlanState> after = byCensus.get(days.get(i + 1));
      Set<String> persons = new TreeSet<>(before.keySet());
      persons.addAll(after.keySet());
      for (String person : persons) {
        steps.add(
            new ChildStep(
                days.get(i).getYear(),
                Sen2Dates.ncy(days.get(i), records.receptionYear(person)),
                Optional.ofNullable(before.get(person)),
                Optional.ofNullable(after.get(person))));
      }
    }
    return steps;
  }
}
