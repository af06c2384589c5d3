package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.future.RandomStream;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;

/**
 * Offers children a place of a lower level where a county's step-downs say so. A child is meant by the first stay that starts
 * at a phase transfer at the level stepped down from, after a stay there; all its later stays there follow. Of those meant in a
 * year the share is drawn, rounded so that the sum over years is right to the nearest child, but never more than the limit of
 * the year. Children passed over stay until their next transfer.
 */
final class StepDowns {
  private final County county;
  private final List<Spell> spells;

  private StepDowns(County county, List<Spell> spells) {
    this.county = county;
    this.spells = new ArrayList<>(spells);
  }

  /** The same projection with what step-downs offer; the same seed draws the same children. */
  static Projection offer(County county, Projection projection, long seed) {
    StepDowns offered = new StepDowns(county, projection.spells());
    for (int i = 0; i < county.stepDowns().size(); i++) {
      offered.offer(county.stepDowns().get(i), i, seed);
    }
    return new Projection(projection.cohort(), offered.spells, projection.flows());
  }

  private void offer(StepDown policy, int number, long seed) {
    int meant = 0;
    for (AcademicYear year : county.horizon().listYears()) {
      List<Integer> ofYear = listMeant(policy, year);
      long before = Math.round(policy.share() * meant);
      meant += ofYear.size();
      RandomStream.shuffle(RandomStream.STEP_DOWNS.of(seed, number, county.horizon().indexOf(year)), ofYear);
      long wanted = Math.min(Math.round(policy.share() * meant) - before, policy.mostAYear().orElse(Integer.MAX_VALUE));
      ofYear.stream().limit(wanted).forEach(position -> offer(policy, position));
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
    spells.set(position, at(first, policy.to(), Optional.of(policy)));
    for (int i = position + 1; i < spells.size() && spells.get(i).child().equals(first.child()); i++) {
      if (spells.get(i).setting() == policy.from()) {
        spells.set(i, at(spells.get(i), policy.to(), spells.get(i).stepDown()));
      }
    }
  }

  private static Spell at(Spell spell, Setting setting, Optional<StepDown> stepDown) {
    return new Spell(
        spell.child(), spell.number(), spell.need(), spell.home(), spell.ncyAtStart(), setting, spell.first(), spell.last(),
        spell.placeTenths(), spell.pinned(), stepDown);
  }
}
