package org.placewright.model.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.ChildId;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/** One child's years with a plan within the horizon, growing year by year while the projection runs. */
final class Life {
  final ChildId child;
  final NeedType need;
  final LocalityId home;
  final int firstYear;
  final NationalCurriculumYear ncyAtStart;
  final Optional<ProvisionId> provisionAtStart;
  final List<Setting> settings = new ArrayList<>();

  Life(
      ChildId child,
      NeedType need,
      LocalityId home,
      int firstYear,
      NationalCurriculumYear ncyAtStart,
      Setting setting,
      Optional<ProvisionId> provisionAtStart) {
    this.child = child;
    this.need = need;
    this.home = home;
    this.firstYear = firstYear;
    this.ncyAtStart = ncyAtStart;
    this.provisionAtStart = provisionAtStart;
    settings.add(setting);
  }

  Setting setting() {
    return settings.getLast();
  }

  /** The curriculum year in a year of the horizon; empty when the child is too old for a plan by then. */
  Optional<NationalCurriculumYear> ncyIn(int year) {
    return ncyAtStart.after(year - firstYear);
  }
}
