package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.future.RandomStream;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * Offers children a place of a lower level where a county's step-downs say so. A child is meant by the first stay that starts
 * at a phase transfer at the level stepped down from, after a stay there; all its later stays there follow. Of those meant in a
 * year the share is drawn, rounded so that the sum over years is right to the nearest child, but never more than the limit of
 * the year. Children passed over stay until their next transfer.
 */
final class StepDowns {
  /** Simulated futures are numbered from 1. */
  private static final int EXPECTED = 0;

  private final County county;
  private final List<Spell> spells;
  private final SpellCutter cutter;

  private StepDowns(County county, List<Spell> spells) {
    this.county = county;
    this.spells = new ArrayList<>(spells);
    this.cutter = new SpellCutter(county);
  }

  /**
   * The same projection with what step-downs offer; the same seed draws the same children.
   *
   * @param future the number of the simulated future, each of which draws by itself; empty for the expected one
   */
  static Projection offer(County county, Projection projection, OptionalInt future, long seed) {
    StepDowns offered = new StepDowns(county, projection.spells());
    for (int i = 0; i < county.stepDowns().size(); i++) {
      offered.offer(county.stepDowns().get(i), i, future.orElse(EXPECTED), seed);
    }
    return new Projection(projection.cohort(), offered.spells, projection.flows());
  }

  private void offer(StepDown policy, int number, int future, long seed) {
    int meant = 0;
    for (AcademicYear year : county.horizon().listYears()) {
      List<Integer> ofYear = listMeant(policy, year);
      long before = Math.round(policy.share() * meant);
      meant += ofYear.size();
      RandomStream.shuffle(RandomStream.STEP_DOWNS.of(seed, number * Horizon.MOST_YEARS + county.horizon().indexOf(year), future), ofYear);
      long wanted = Math.min(Math.round(policy.share() * meant) - before, policy.mostAYear().orElse(Integer.MAX_VALUE));
      // from the end, as a stay that is cut in two moves all after it
      ofYear.stream().limit(wanted).sorted(Comparator.reverseOrder()).forEach(position -> offer(policy, position));
    }
  }

  /** Positions of the stays that begin in a year and that a step-down is about, by those not offered one yet. */
  private List<Integer> listMeant(StepDown policy, AcademicYear year) {
    List<Integer> meant = new ArrayList<>();
    for (int i = 1; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      Spell before = spells.get(i - 1);
      if (spell.first().equals(year)
          && spell.child().equals(before.child())
          && before.setting() == policy.from()
          && policy.isAbout(spell.setting(), spell.need(), spell.ncyAtStart(), year)) {
        meant.add(i);
      }
    }
    return meant;
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
      Spell lower = follows ? at(spell, policy.to(), i == position ? Optional.of(policy) : spell.stepDown()) : spell;
      after.addAll(follows ? cutter.cutAtJuniors(lower) : List.of(lower));
    }
    spells.subList(position, end).clear();
    for (int i = 0; i < after.size(); i++) {
      spells.add(position + i, after.get(i).numbered(first.number() + i));
    }
  }

  private static Spell at(Spell spell, Setting setting, Optional<StepDown> stepDown) {
    return new Spell(
        spell.child(), spell.number(), spell.need(), spell.home(), spell.ncyAtStart(), setting, spell.first(), spell.last(),
        spell.placeTenths(), spell.pinned(), stepDown);
  }
}
