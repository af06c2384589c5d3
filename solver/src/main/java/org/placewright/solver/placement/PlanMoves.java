package org.placewright.solver.placement;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.builtin.Moves;
import java.util.ArrayList;
import java.util.List;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.ProvisionRoom;

/** Changes of a plan that Timefold carries out, so that its score keeps up. */
public final class PlanMoves {
  private PlanMoves() {}

  /** What must change so that a plan makes the choices of an allocation. */
  public static List<Move<CountyPlan>> list(
      PlanningSolutionMetaModel<CountyPlan> model, CountyPlan plan, Allocation allocation) {
    PlanningVariableMetaModel<CountyPlan, SpellPlacement, ProvisionRoom> provision = model
        .genuineEntity(SpellPlacement.class)
        .basicVariable();
    PlanningVariableMetaModel<CountyPlan, SchemeOpening, Integer> opening = model
        .genuineEntity(SchemeOpening.class)
        .basicVariable();
    List<Move<CountyPlan>> moves = new ArrayList<>();
    for (SpellPlacement placement : plan.getPlacements()) {
      int option = allocation.option(placement.getSpell());
      if (placement.option() != option) {
        moves.add(Moves.change(provision, placement, SpellPlacement.roomOf(placement.getSpell(), option)));
      }
    }
    for (SchemeOpening scheme : plan.getOpenings()) {
      int year = allocation.opening(scheme.getScheme());
      if (scheme.year() != year) {
        moves.add(Moves.change(opening, scheme, SchemeOpening.valueOf(year)));
      }
    }
    return moves;
  }
}
