package org.placewright.model.child;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.ChildBand;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;

/**
 * One child's unbroken stay at one provision, or its wait for one: from {@code first} to {@code last}, both included.
 *
 * @param number position of the spell in the child's life in the plan, from 1
 * @param ncyAtStart curriculum year in {@code first}
 * @param setting the level of provision needed
 * @param placeTenths how much of the week the child is there: {@value #FULL_TIME} for a full-time child, less for a part-time one; how
 *     much room that takes depends on the provision, see {@link #roomTenthsAt}
 * @param pinned where the child already is and stays; empty when the plan decides
 * @param stepDown the terms on which the child may come down to this level from a dearer one; empty for all others, and in later stays
 * @param band the band of top-ups that the child was put in, as long as its need stays what it was then; empty where it is not known
 */
public record Spell(
    ChildId child,
    int number,
    NeedType need,
    LocalityId home,
    NationalCurriculumYear ncyAtStart,
    Setting setting,
    AcademicYear first,
    AcademicYear last,
    int placeTenths,
    Optional<ProvisionId> pinned,
    Optional<StepDown> stepDown,
    Optional<BandCode> band) {
  /** Tenths of a place that a full-time child takes: the integer unit of room. */
  public static final int FULL_TIME = 10;

  public Spell {
    Objects.requireNonNull(child, "child");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(ncyAtStart, "ncyAtStart");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(pinned, "pinned");
    Objects.requireNonNull(stepDown, "stepDown");
    Objects.requireNonNull(band, "band");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "spell %d of child (%s) must not end (%s) before it starts (%s)".formatted(number, child, last, first));
    }
    if (placeTenths < 1) {
      throw new IllegalArgumentException("room (%d tenths) of child (%s) must be positive".formatted(placeTenths, child));
    }
  }

  /** A stay that is no step down, of a child whose band is not known. */
  public Spell(
      ChildId child, int number, NeedType need, LocalityId home, NationalCurriculumYear ncyAtStart, Setting setting, AcademicYear first,
      AcademicYear last, int placeTenths, Optional<ProvisionId> pinned) {
    this(child, number, need, home, ncyAtStart, setting, first, last, placeTenths, pinned, Optional.empty(), Optional.empty());
  }

  /** Names the spell within a plan: child and number. */
  public String id() {
    return child + "/" + number;
  }

  /** The same at another level, so that it no longer stays where it was. */
  public Spell at(Setting level, Optional<StepDown> terms) {
    return new Spell(child, number, need, home, ncyAtStart, level, first, last, placeTenths, Optional.empty(), terms, band);
  }

  /** The same of another child, which is not yet anywhere. */
  public Spell likeOf(ChildId other) {
    return new Spell(other, 1, need, home, ncyAtStart, setting, first, last, placeTenths, Optional.empty(), stepDown, band);
  }

  /** The child's own band, and whether it is still where it was when it was put in it. */
  public Optional<ChildBand> childBand() {
    return band.map(code -> new ChildBand(code, pinned.isPresent()));
  }

  /** The same with another number among the child's stays. */
  public Spell numbered(int other) {
    return new Spell(child, other, need, home, ncyAtStart, setting, first, last, placeTenths, pinned, stepDown, band);
  }

  /** The years of it before one, and those from it on, the latter as a stay of their own; the year must be within it and not its first. */
  public List<Spell> cutBefore(AcademicYear year) {
    if (!first.isBefore(year) || last.isBefore(year)) {
      throw new IllegalArgumentException("spell %s (%s to %s) cannot be cut before %s".formatted(id(), first, last, year));
    }
    return List.of(
        new Spell(child, number, need, home, ncyAtStart, setting, first, year.plus(-1), placeTenths, pinned, stepDown, band),
        new Spell(child, number + 1, need, home, ncyIn(year), setting, year, last, placeTenths, Optional.empty(), Optional.empty(), band));
  }

  /**
   * Tenths of a place that the child takes at a provision in every year of the stay, by the terms the stay began on: those of the
   * first year of the plan for a child who is there already. A part of a tenth is counted as a whole one.
   */
  public int roomTenthsAt(Provision provision) {
    Designation terms = pinned.equals(Optional.of(provision.id())) ? provision.designation() : provision.designationIn(first);
    return Math.ceilDiv(placeTenths * terms.roomTenths(need), FULL_TIME);
  }

  public int years() {
    return last.yearsAfter(first) + 1;
  }

  public boolean covers(AcademicYear year) {
    return !year.isBefore(first) && !last.isBefore(year);
  }

  /** The curriculum year of the child in a year of the spell. */
  public NationalCurriculumYear ncyIn(AcademicYear year) {
    return new NationalCurriculumYear(ncyAtStart.number() + year.yearsAfter(first));
  }

  /** The phase of education in a year of the spell. */
  public Phase phaseIn(AcademicYear year) {
    return ncyIn(year).phase();
  }

  /** The phase of education in the first year: stays of children who may move end with the phase. */
  public Phase phaseAtStart() {
    return ncyAtStart.phase();
  }

  /** Whether a provision may take the child when the spell begins, and keep it to its end; it must be for such children when they come. */
  public boolean fits(Provision provision) {
    return fits(provision.designationIn(first)) && provision.takes(first, last);
  }

  /** Whether a designation admits the child in every year of the spell. */
  public boolean fits(Designation designation) {
    return designation.admits(need, ncyAtStart) && designation.admits(need, ncyIn(last));
  }
}
