package org.placewright.solver.bench.harness;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.List;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.CountyInstance;
import org.placewright.solver.bench.CountyInstance.Offer;
import org.placewright.solver.bench.CountyInstance.Scheme;
import org.placewright.solver.bench.CountyInstance.Stay;

/** A county: (1) to (4) of {@link CountyInstance}. */
final class ExactCounty extends ExactModel {
  private final CountyInstance county;
  /** By spell, then offer of its group; the last stands for no place. */
  private final List<List<Variable>> places = new ArrayList<>();
  /** By scheme, then year from its earliest on. */
  private final List<List<Variable>> opens = new ArrayList<>();
  /** Places taken less places built: by unit, then year. */
  private final List<List<LinearExprBuilder>> net = new ArrayList<>();

  ExactCounty(CountyInstance county) {
    this.county = county;
    county.units().forEach(unit -> net.add(perYear()));
    county.spells().forEach(this::place);
    List<LinearExprBuilder> spent = perYear();
    county.schemes().forEach(scheme -> open(scheme, spent));
    for (int t = 0; t < county.years(); t++) {
      for (int u = 0; u < county.units().size(); u++) {
        if (county.units().get(u).isLimited()) {
          requireAtMost(net.get(u).get(t), county.units().get(u).places().get(t));
        }
      }
      if (county.budgets().get(t) != CountyInstance.UNLIMITED) {
        requireAtMost(spent.get(t), county.budgets().get(t));
      }
    }
  }

  private List<LinearExprBuilder> perYear() {
    List<LinearExprBuilder> sums = new ArrayList<>();
    for (int t = 0; t < county.years(); t++) {
      sums.add(LinearExpr.newBuilder());
    }
    return sums;
  }

  private void place(Stay spell) {
    List<Variable> ways = new ArrayList<>();
    for (Offer offer : county.groups().get(spell.group()).offers()) {
      Variable way = choice(spell.childYears() * offer.pounds());
      ways.add(way);
      for (int t = spell.first(); t <= spell.last(); t++) {
        net.get(offer.unit()).get(t).addTerm(way, spell.children());
      }
    }
    ways.add(choice(spell.childYears() * county.unplacedPounds()));
    requireExactlyOne(ways);
    places.add(ways);
  }

  private void open(Scheme scheme, List<LinearExprBuilder> spent) {
    List<Variable> years = new ArrayList<>();
    LinearExprBuilder once = LinearExpr.newBuilder();
    for (int opening = scheme.earliest(); opening < county.years(); opening++) {
      Variable open = choice(scheme.yearly() * (county.years() - opening));
      years.add(open);
      once.add(open);
      spent.get(opening).addTerm(open, scheme.capital());
      for (int t = opening; t < county.years(); t++) {
        net.get(scheme.unit()).get(t).addTerm(open, -scheme.places());
      }
    }
    requireAtMost(once, 1);
    opens.add(years);
  }

  @Override
  Solution solution() {
    List<Integer> unitOf = new ArrayList<>();
    for (int s = 0; s < places.size(); s++) {
      List<Offer> offers = county.groups().get(county.spells().get(s).group()).offers();
      int at = chosen(places.get(s));
      unitOf.add(at >= 0 && at < offers.size() ? offers.get(at).unit() : Solution.NOWHERE);
    }
    List<Integer> openings = new ArrayList<>();
    for (int k = 0; k < opens.size(); k++) {
      int at = chosen(opens.get(k));
      openings.add(at < 0 ? Solution.NEVER : county.schemes().get(k).earliest() + at);
    }
    return new Solution(unitOf, openings);
  }
}
