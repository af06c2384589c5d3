package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.placewright.model.child.ChildId;
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
  private final List<Needed> years = new ArrayList<>();

  Life(
      ChildId child,
      NeedType need,
      LocalityId home,
      int firstYear,
      NationalCurriculumYear ncyAtStart,
      Setting setting,
      Optional<ProvisionId> provisionAtStart) {
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
