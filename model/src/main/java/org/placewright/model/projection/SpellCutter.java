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
 * Cuts a child's years into spells: at every phase transfer, when the child comes to have another need or to need another
 * level of provision, when the provision it is at ends with its age group, and when that closes. Who has another need but no other level stays
 * where it is today, if that is for the new need. Children who need a base and are not yet settled are cut
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
        .flatMap(provision -> provision.listDesignations().stream())
        .anyMatch(SpellCutter::isInfantOrJunior);
  }

  private static boolean isInfantOrJunior(Designation designation) {
    return designation.firstNcy().equals(FIRST_JUNIOR_YEAR)
        || designation.lastNcy().number() == FIRST_JUNIOR_YEAR.number() - 1;
  }

  List<Spell> cut(Life life) {
    List<Spell> spells = new ArrayList<>();
    Optional<ProvisionId> pinned = life.provisionAtStart;
    int start = 0;
    for (int i = 1; i <= life.years(); i++) {
      if (i == life.years() || isCutBefore(life, i, pinned)) {
        spells.add(
            new Spell(
                life.child,
                spells.size() + 1,
                life.in(start).need(),
                life.home,
                ncyAt(life, start),
                life.in(start).setting(),
                county.horizon().year(life.firstYear + start),
                county.horizon().year(life.firstYear + i - 1),
                Spell.FULL_TIME,
                pinned,
                Optional.empty(),
                life.bandIn(start)));
        int next = i;
        pinned = pinned.filter(id -> next < life.years() && mayKeep(life, next, id));
        start = i;
      }
    }
    return spells;
  }

  /** A stay of a child who comes to need a base only now, cut from infants to juniors where it has to be. */
  List<Spell> cutAtJuniors(Spell spell) {
    int years = FIRST_JUNIOR_YEAR.number() - spell.ncyAtStart().number();
    boolean isCut = spell.pinned().isEmpty() && isCutAtJuniors(spell.setting()) && years > 0 && years < spell.years();
    return isCut ? spell.cutBefore(spell.first().plus(years)) : List.of(spell);
  }

  private boolean isCutAtJuniors(Setting setting) {
    return hasInfantOrJuniorBases && setting == Setting.BASE;
  }

  private boolean isCutBefore(Life life, int i, Optional<ProvisionId> pinned) {
    NationalCurriculumYear ncy = ncyAt(life, i);
    Life.Needed needed = life.in(i);
    if (ncy.isPhaseTransfer() || !needed.equals(life.in(i - 1))) {
      return true;
    }
    if (pinned.isPresent()) {
      return !admits(pinned.get(), needed, ncy) || isClosed(pinned.get(), life, i);
    }
    return isCutAtJuniors(needed.setting()) && ncy.equals(FIRST_JUNIOR_YEAR);
  }

  /** Whether a cut is for a change of need alone that the provision it is at does not mind. */
  private boolean mayKeep(Life life, int i, ProvisionId at) {
    NationalCurriculumYear ncy = ncyAt(life, i);
    return !ncy.isPhaseTransfer()
        && life.in(i).setting() == life.in(i - 1).setting()
        && admits(at, life.in(i), ncy)
        && !isClosed(at, life, i);
  }

  private boolean isClosed(ProvisionId id, Life life, int i) {
    return county.getProvision(id).isClosedIn(county.horizon().year(life.firstYear + i));
  }

  private boolean admits(ProvisionId id, Life.Needed needed, NationalCurriculumYear ncy) {
    return county.getProvision(id).designation().admits(needed.need(), ncy);
  }

  private static NationalCurriculumYear ncyAt(Life life, int i) {
    return new NationalCurriculumYear(life.ncyAtStart.number() + i);
  }
}
