package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.placewright.model.future.RandomStream;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/** One year's step of the expected county: who stays, moves, leaves and joins so that the targets are met. */
final class YearStep {
  private final int year;
  private final StockTargets.Year target;
  private final UniformRandomProvider random;
  private final Map<DemandCell, List<Life>> present = new LinkedHashMap<>();
  private final List<Outcome> survivors = new ArrayList<>();
  private final List<DemandCell> joiners = new ArrayList<>();

  YearStep(int year, StockTargets.Year target, UniformRandomProvider random) {
    this.year = year;
    this.target = target;
    this.random = random;
    target.exact().keySet().forEach(cell -> present.put(cell, new ArrayList<>()));
  }

  /** A child who still has a plan, and the level of provision it moved to, if it did. */
  record Outcome(Life life, Optional<Setting> movedTo) {}

  /** Lets a child grow a year older; one past the oldest curriculum year leaves. */
  void survive(Life life) {
    life.ncyIn(year)
        .map(ncy -> new DemandCell(DemandCell.Level.of(life.setting()), life.need(), ncy))
        .ifPresent(cell -> present.computeIfAbsent(cell, c -> new ArrayList<>()).add(life));
  }

  /** Meets the targets; call once, after everyone survived. */
  void settle() {
    Map<StockTargets.Group, List<DemandCell>> groups = new LinkedHashMap<>();
    present.keySet()
        .forEach(
            cell -> groups.computeIfAbsent(StockTargets.Group.of(cell), g -> new ArrayList<>()).add(cell));
    List<Life> leaving = new ArrayList<>();
    Map<DemandCell, Integer> lacking = new LinkedHashMap<>();
    groups.forEach(
        (group, cells) -> {
          int here = cells.stream().mapToInt(cell -> present.get(cell).size()).sum();
          int wanted = target.whole().getOrDefault(group, 0);
          if (here > wanted) {
            leaving.addAll(takeSurplus(cells, here - wanted));
          } else if (here < wanted) {
            shareLack(cells, wanted - here).forEach(lacking::put);
          }
        });
    present.values().forEach(lives -> lives.forEach(life -> survivors.add(new Outcome(life, Optional.empty()))));
    moveLeaversToLackingLevels(leaving, lacking);
    lacking.forEach(
        (cell, count) -> {
          for (int i = 0; i < count; i++) {
            joiners.add(cell);
          }
        });
    survivors.sort(Comparator.comparing(outcome -> outcome.life().child));
  }

  List<Outcome> listSurvivors() {
    return survivors;
  }

  /** One cell for each child with a new plan. */
  List<DemandCell> listJoiners() {
    return joiners;
  }

  private List<Life> takeSurplus(List<DemandCell> cells, int count) {
    List<Life> taken = new ArrayList<>();
    for (DemandCell cell : cells) {
      RandomStream.shuffle(random, present.get(cell));
    }
    while (taken.size() < count) {
      DemandCell fullest = cells.stream()
          .filter(cell -> !present.get(cell).isEmpty())
          .max(Comparator.comparingDouble(cell -> present.get(cell).size() - exact(cell)))
          .orElseThrow();
      taken.add(present.get(fullest).removeLast());
    }
    return taken;
  }

  private Map<DemandCell, Integer> shareLack(List<DemandCell> cells, int count) {
    double[] lack = cells.stream().mapToDouble(cell -> Math.max(0, exact(cell) - present.get(cell).size())).toArray();
    double[] weights = java.util.Arrays.stream(lack).sum() > 0 ? lack : cells.stream().mapToDouble(this::exact).toArray();
    int[] shares = WholeNumbers.share(count, weights);
    Map<DemandCell, Integer> lacking = new LinkedHashMap<>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        lacking.put(cells.get(i), shares[i]);
      }
    }
    return lacking;
  }

  private void moveLeaversToLackingLevels(List<Life> leaving, Map<DemandCell, Integer> lacking) {
    for (Life life : leaving) {
      NationalCurriculumYear ncy = life.ncyIn(year).orElseThrow();
      for (DemandCell.Level level : DemandCell.Level.values()) {
        DemandCell cell = new DemandCell(level, life.need(), ncy);
        if (lacking.getOrDefault(cell, 0) > 0) {
          lacking.merge(cell, -1, Integer::sum);
          survivors.add(new Outcome(life, Optional.of(level.settingOfJoiners())));
          break;
        }
      }
    }
  }

  private double exact(DemandCell cell) {
    return target.exact().getOrDefault(cell, 0.0);
  }
}
