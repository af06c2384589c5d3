package org.placewright.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placewright.solver.RandomFacilities;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;

class RuleRepairTest {
  private static boolean keepsRules(Choices choices, int[] openings) {
    return choices.rules().stream().allMatch(rule -> rule.allows(openings));
  }

  @Test
  void repairsEndWithAllRulesKeptOrWithTheSchemeThatIsToOpenAlone() {
    int repaired = 0;
    for (long seed = 0; seed < 300; seed++) {
      Choices choices = RandomFacilities.make(5, 0, 4, seed);
      SplittableRandom random = new SplittableRandom(seed);
      RuleRepair repair = new RuleRepair(choices, random);
      int[] before = new int[choices.schemes().size()];
      Arrays.fill(before, FreeScheme.NEVER);
      for (int changes = 0; changes < 10; changes++) {
        FreeScheme any = choices.schemes().get(random.nextInt(before.length));
        int[] openings = before.clone();
        openings[any.index()] = any.earliest() + random.nextInt(choices.years() - any.earliest());
        boolean isBroken = !keepsRules(choices, openings);
        Optional<RuleRepair.Change> next = repair.findNext(openings, before);
        for (int i = 0; i < 50 && next.isPresent(); i++) {
          openings[next.get().scheme().index()] = next.get().opening();
          next = repair.findNext(openings, before);
        }
        if (keepsRules(choices, openings)) {
          repaired += isBroken ? 1 : 0;
          before = openings;
        } else {
          int[] changed = openings;
          int[] untouched = before;
          assertThat(choices.rules())
              .as("seed %d", seed)
              .anyMatch(
                  rule -> !rule.allows(changed)
                      && rule.schemes().stream().noneMatch(k -> changed[k] != FreeScheme.NEVER && changed[k] == untouched[k]));
        }
      }
    }
    assertThat(repaired).isGreaterThan(100);
  }
}
