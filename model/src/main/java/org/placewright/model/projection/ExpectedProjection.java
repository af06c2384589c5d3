package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.future.RandomStream;
import org.placewright.model.place.LocalityId;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * The expected county in whole children: ages the base cohort year by year towards {@link StockTargets}.
 *
 * <p>Each year everyone grows a year older. Where then, within one {@link DemandCell.Band age band}, a level of
 * provision has more children than its target, the surplus leaves it, from the needs and curriculum years with the
 * largest surplus; where it has fewer, children come to it, into the needs and curriculum years with the largest lack. One
 * who leaves one level while another of the same need and curriculum year lacks a child moves there; the others end
 * their plan, and the remaining lack is met by new plans. So no more children come and go than the targets demand.
 * The same seed gives the same children. O(years x children).
 */
public final class ExpectedProjection {
  private final County county;
  private final long runSeed;
  private final StockTargets targets;
  private final List<Life> lives = new ArrayList<>();
  private final List<YearFlow> flows = new ArrayList<>();
  private List<Life> active = new ArrayList<>();

  private ExpectedProjection(County county, List<Child> cohort, long runSeed) {
    this.county = county;
    this.runSeed = runSeed;
    this.targets = new StockTargets(county, cohort);
    for (Child child : cohort) {
      active.add(Life.of(child));
    }
    lives.addAll(active);
  }

  /** Projects a cohort over the county's horizon. */
  public static Projection project(County county, List<Child> cohort, long runSeed) {
    ExpectedProjection projection = new ExpectedProjection(county, cohort, runSeed);
    for (int year = 1; year < county.horizon().years(); year++) {
      projection.advanceTo(year);
    }
    SpellCutter cutter = new SpellCutter(county);
    List<Spell> spells = projection.lives.stream().flatMap(life -> cutter.cut(life).stream()).toList();
    return new Projection(cohort, spells, projection.flows);
  }

  private void advanceTo(int year) {
    YearStep step = new YearStep(year, targets.inYear(year), RandomStream.LEAVERS.of(runSeed, year));
    int before = active.size();
    List<Life> next = new ArrayList<>();
    int moved = 0;
    for (Life life : active) {
      step.survive(life);
    }
    step.settle();
    for (YearStep.Outcome outcome : step.listSurvivors()) {
      moved += outcome.movedTo().isPresent() ? 1 : 0;
      outcome.life()
          .goOn(new Life.Needed(outcome.life().need(), outcome.movedTo().orElse(outcome.life().setting())));
      next.add(outcome.life());
    }
    int survived = next.size();
    List<Life> joiners = listJoiners(year, step.listJoiners());
    next.addAll(joiners);
    lives.addAll(joiners);
    active = next;
    flows.add(
        new YearFlow(
            county.horizon().year(year), before, joiners.size(), survived - moved, moved, before - survived));
  }

  private List<Life> listJoiners(int year, List<DemandCell> cells) {
    UniformRandomProvider random = RandomStream.JOINERS.of(runSeed, year);
    List<Life> joiners = new ArrayList<>();
    for (NationalCurriculumYear ncy : NationalCurriculumYear.listAll()) {
      List<DemandCell> sameYear = cells.stream().filter(cell -> cell.ncy().equals(ncy)).toList();
      List<LocalityId> homes = BaseCohort.drawHomes(county, ncy, sameYear.size(), random);
      for (int i = 0; i < sameYear.size(); i++) {
        DemandCell cell = sameYear.get(i);
        ChildId id = new ChildId("j%d-%05d".formatted(county.horizon().year(year).startYear(), joiners.size() + 1));
        joiners.add(
            new Life(id, cell.need(), homes.get(i), year, ncy, cell.level().settingOfJoiners(), Optional.empty()));
      }
    }
    return joiners;
  }
}
