package org.placewright.solver.search;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.OpeningRule;

/**
 * Says what else must change when a change of schemes breaks a rule: who needs a scheme that has closed closes too, or waits for one that
 * opens later; and where a fund has no money for another scheme, one of those it pays for closes or is put off.
 */
final class RuleRepair {
  private final Choices choices;
  private final SplittableRandom random;

  /**
   * A change that helps.
   *
   * @param opening the year it opens instead, or {@link FreeScheme#NEVER}
   */
  record Change(FreeScheme scheme, int opening) {}

  RuleRepair(Choices choices, SplittableRandom random) {
    this.choices = choices;
    this.random = random;
  }

  /**
   * What to change next; empty when no rule is broken, or nothing can be done about it.
   *
   * @param before the openings before anything was changed: schemes that open otherwise now are what the change is for
   */
  Optional<Change> findNext(int[] openings, int[] before) {
    for (OpeningRule rule : choices.rules()) {
      if (!rule.allows(openings)) {
        return switch (rule) {
          case OpeningRule.AtMostOne group -> giveWay(group, openings, before, FreeScheme.NEVER);
          case OpeningRule.OpenBefore needs -> Optional.of(new Change(choices.schemes().get(needs.scheme()), openings[needs.required()]));
          case OpeningRule.WithinFund fund -> giveWay(fund, openings, before, random.nextInt(choices.years()));
        };
      }
    }
    return Optional.empty();
  }

  /** One of the other open schemes of a rule opens in that year, if it is later than now, or never. */
  private Optional<Change> giveWay(OpeningRule rule, int[] openings, int[] before, int year) {
    List<Integer> others = rule.schemes().stream().filter(k -> openings[k] != FreeScheme.NEVER && openings[k] == before[k]).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    int drawn = others.get(random.nextInt(others.size()));
    return Optional.of(new Change(choices.schemes().get(drawn), year > openings[drawn] ? year : FreeScheme.NEVER));
  }

  /** The first year in which a scheme may open beside the others; its earliest where there is none, or by chance. */
  int findOpening(FreeScheme scheme, int[] openings) {
    if (!choices.rules().isEmpty() && random.nextBoolean()) {
      int[] next = openings.clone();
      for (int t = scheme.earliest(); t < choices.years(); t++) {
        next[scheme.index()] = t;
        if (choices.allows(next)) {
          return t;
        }
      }
    }
    return scheme.earliest();
  }
}
