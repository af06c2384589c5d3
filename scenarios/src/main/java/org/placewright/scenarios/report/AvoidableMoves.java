package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;

/** Children whose next spell is elsewhere although the provision they were at could have kept them. */
record AvoidableMoves(List<Move> moves) {
  AvoidableMoves {
    moves = List.copyOf(moves);
  }

  /**
   * One move.
   *
   * @param year the first year elsewhere
   * @param to the level of provision moved to; empty when the child has no place any more
   */
  record Move(AcademicYear year, Optional<Setting> to) {}

  /** Finds the same moves that {@link PlanValuation#value} puts a price on. */
  static AvoidableMoves of(Plan plan) {
    PlanValuation valuation = new PlanValuation(plan.county(), new PlacementCosting(plan.county(), plan.travel()));
    List<Move> moves = new ArrayList<>();
    Optional<Spell> previous = Optional.empty();
    for (Spell spell : plan.projection().spells()) {
      Optional<ProvisionId> before = previous.filter(last -> last.child().equals(spell.child())).flatMap(plan::findPlacement);
      Optional<ProvisionId> now = plan.findPlacement(spell);
      if (before.isPresent() && !before.equals(now) && valuation.couldStay(spell, before.get())) {
        moves.add(new Move(spell.first(), now.map(id -> plan.county().getProvision(id).kind().setting())));
      }
      previous = Optional.of(spell);
    }
    return new AvoidableMoves(moves);
  }

  int count() {
    return moves.size();
  }

  int count(AcademicYear year) {
    return (int) moves.stream().filter(move -> move.year().equals(year)).count();
  }

  int count(AcademicYear year, Optional<Setting> to) {
    return (int) moves.stream().filter(move -> move.equals(new Move(year, to))).count();
  }

  /** The levels that anybody is moved to, in order of level, no place last. */
  List<Optional<Setting>> listDestinations() {
    List<Optional<Setting>> all = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      all.add(Optional.of(setting));
    }
    all.add(Optional.empty());
    all.removeIf(to -> moves.stream().noneMatch(move -> move.to().equals(to)));
    return all;
  }
}
