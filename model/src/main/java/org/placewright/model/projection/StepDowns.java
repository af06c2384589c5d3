package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.provision.Boarding;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.future.RandomStream;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.Eligibility;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * Offers children a place of a lower level where a county's step-downs say so. A child is meant in a year in which it starts
 * one of the curriculum years asked about, if it is at the level stepped down from and was there the year before; all its later
 * stays there follow. Of those meant in a year the share is drawn, rounded so that the sum over years is right to the nearest
 * child, but never more than the pace allows. Children passed over stay until their next such year. Where that year is no transfer
 * between phases, the stay of who is drawn is cut there.
 */
final class StepDowns {
  /** Simulated futures are numbered from 1. */
  private static final int EXPECTED = 0;

  private final County county;
  private final List<Spell> spells;
  private final SpellCutter cutter;
  private final Map<ChildId, Boarding> boarding = new HashMap<>();

  private StepDowns(County county, Projection projection) {
    this.county = county;
    this.spells = new ArrayList<>(projection.spells());
    projection.cohort().forEach(child -> child.boarding().ifPresent(known -> boarding.put(child.id(), known)));
    this.cutter = new SpellCutter(county);
  }

  /**
   * The same projection with what step-downs offer; the same seed draws the same children.
   *
   * @param future the number of the simulated future, each of which draws by itself; empty for the expected one
   */
  static Projection offer(County county, Projection projection, OptionalInt future, long seed) {
    StepDowns offered = new StepDowns(county, projection);
    for (int i = 0; i < county.stepDowns().size(); i++) {
      offered.offer(county.stepDowns().get(i), i, future.orElse(EXPECTED), seed);
    }
    return new Projection(projection.cohort(), offered.spells, projection.flows());
  }

  private void offer(StepDown policy, int number, int future, long seed) {
    double share = policy.whom().share();
    int meant = 0;
    int asked = 0;
    for (AcademicYear year : county.horizon().listYears()) {
      List<Integer> ofYear = year.isBefore(policy.fromYear()) ? new ArrayList<>() : listMeant(policy.whom(), year);
      long before = Math.round(share * meant);
      meant += ofYear.size();
      RandomStream.shuffle(RandomStream.STEP_DOWNS.of(seed, number * Horizon.MOST_YEARS + county.horizon().indexOf(year), future), ofYear);
      long wanted = Math.min(Math.round(share * meant) - before, policy.pace().leftAfter(asked));
      List<Integer> drawn = ofYear.stream().limit(wanted).sorted(Comparator.reverseOrder()).toList();
      asked += drawn.size();
      // from the end, as a stay that is cut in two moves all after it
      drawn.forEach(position -> offer(policy, cutAt(position, year)));
    }
  }

  /** Positions of the stays that a step-down is about in a year, of those not offered one yet. */
  private List<Integer> listMeant(Eligibility whom, AcademicYear year) {
    List<Integer> meant = new ArrayList<>();
    for (int i = 0; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      if (spell.covers(year)
          && wasAt(whom.from(), i, year)
          && mayStay(whom.from(), i, year)
          && whom.admits(spell.setting(), spell.need(), spell.ncyIn(year), Optional.ofNullable(boarding.get(spell.child())))) {
        meant.add(i);
      }
    }
    return meant;
  }

  /**
   * Whether a settled child could stay where it is when it is asked in a year, which ends the terms of the stay asked about and of all
   * that follow it: where the provision has come to be for others, takes nobody new or has more room for a child of its need, whoever
   * is asked might have to leave.
   */
  private boolean mayStay(Setting from, int position, AcademicYear year) {
    ChildId child = spells.get(position).child();
    for (int i = position; i < spells.size() && spells.get(i).child().equals(child); i++) {
      if (spells.get(i).setting() == from && !mayStay(spells.get(i), year)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayStay(Spell spell, AcademicYear year) {
    Spell anew = spell.first().isBefore(year) ? spell.cutBefore(year).getLast() : spell.at(spell.setting(), spell.stepDown());
    return spell.pinned()
        .map(county::getProvision)
        .filter(at -> !anew.fits(at) || anew.roomTenthsAt(at) > spell.roomTenthsAt(at))
        .isEmpty();
  }

  /** Whether the child of a stay needed this level in the year before. */
  private boolean wasAt(Setting setting, int position, AcademicYear year) {
    Spell spell = spells.get(position);
    if (spell.first().isBefore(year)) {
      return spell.setting() == setting;
    }
    return position > 0 && spells.get(position - 1).child().equals(spell.child()) && spells.get(position - 1).setting() == setting;
  }

  /** The position of the stay that starts in a year, cut off the one that covers it where need be. */
  private int cutAt(int position, AcademicYear year) {
    Spell spell = spells.get(position);
    if (spell.first().equals(year)) {
      return position;
    }
    spells.remove(position);
    spells.addAll(position, spell.cutBefore(year));
    return position + 1;
  }

  private void offer(StepDown policy, int position) {
    Spell first = spells.get(position);
    int end = position;
    while (end < spells.size() && spells.get(end).child().equals(first.child())) {
      end++;
    }
    List<Spell> after = new ArrayList<>();
    for (int i = position; i < end; i++) {
      Spell spell = spells.get(i);
      boolean follows = spell.setting() == policy.from();
      Spell lower = follows ? spell.at(policy.to(), i == position ? Optional.of(policy) : spell.stepDown()) : spell;
      after.addAll(follows ? cutter.cutAtJuniors(lower) : List.of(lower));
    }
    spells.subList(position, end).clear();
    for (int i = 0; i < after.size(); i++) {
      spells.add(position + i, after.get(i).numbered(first.number() + i));
    }
  }
}
