package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/**
 * Cuts a child's years into spells: at every phase transfer, when the child comes to need another level of provision,
 * and when the provision it is at ends with its age group. Children who need a base and are not yet settled are cut
 * from infants to juniors too where the county has infant or junior bases, which no longer stay could use.
 */
final class SpellCutter {
  private static final NationalCurriculumYear FIRST_JUNIOR_YEAR = new NationalCurriculumYear(3);

  private final County county;
  private final boolean hasInfantOrJuniorBases;

  SpellCutter(County county) {
    this.county = county;
    this.hasInfantOrJuniorBases = county.provisions()
        .values()
        .stream()
        .filter(provision -> provision.kind().setting() == Setting.BASE)
        .anyMatch(provision -> isInfantOrJunior(provision.designation()));
  }

  private static boolean isInfantOrJunior(Designation designation) {
    return designation.firstNcy().equals(FIRST_JUNIOR_YEAR)
        || designation.lastNcy().number() == FIRST_JUNIOR_YEAR.number() - 1;
  }

  List<Spell> cut(Life life) {
    List<Spell> spells = new ArrayList<>();
    Optional<ProvisionId> pinned = life.provisionAtStart;
    int start = 0;
    for (int i = 1; i <= life.settings.size(); i++) {
      if (i == life.settings.size() || isCutBefore(life, i, pinned)) {
        spells.add(
            new Spell(
                life.child,
                spells.size() + 1,
                life.need,
                life.home,
                ncyAt(life, start),
                life.settings.get(start),
                county.horizon().year(life.firstYear + start),
                county.horizon().year(life.firstYear + i - 1),
                Spell.FULL_TIME,
                pinned));
        pinned = Optional.empty();
        start = i;
      }
    }
    return spells;
  }

  private boolean isCutBefore(Life life, int i, Optional<ProvisionId> pinned) {
    NationalCurriculumYear ncy = ncyAt(life, i);
    Setting setting = life.settings.get(i);
    if (ncy.isPhaseTransfer() || setting != life.settings.get(i - 1)) {
      return true;
    }
    if (pinned.isPresent()) {
      return !county.getProvision(pinned.get()).designation().admits(life.need, ncy);
    }
    return hasInfantOrJuniorBases && setting == Setting.BASE && ncy.equals(FIRST_JUNIOR_YEAR);
  }

  private static NationalCurriculumYear ncyAt(Life life, int i) {
    return new NationalCurriculumYear(life.ncyAtStart.number() + i);
  }
}
