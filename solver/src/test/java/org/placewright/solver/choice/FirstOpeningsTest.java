package org.placewright.solver.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.FinancialYear;
import org.placewright.solver.RandomWorld;
import org.placewright.solver.WorldSize;

class FirstOpeningsTest {
  private static County withFund(County county, SplittableRandom random) {
    TreeMap<FinancialYear, CapitalFund.Amount> available = new TreeMap<>();
    county.horizon()
        .listYears()
        .forEach(
            year -> available.put(
                year.autumnFinancialYear(), new CapitalFund.Amount(Money.ofPounds(random.nextInt(20_000)), "2025", "invented")));
    return new County(
        county.id(), county.name(), county.horizon(), county.currencyYear(), county.localities(), county.provisions(), county.places(),
        county.rates(), county.transport(), county.assumptions(), county.demand(), county.growth(), county.population(), county.schemes(),
        List.of(new CapitalFund(CapitalFund.BORROWING, available)), county.stepDowns(), county.levers(), county.highNeedsBlock());
  }

  /** Against the rules of the model, asked for one scheme at a time; a scheme that needs others is not among these. */
  @Test
  void aSchemeByItselfBreaksNoRuleFromItsFirstYearOnAndSomeRuleBefore() {
    int later = 0;
    for (long seed = 0; seed < 100; seed++) {
      County county = withFund(RandomWorld.make(WorldSize.tiny(true).withSchemes(6), seed).county(), new SplittableRandom(seed));
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
      County county = withFund(RandomWorld.make(WorldSize.tiny(true).withSchemes(6), seed).county(), new SplittableRandom(seed));
      Map<SchemeId, Integer> first = FirstOpenings.find(county);
      for (CapitalScheme scheme : county.schemes()) {
        for (SchemeId required : scheme.conditions().requires()) {
          assertThat(first.get(scheme.id())).isGreaterThanOrEqualTo(first.get(required));
        }
      }
    }
  }
}
