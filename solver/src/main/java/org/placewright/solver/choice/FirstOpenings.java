package org.placewright.solver.choice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeRules;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/**
 * From when each scheme could open if it had every fund to itself. No plan opens it before, so that leaving these years out loses
 * nothing, and no time is spent on a school that the money could never build.
 */
final class FirstOpenings {
  private FirstOpenings() {}

  /** For each scheme the position of that year in the horizon; the number of years where it can never open. */
  static Map<SchemeId, Integer> find(County county) {
    int years = county.horizon().years();
    Map<SchemeId, Integer> first = new LinkedHashMap<>();
    for (CapitalScheme scheme : county.schemes()) {
      int year = Math.max(0, county.horizon().indexOf(scheme.earliestOpening()));
      while (year < years && !isAffordable(scheme, county, county.horizon().year(year))) {
        year++;
      }
      first.put(scheme.id(), Math.min(year, years));
    }
    // a scheme that needs others waits for the last of them; at most as many rounds as schemes
    for (int round = 0; round < county.schemes().size(); round++) {
      for (CapitalScheme scheme : county.schemes()) {
        for (SchemeId required : scheme.conditions().requires()) {
          first.merge(scheme.id(), first.getOrDefault(required, years), Math::max);
        }
      }
    }
    return first;
  }

  private static boolean isAffordable(CapitalScheme scheme, County county, AcademicYear opening) {
    for (CapitalFund fund : county.funds()) {
      Money paid = Money.NONE;
      SortedMap<FinancialYear, Money> draws = SchemeRules.draws(scheme, fund, opening);
      for (Map.Entry<FinancialYear, Money> draw : draws.entrySet()) {
        paid = paid.plus(draw.getValue());
        if (paid.compareTo(fund.availableBy(draw.getKey())) > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
