package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What each change of a scenario did.
 *
 * @param comparison all plans it took, first the one without any change
 * @param effects one for each change, in the scenario's order
 */
public record ChangeEffects(Comparison comparison, List<Effect> effects) {
  public ChangeEffects {
    Objects.requireNonNull(comparison, "comparison");
    effects = List.copyOf(effects);
  }

  /**
   * One change and the plans that tell what it did.
   *
   * @param number of the change, from 1
   * @param change in words
   * @param before with the changes before it
   * @param after with these and it
   * @param without with all changes but it; empty where the others cannot stand without it
   * @param all with all changes
   * @param obstacle why the others cannot stand without it
   */
  record Effect(
      int number,
      String change,
      FinishedRun before,
      FinishedRun after,
      Optional<FinishedRun> without,
      FinishedRun all,
      Optional<String> obstacle) {

    /** What it adds to the changes before it. Over all changes these sum to what the scenario does. */
    BigDecimal inOrder(FigureKey key) {
      return after.get(key).subtract(before.get(key));
    }

    /** What the scenario would lose without it; nothing where it has no plan without it. */
    Optional<BigDecimal> leftOut(FigureKey key) {
      return without.map(run -> all.get(key).subtract(run.get(key)));
    }

    /** What the changes after it add to its effect, or take from it. */
    Optional<BigDecimal> interaction(FigureKey key) {
      return leftOut(key).map(effect -> effect.subtract(inOrder(key)));
    }

    /** What the two plans of the effect in order may differ by because neither need be the best. */
    Optional<BigDecimal> doubtInOrder() {
      return ValueDifference.between(before, after).doubt();
    }

    Optional<BigDecimal> doubtLeftOut() {
      return without.flatMap(run -> ValueDifference.between(run, all).doubt());
    }

    /** What all four plans leave open; below zero, so that nothing is in doubt, where both effects are of the same two plans. */
    Optional<BigDecimal> doubtInteraction() {
      boolean same = without.isPresent() && without.get().folder().equals(before.folder()) && after.folder().equals(all.folder());
      return same
          ? Optional.of(BigDecimal.valueOf(-1))
          : doubtInOrder().flatMap(first -> doubtLeftOut().map(first::add));
    }
  }

  /** The effects on the plan value as a table in plain letters, for the command line. */
  public List<String> headline() {
    return new EffectTables(this).lines();
  }

  /** Whether a run is the one of the whole scenario. */
  boolean isWhole(FinishedRun run) {
    return !effects.isEmpty() && effects.getLast().all().folder().equals(run.folder());
  }

  /** What the whole scenario does. */
  BigDecimal whole(FigureKey key) {
    return effects.isEmpty() ? BigDecimal.ZERO : effects.getLast().all().get(key).subtract(comparison.first().get(key));
  }
}
