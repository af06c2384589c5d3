package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Charge;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;

/** One child in one academic year: what most tables count. */
public record ChildYear(Outcome outcome, AcademicYear year) {
  public Spell spell() {
    return outcome.spell();
  }

  public Phase phase() {
    return spell().phaseIn(year);
  }

  /** What budgets pay for the child in this year; nothing where it has no place. */
  public List<Charge> charges() {
    List<Charge> charges = new ArrayList<>();
    outcome.cost().ifPresent(cost -> {
      charges.addAll(cost.listCharges(year));
      if (year.equals(spell().first())) {
        charges.addAll(cost.onceCharges());
      }
    });
    return charges;
  }

  public boolean needsPlannedPlace() {
    return spell().setting().needsPlannedPlace();
  }
}
