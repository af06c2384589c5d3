package org.placewright.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * The linear programme that {@code PlacePricing} relaxes, with its links and budgets, given to an exact solver: children
 * and schemes in fractions.
 * Its optimum is the most that any prices can prove.
 */
public final class LpOracle {
  private static final double CAPITAL_UNIT = 1e4;

  private final Choices choices;
  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final MPObjective total = solver.objective();
  private final MPConstraint[][] room;
  private final MPConstraint[] capital;
  /** By scheme and year, from its earliest on. */
  private final List<Map<Integer, MPVariable>> opens = new ArrayList<>();
  private final List<Map<ProvisionRoom, MPVariable>> at = new ArrayList<>();

  static {
    Loader.loadNativeLibraries();
  }

  private LpOracle(Choices choices) {
    this.choices = choices;
    room = new MPConstraint[choices.rooms().size()][choices.years()];
    for (ProvisionRoom limited : choices.rooms()) {
      for (int t = 0; limited.isLimited() && t < choices.years(); t++) {
        room[limited.index()][t] = atMost(limited.roomTenths(t, 0));
      }
    }
    capital = new MPConstraint[choices.years()];
    for (CapitalBudget budget : choices.budgets()) {
      capital[budget.year()] = atMost(budget.limit().pence() / CAPITAL_UNIT);
    }
    choices.schemes().forEach(this::open);
    choices.spells().forEach(this::place);
    total.setMinimization();
  }

  /** The least total in pence, with what was decided before. */
  public static double leastTotal(Choices choices) {
    LpOracle oracle = new LpOracle(choices);
    if (oracle.solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("the linear programme was not solved");
    }
    return choices.decidedPence() + oracle.total.value();
  }

  private MPVariable variable(double pence) {
    MPVariable variable = solver.makeNumVar(0, MPSolver.infinity(), "");
    total.setCoefficient(variable, pence);
    return variable;
  }

  private MPConstraint atMost(double limit) {
    return solver.makeConstraint(-MPSolver.infinity(), limit);
  }

  private void open(FreeScheme scheme) {
    MPConstraint once = atMost(1);
    Map<Integer, MPVariable> years = new HashMap<>();
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      MPVariable opening = variable(scheme.pence(t));
      years.put(t, opening);
      once.setCoefficient(opening, 1);
      if (capital[t] != null) {
        capital[t].setCoefficient(opening, scheme.scheme().capital().pence() / CAPITAL_UNIT);
      }
      for (int later = t; later < choices.years(); later++) {
        room[scheme.room().index()][later].setCoefficient(opening, -widening(scheme, t, later));
      }
    }
    opens.add(years);
  }

  /** The only scheme at a provision over its number relieves it first; of several each is credited with all it adds. */
  private int widening(FreeScheme scheme, int opening, int year) {
    int added = scheme.tenthsAfter(year - opening);
    boolean isOnlyOne = choices.schemes().stream().filter(other -> other.room() == scheme.room()).count() == 1;
    return isOnlyOne
        ? scheme.room().roomTenths(year, added) - scheme.room().roomTenths(year, 0)
        : added;
  }

  private void place(FreeSpell spell) {
    MPConstraint once = solver.makeConstraint(1, 1);
    once.setCoefficient(variable(spell.pence(FreeSpell.UNPLACED)), 1);
    Map<ProvisionRoom, MPVariable> ways = new HashMap<>();
    for (PricedOption option : spell.options()) {
      MPVariable way = variable(option.pence());
      once.setCoefficient(way, 1);
      ways.put(option.room(), way);
      for (int t = spell.first(); option.room().isLimited() && t <= spell.last(); t++) {
        room[option.room().index()][t].setCoefficient(way, option.tenths());
      }
    }
    if (isAlone(spell)) {
      spell.options().forEach(option -> link(spell, option, ways.get(option.room())));
    }
    if (spell.followsFree()) {
      priceMoves(choices.spells().get(spell.index() - 1), spell, ways);
    }
    at.add(ways);
  }

  private boolean isAlone(FreeSpell spell) {
    int next = spell.index() + 1;
    boolean isFollowed = next < choices.spells().size() && choices.spells().get(next).followsFree();
    return !spell.followsFree() && !isFollowed;
  }

  /** In the first year that has too little room without schemes, one must be open, if any can be. */
  private void link(FreeSpell spell, PricedOption option, MPVariable way) {
    if (!option.room().isLimited()) {
      return;
    }
    int year = spell.first();
    while (year <= spell.last() && option.room().roomTenths(year, 0) >= option.tenths()) {
      year++;
    }
    int by = year;
    List<MPVariable> opened = choices.schemes()
        .stream()
        .filter(scheme -> scheme.room() == option.room() && by <= spell.last() && scheme.earliest() <= by)
        .flatMap(scheme -> IntStream.rangeClosed(scheme.earliest(), by).mapToObj(opens.get(scheme.index())::get))
        .toList();
    if (!opened.isEmpty()) {
      MPConstraint linked = atMost(0);
      linked.setCoefficient(way, 1);
      opened.forEach(opening -> linked.setCoefficient(opening, -1));
    }
  }

  private void priceMoves(FreeSpell before, FreeSpell spell, Map<ProvisionRoom, MPVariable> ways) {
    for (PricedOption from : before.options()) {
      if (from.couldKeepNext()) {
        MPConstraint leaves = atMost(0);
        leaves.setCoefficient(at.getLast().get(from.room()), 1);
        leaves.setCoefficient(variable(spell.movePence()), -1);
        if (ways.containsKey(from.room())) {
          leaves.setCoefficient(ways.get(from.room()), -1);
        }
      }
    }
  }
}
