package org.placewright.solver.placement;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.List;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OpeningRule;

/**
 * Every wrong that a plan can have. Hard: what must not be. Medium: tenths of places times years without a place. Soft:
 * pence, as present value. The prices are in the facts, so that every weight here is one.
 */
public final class PlacementConstraints implements ConstraintProvider {
  public static final String OVERFILLED_PROVISION = "overfilled provision";
  public static final String UNSUITABLE_PROVISION = "unsuitable provision";
  public static final String OVERSPENT_CAPITAL = "overspent capital";
  public static final String RULED_OUT_OPENINGS = "openings ruled out together";
  public static final String SCHEME_OPENED_TOO_EARLY = "scheme opened too early";
  public static final String UNPLACED_CHILD = "unplaced child";
  public static final String UNPLACED_PRICE = "stated price of having no place";
  public static final String PLACEMENT_COST = "placement cost";
  public static final String MOVE_FROM_DECIDED = "avoidable move from or to a decided placement";
  public static final String AVOIDABLE_MOVE = "avoidable move";
  public static final String SCHEME_COST = "scheme cost";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[]{
        overfilledProvision(factory),
        unsuitableProvision(factory),
        overspentCapital(factory),
        ruledOutOpenings(factory),
        schemeOpenedTooEarly(factory),
        unplacedChild(factory),
        unplacedPrice(factory),
        placementCost(factory),
        moveFromDecided(factory),
        avoidableMove(factory),
        schemeCost(factory)};
  }

  /** No provision holds more children than its room in any year, opened schemes included: 1 hard a tenth-year. */
  Constraint overfilledProvision(ConstraintFactory factory) {
    return factory.forEach(SpellPlacement.class)
        .filter(placement -> placement.getProvision().isLimited())
        .map(SpellPlacement::getProvision, RoomChange::of)
        .concat(
            factory.forEach(SchemeOpening.class).map(opening -> opening.getScheme().room(), RoomChange::of))
        .groupBy((room, change) -> room, YearlyUse.sum())
        .filter((room, use) -> use.overTenths(room) > 0)
        .penalize(HardMediumSoftScore.ONE_HARD, (room, use) -> use.overTenths(room))
        .justifyWith(
            (room, use, score) -> new Wrong.OverfilledProvision(room.provision().value(), use.overTenths(room)))
        .asConstraint(OVERFILLED_PROVISION);
  }

  /** No child is where it does not belong: 1 hard per tenth of a place. */
  Constraint unsuitableProvision(ConstraintFactory factory) {
    return factory.forEach(SpellPlacement.class)
        .filter(placement -> placement.findOption().isEmpty())
        .penalize(HardMediumSoftScore.ONE_HARD, placement -> placement.getSpell().tenths())
        .justifyWith(
            (placement, score) -> new Wrong.UnsuitableProvision(
                placement.getSpell().spell().id(), placement.getProvision().provision().value()))
        .asConstraint(UNSUITABLE_PROVISION);
  }

  /** No year's openings cost more than its capital budget: 1 hard per penny over. */
  Constraint overspentCapital(ConstraintFactory factory) {
    return factory.forEach(SchemeOpening.class)
        .groupBy(
            SchemeOpening::getOpening,
            ConstraintCollectors.sum((SchemeOpening opening) -> opening.getScheme().scheme().capital().pence()))
        .join(CapitalBudget.class, Joiners.equal((year, spent) -> year, CapitalBudget::year))
        .filter((year, spent, budget) -> spent > budget.limit().pence())
        .penalize(HardMediumSoftScore.ONE_HARD, (year, spent, budget) -> spent - budget.limit().pence())
        .justifyWith(
            (year, spent, budget, score) -> new Wrong.OverspentCapital(year, spent - budget.limit().pence()))
        .asConstraint(OVERSPENT_CAPITAL);
  }

  /** Schemes keep to the rules about opening together: 1 hard per rule broken. */
  Constraint ruledOutOpenings(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(SchemeOpening.class)
        .groupBy(ConstraintCollectors.toList())
        .join(OpeningRule.class)
        .filter((schemes, rule) -> !rule.allows(openingsOf(schemes)))
        .penalize(HardMediumSoftScore.ONE_HARD)
        .justifyWith((schemes, rule, score) -> new Wrong.RuledOutOpenings(rule.toString()))
        .asConstraint(RULED_OUT_OPENINGS);
  }

  private static int[] openingsOf(List<SchemeOpening> schemes) {
    int[] openings = new int[schemes.size()];
    schemes.forEach(scheme -> openings[scheme.getIndex()] = scheme.year());
    return openings;
  }

  /** No scheme opens before it can: 1 hard per year too early. */
  Constraint schemeOpenedTooEarly(ConstraintFactory factory) {
    return factory.forEach(SchemeOpening.class)
        .filter(opening -> opening.getOpening() < opening.getScheme().earliest())
        .penalize(
            HardMediumSoftScore.ONE_HARD, opening -> opening.getScheme().earliest() - opening.getOpening())
        .justifyWith(
            (opening, score) -> new Wrong.SchemeOpenedTooEarly(
                opening.getScheme().scheme().id().value(), opening.getScheme().earliest() - opening.getOpening()))
        .asConstraint(SCHEME_OPENED_TOO_EARLY);
  }

  /** Every child has a place: 1 medium per tenth-year without one. */
  Constraint unplacedChild(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(SpellPlacement.class)
        .filter(placement -> !placement.isPlaced())
        .penalize(HardMediumSoftScore.ONE_MEDIUM, placement -> placement.getSpell().tenthYears())
        .justifyWith(
            (placement, score) -> new Wrong.UnplacedChild(
                placement.getSpell().spell().id(), placement.getSpell().tenthYears()))
        .asConstraint(UNPLACED_CHILD);
  }

  /** Having no place has a stated price, which the total counts too: 1 soft per penny. */
  Constraint unplacedPrice(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(SpellPlacement.class)
        .filter(placement -> !placement.isPlaced() && placement.getSpell().unplacedPence() != 0)
        .penalize(HardMediumSoftScore.ONE_SOFT, placement -> placement.getSpell().unplacedPence())
        .justifyWith(
            (placement, score) -> new Wrong.UnplacedPrice(
                placement.getSpell().spell().id(), placement.getSpell().unplacedPence()))
        .asConstraint(UNPLACED_PRICE);
  }

  /** Placements cost pounds and welfare: 1 soft per penny. Filling a place that is dearer while it is empty costs less than nothing. */
  Constraint placementCost(ConstraintFactory factory) {
    return factory.forEach(SpellPlacement.class)
        .impact(HardMediumSoftScore.ONE_SOFT, placement -> -placementPence(placement))
        .justifyWith(
            (placement, score) -> new Wrong.PlacementCost(
                placement.getSpell().spell().id(),
                placement.getProvision().provision().value(),
                placementPence(placement)))
        .asConstraint(PLACEMENT_COST);
  }

  /** Children stay where they could, next to spells that are decided already: 1 soft per penny of the move's price. */
  Constraint moveFromDecided(ConstraintFactory factory) {
    return factory.forEachIncludingUnassigned(SpellPlacement.class)
        .filter(placement -> decidedMovePence(placement) != 0)
        .penalize(HardMediumSoftScore.ONE_SOFT, PlacementConstraints::decidedMovePence)
        .justifyWith(
            (placement, score) -> new Wrong.AvoidableMove(
                placement.getSpell().spell().id(), decidedMovePence(placement)))
        .asConstraint(MOVE_FROM_DECIDED);
  }

  /** Children stay where they could from one free spell to the next: 1 soft per penny of the move's price. */
  Constraint avoidableMove(ConstraintFactory factory) {
    return factory.forEach(SpellPlacement.class)
        .join(
            factory.forEachIncludingUnassigned(SpellPlacement.class)
                .filter(placement -> placement.getSpell().followsFree()),
            Joiners.equal(placement -> placement.getIndex() + 1, SpellPlacement::getIndex))
        .filter((before, after) -> movePence(before, after) != 0)
        .penalize(HardMediumSoftScore.ONE_SOFT, PlacementConstraints::movePence)
        .justifyWith(
            (before, after, score) -> new Wrong.AvoidableMove(
                after.getSpell().spell().id(), movePence(before, after)))
        .asConstraint(AVOIDABLE_MOVE);
  }

  /** Opened schemes cost budgets, filled or not: 1 soft per penny. */
  Constraint schemeCost(ConstraintFactory factory) {
    return factory.forEach(SchemeOpening.class)
        .filter(opening -> opening.getScheme().pence(opening.getOpening()) != 0)
        .penalize(HardMediumSoftScore.ONE_SOFT, opening -> opening.getScheme().pence(opening.getOpening()))
        .justifyWith(
            (opening, score) -> new Wrong.SchemeCost(
                opening.getScheme().scheme().id().value(),
                opening.getOpening(),
                opening.getScheme().pence(opening.getOpening())))
        .asConstraint(SCHEME_COST);
  }

  private static long placementPence(SpellPlacement placement) {
    return placement.findOption().map(option -> option.placementPence()).orElse(0L);
  }

  private static long decidedMovePence(SpellPlacement placement) {
    FreeSpell spell = placement.getSpell();
    return placement.isPlaced()
        ? placement.findOption().map(option -> option.movePence()).orElse(0L)
        : spell.unplacedMovePence();
  }

  private static long movePence(SpellPlacement before, SpellPlacement after) {
    return after.getSpell().moveFrom(before.getSpell(), before.option(), after.option());
  }
}
