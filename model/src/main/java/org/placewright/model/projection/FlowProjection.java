package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.future.Futures;
import org.placewright.model.future.Watcher;
import org.placewright.model.future.YearCount;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateSpace;

/**
 * The children of one future of a county with known flows, and their stays: the expected future in whole children, or a
 * simulated one. A child that does not move to another level of provision keeps the setting it is in; one that moves
 * needs a place of the level it moves to. The same seed gives the same children.
 */
public final class FlowProjection {
  private final County county;
  private final StateSpace space;
  private final List<LocalityId> localities;
  private final List<Life> lives = new ArrayList<>();
  private final List<Boolean> active = new ArrayList<>();
  private final List<YearFlow> flows = new ArrayList<>();
  /** What each child needs now, also of those without a plan any more. */
  private final List<Life.Needed> needed = new ArrayList<>();
  private int year = 1;
  private int joinedThisYear;

  private FlowProjection(County county, List<Child> cohort, StateSpace space) {
    this.county = county;
    this.space = space;
    this.localities = List.copyOf(county.localities().keySet());
    for (Child child : cohort) {
      add(Life.of(child));
    }
  }

  /**
   * Projects a cohort over the county's horizon.
   *
   * @param futures of this county and this cohort, as {@link CountyFutures} makes them
   * @param future the number of a simulated future; the expected one when empty
   */
  public static Projection project(County county, List<Child> cohort, Futures futures, OptionalInt future) {
    FlowProjection projection = new FlowProjection(county, cohort, futures.rates().space());
    Watcher watcher = projection.new Lives();
    if (future.isPresent()) {
      futures.simulated(future.getAsInt(), watcher);
    } else {
      futures.expected(watcher);
    }
    SpellCutter cutter = new SpellCutter(county);
    List<Spell> spells = projection.lives.stream().flatMap(life -> cutter.cut(life).stream()).toList();
    return new Projection(cohort, spells, projection.flows);
  }

  private void add(Life life) {
    lives.add(life);
    active.add(true);
    needed.add(life.now());
  }

  /** Children come numbered in the order of the cohort, new ones after them. */
  private final class Lives implements Watcher {
    @Override
    public void left(int child) {
      active.set(child, false);
    }

    @Override
    public void moved(int child, int state) {
      PlanState to = space.states().get(state);
      Setting now = needed.get(child).setting();
      boolean isSameLevel = DemandCell.Level.of(now).code().equals(to.setting());
      needed.set(child, new Life.Needed(CountyFutures.need(to), isSameLevel ? now : Setting.valueOf(to.setting())));
    }

    @Override
    public void joined(int child, int cell, int home) {
      PlanState state = space.states().get(space.stateOf(cell));
      AcademicYear academicYear = county.horizon().year(year);
      add(
          new Life(
              new ChildId("j%d-%05d".formatted(academicYear.startYear(), ++joinedThisYear)),
              CountyFutures.need(state),
              localities.get(home),
              year,
              new NationalCurriculumYear(space.ncyOf(cell)),
              Setting.valueOf(state.setting()),
              Optional.empty()));
    }

    @Override
    public void counted(YearCount count) {
      for (int child = 0; child < lives.size(); child++) {
        Life life = lives.get(child);
        if (active.get(child) && life.firstYear < year) {
          life.goOn(needed.get(child));
        }
      }
      flows.add(
          new YearFlow(
              county.horizon().year(year), count.before(), count.joined(), count.stayed(), count.moved(), count.left()));
      year++;
      joinedThisYear = 0;
    }
  }
}
