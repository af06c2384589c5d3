package org.placewright.scenarios.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.placewright.model.child.ChildId;
import org.placewright.model.provision.Setting;

/**
 * Children who come to an independent or non-maintained special school in a year: they are in one and were in none the year
 * before. Nobody comes in the first year, as where children were before it is not known.
 *
 * @param all all of them
 * @param forWantOfALocalPlace those whose plan asks for a lower level: they are there only because no local place was found
 */
record InmssEntries(int all, int forWantOfALocalPlace) {
  static final InmssEntries NONE = new InmssEntries(0, 0);

  /** Those of a year, given all children of the year before and of the year. */
  static InmssEntries between(List<ChildYear> before, List<ChildYear> now) {
    Set<ChildId> there = new HashSet<>();
    before.stream().filter(child -> child.outcome().isInInmss()).forEach(child -> there.add(child.spell().child()));
    List<ChildYear> come = now.stream()
        .filter(child -> child.outcome().isInInmss() && !there.contains(child.spell().child()))
        .toList();
    return new InmssEntries(come.size(), (int) come.stream().filter(child -> child.spell().setting() != Setting.INMSS).count());
  }
}
