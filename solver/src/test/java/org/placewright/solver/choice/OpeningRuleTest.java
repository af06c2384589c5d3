package org.placewright.solver.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.County;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.solver.PlanningWorld;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

/** The rules of the search beside those of the model. */
class OpeningRuleTest {
  @Test
  void openingsAreAllowedExactlyWhenTheyBreakNoRuleOfTheCounty() {
    int allowed = 0;
    int refused = 0;
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      PlanningWorld world = RandomWorld.make(WorldSize.tiny(true).withSchemes(6), seed);
      County county = LimitedBorrowing.in(world.county(), random, 200_000);
      List<FreeScheme> schemes = world.choices().schemes();
      List<OpeningRule> rules = OpeningRule.listRules(schemes, county);
      for (int draw = 0; draw < 10; draw++) {
        int[] openings = new int[schemes.size()];
        Map<SchemeId, AcademicYear> named = new HashMap<>();
        for (FreeScheme scheme : schemes) {
          boolean opens = random.nextInt(3) == 0;
          openings[scheme.index()] = opens
              ? scheme.earliest() + random.nextInt(scheme.years() - scheme.earliest())
              : FreeScheme.NEVER;
          if (opens) {
            named.put(scheme.scheme().id(), county.horizon().year(openings[scheme.index()]));
          }
        }
        boolean isAllowed = rules.stream().allMatch(rule -> rule.allows(openings));
        assertThat(isAllowed).as("seed %d, %s", seed, named).isEqualTo(new SchemeRules(county).listBroken(named).isEmpty());
        allowed += isAllowed ? 1 : 0;
        refused += isAllowed ? 0 : 1;
      }
    }
    assertThat(Math.min(allowed, refused)).isGreaterThan(200);
  }

  /** {@link SchemeRules} charges by it and the bound relieves by it; {@code couldBe} tries all years, with all that is needed. */
  @Test
  void whichSchemesCouldBeOpenTogetherIsTheSameForTheCountyAndTheSearch() {
    int together = 0;
    int apart = 0;
    for (long seed = 0; seed < 60; seed++) {
      PlanningWorld world = RandomWorld.make(WorldSize.tiny(true).withSchemes(6), seed);
      County county = LimitedBorrowing.in(world.county(), new SplittableRandom(seed), 150_000);
      Choices choices = Choices.find(county, world.projection(), world.travel());
      for (FreeScheme one : choices.schemes()) {
        for (FreeScheme other : choices.schemes()) {
          if (one.index() < other.index()) {
            boolean could = couldBe(choices, one, other);
            assertThat(choices.couldBeOpenTogether(one, other)).as("seed %d, %s and %s", seed, one, other).isEqualTo(could);
            assertThat(new SchemeRules(county).couldBeOpenTogether(one.scheme(), other.scheme()))
                .as("seed %d, %s and %s", seed, one, other)
                .isEqualTo(could);
            together += could ? 1 : 0;
            apart += could ? 0 : 1;
          }
        }
      }
    }
    assertThat(Math.min(together, apart)).isGreaterThan(50);
  }

  private static boolean couldBe(Choices choices, FreeScheme one, FreeScheme other) {
    return tryAll(choices, 0, new int[choices.schemes().size()], one, other);
  }

  private static boolean tryAll(Choices choices, int from, int[] openings, FreeScheme one, FreeScheme other) {
    if (from == openings.length) {
      return openings[one.index()] != FreeScheme.NEVER
          && openings[other.index()] != FreeScheme.NEVER
          && choices.allows(openings);
    }
    FreeScheme scheme = choices.schemes().get(from);
    openings[from] = FreeScheme.NEVER;
    boolean could = tryAll(choices, from + 1, openings, one, other);
    for (int t = scheme.earliest(); !could && t < choices.years(); t++) {
      openings[from] = t;
      could = tryAll(choices, from + 1, openings, one, other);
    }
    return could;
  }
}
