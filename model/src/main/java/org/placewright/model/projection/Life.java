package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.money.BandCode;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/** One child's years with a plan within the horizon, growing year by year while the projection runs. */
final class Life {
  /** What a child needs in one year. */
  record Needed(NeedType need, Setting setting) {
    Needed {
      Objects.requireNonNull(need, "need");
      Objects.requireNonNull(setting, "setting");
    }
  }

  final ChildId child;
  final LocalityId home;
  final int firstYear;
  final NationalCurriculumYear ncyAtStart;
  final Optional<ProvisionId> provisionAtStart;
  private final Optional<BandCode> bandAtStart;
  private final List<Needed> years = new ArrayList<>();

  Life(
      ChildId child,
      NeedType need,
      LocalityId home,
      int firstYear,
      NationalCurriculumYear ncyAtStart,
      Setting setting,
      Optional<ProvisionId> provisionAtStart) {
    this(child, need, home, firstYear, ncyAtStart, setting, provisionAtStart, Optional.empty());
  }

  /** The life of a child of the base year. */
  static Life of(Child child) {
    return new Life(child.id(), child.need(), child.home(), 0, child.ncy(), child.setting(), child.provision(), child.band());
  }

  private Life(
      ChildId child,
      NeedType need,
      LocalityId home,
      int firstYear,
      NationalCurriculumYear ncyAtStart,
      Setting setting,
      Optional<ProvisionId> provisionAtStart,
      Optional<BandCode> bandAtStart) {
    this.bandAtStart = bandAtStart;
    this.child = child;
    this.home = home;
    this.firstYear = firstYear;
    this.ncyAtStart = ncyAtStart;
    this.provisionAtStart = provisionAtStart;
    years.add(new Needed(need, setting));
  }

  /** Another year with a plan. */
  void goOn(Needed next) {
    years.add(next);
  }

  int years() {
    return years.size();
  }

  /** What it needs in its {@code i}th year with a plan, from 0. */
  Needed in(int i) {
    return years.get(i);
  }

  /** The band it was put in, in its {@code i}th year: as long as it never had another need since. */
  Optional<BandCode> bandIn(int i) {
    return bandAtStart.filter(band -> years.subList(0, i + 1).stream().allMatch(year -> year.need() == years.getFirst().need()));
  }

  /** What it needs in the last year so far. */
  Needed now() {
    return years.getLast();
  }

  NeedType need() {
    return now().need();
  }

  Setting setting() {
    return now().setting();
  }

  /** The curriculum year in a year of the horizon; empty when the child is too old for a plan by then. */
  Optional<NationalCurriculumYear> ncyIn(int year) {
    return ncyAtStart.after(year - firstYear);
  }
}
