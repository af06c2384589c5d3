package org.placewright.model.projection;

import java.util.List;
import org.placewright.model.child.Child;
import org.placewright.model.child.Spell;

/**
 * The demand of a county over its horizon.
 *
 * @param cohort everyone with a plan in the base year
 * @param spells every child's stays, in order of child and time
 * @param flows who joined, stayed, moved and left, for each year after the base year
 */
public record Projection(List<Child> cohort, List<Spell> spells, List<YearFlow> flows) {
  public Projection {
    cohort = List.copyOf(cohort);
    spells = List.copyOf(spells);
    flows = List.copyOf(flows);
  }
}
