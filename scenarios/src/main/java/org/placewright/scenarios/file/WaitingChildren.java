package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.child.Child;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.Phase;

/** Children with neither a setting nor a provision are taken to need a base; finds those whom no base could ever admit. */
final class WaitingChildren {
  private WaitingChildren() {}

  /** A warning for each need and phase of such children. */
  static List<String> listUnfit(Listed<Child> children, Listed<Provision> provisions, Horizon horizon) {
    List<Designation> bases = provisions.list()
        .stream()
        .filter(provision -> provision.kind().setting() == Setting.BASE)
        .map(Provision::designation)
        .toList();
    Map<NeedType, Map<Phase, Integer>> unfit = new EnumMap<>(NeedType.class);
    for (Child child : children.list()) {
      Row row = children.getRow(child.id().value());
      boolean isAssumed = row.isBlank("setting") && row.isBlank("provision");
      if (isAssumed && bases.stream().noneMatch(base -> mayAdmit(base, child, horizon))) {
        unfit.computeIfAbsent(child.need(), need -> new EnumMap<>(Phase.class)).merge(child.ncy().phase(), 1, Integer::sum);
      }
    }
    List<String> warnings = new ArrayList<>();
    unfit.forEach(
        (need, byPhase) -> byPhase.forEach(
            (phase, count) -> warnings.add(
                "%d waiting with %s in %s %s taken to need a base, but no base of the county could ever admit them; write their"
                    .formatted(count, need, phase.label(), count == 1 ? "is" : "are")
                    + " setting in children.csv")));
    return warnings;
  }

  /** Whether a base is for the child now or in a later year of the horizon. */
  private static boolean mayAdmit(Designation base, Child child, Horizon horizon) {
    return base.needs().contains(child.need())
        && child.ncy().compareTo(base.lastNcy()) <= 0
        && child.ncy().number() + horizon.years() - 1 >= base.firstNcy().number();
  }
}
