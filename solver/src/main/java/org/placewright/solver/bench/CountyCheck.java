package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;
import org.placewright.solver.bench.CountyInstance.Unit;

/** Works out what a solution of a county costs and whether it keeps the rules; knows nothing of any solver. */
final class CountyCheck {
  private final CountyInstance county;
  private final Solution solution;
  /** By unit, then year. */
  private final long[][] taken;
  private final long[][] built;
  private final long[] spent;

  CountyCheck(CountyInstance county, Solution solution) {
    this.county = county;
    this.solution = solution;
    taken = new long[county.units().size()][county.years()];
    built = new long[county.units().size()][county.years()];
    spent = new long[county.years()];
  }

  /** Pounds; empty when a rule is broken. */
  Optional<BigDecimal> value() {
    OptionalLong placements = place();
    OptionalLong schemes = open();
    return placements.isPresent() && schemes.isPresent() && isWithinPlaces() && isWithinBudgets()
        ? Optional.of(BigDecimal.valueOf(Math.addExact(placements.getAsLong(), schemes.getAsLong())))
        : Optional.empty();
  }

  /** Empty when a spell is where it cannot be. */
  private OptionalLong place() {
    long pounds = 0;
    for (int s = 0; s < county.spells().size(); s++) {
      Stay spell = county.spells().get(s);
      int unit = solution.facilityOf().get(s);
      if (unit == Solution.NOWHERE) {
        pounds += spell.childYears() * county.unplacedPounds();
        continue;
      }
      Optional<Offer> taken = county.groups().get(spell.group()).offers().stream().filter(o -> o.unit() == unit).findFirst();
      if (taken.isEmpty()) {
        return OptionalLong.empty();
      }
      pounds += spell.childYears() * taken.get().pounds();
      for (int t = spell.first(); t <= spell.last(); t++) {
        this.taken[unit][t] += spell.children();
      }
    }
    return OptionalLong.of(pounds);
  }

  /** Empty when a scheme opens too early. */
  private OptionalLong open() {
    long pounds = 0;
    for (int k = 0; k < county.schemes().size(); k++) {
      Scheme scheme = county.schemes().get(k);
      int opening = solution.openings().get(k);
      if (opening == Solution.NEVER) {
        continue;
      }
      if (opening < scheme.earliest()) {
        return OptionalLong.empty();
      }
      spent[opening] += scheme.capital();
      pounds += scheme.yearly() * (county.years() - opening);
      for (int t = opening; t < county.years(); t++) {
        built[scheme.unit()][t] += scheme.places();
      }
    }
    return OptionalLong.of(pounds);
  }

  private boolean isWithinPlaces() {
    for (int u = 0; u < taken.length; u++) {
      Unit unit = county.units().get(u);
      for (int t = 0; unit.isLimited() && t < county.years(); t++) {
        if (taken[u][t] > unit.places().get(t) + built[u][t]) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isWithinBudgets() {
    for (int t = 0; t < spent.length; t++) {
      if (county.budgets().get(t) != CountyInstance.UNLIMITED && spent[t] > county.budgets().get(t)) {
        return false;
      }
    }
    return true;
  }
}
