package org.placewright.solver.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.County;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

class FirstOpeningsTest {
  /** Against the rules of the model, asked for one scheme at a time; a scheme that needs others is not among these. */
  @Test
  void aSchemeByItselfBreaksNoRuleFromItsFirstYearOnAndSomeRuleBefore() {
    int later = 0;
    for (long seed = 0; seed < 100; seed++) {
      County county = LimitedBorrowing.in(RandomWorld.make(WorldSize.tiny(true).withSchemes(6), seed).county(), new SplittableRandom(seed),
          20_000);
      SchemeRules rules = new SchemeRules(county);
      Map<SchemeId, Integer> first = FirstOpenings.find(county);
      for (CapitalScheme scheme : county.schemes()) {
        if (scheme.conditions().requires().isEmpty()) {
          int earliest = Math.max(0, county.horizon().indexOf(scheme.earliestOpening()));
          for (int t = earliest; t < county.horizon().years(); t++) {
            boolean isAllowed = rules.listBroken(Map.of(scheme.id(), county.horizon().year(t))).isEmpty();
            assertThat(isAllowed).as("seed %d, %s in %d", seed, scheme.id(), t).isEqualTo(t >= first.get(scheme.id()));
          }
          later += first.get(scheme.id()) > earliest ? 1 : 0;
        }
      }
    }
    assertThat(later).isGreaterThan(50);
  }

  @Test
  void aSchemeWaitsForThoseItNeeds() {
    for (long seed = 0; seed < 50; seed++) {
      County county = LimitedBorrowing.in(RandomWorld.make(WorldSize.tiny(true).withSchemes(6), seed).county(), new SplittableRandom(seed),
          20_000);
      Map<SchemeId, Integer> first = FirstOpenings.find(county);
      for (CapitalScheme scheme : county.schemes()) {
        for (SchemeId required : scheme.conditions().requires()) {
          assertThat(first.get(scheme.id())).isGreaterThanOrEqualTo(first.get(required));
        }
      }
    }
  }
}
