package org.placewright.scenarios.report;

import org.placewright.model.child.Spell;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/** One child in one academic year: what most tables count. */
record ChildYear(Outcome outcome, AcademicYear year) {
  Spell spell() {
    return outcome.spell();
  }

  Phase phase() {
    return spell().phaseIn(year);
  }

  boolean needsPlannedPlace() {
    return spell().setting().needsPlannedPlace();
  }
}
