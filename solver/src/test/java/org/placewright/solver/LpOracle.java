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
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * The linear programme that {@code PlacePricing} relaxes, given to an exact solver: children and schemes in fractions.
 * Its optimum is the most that any prices can prove.
 */
public final class LpOracle {
  private final Choices choices;
  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final MPObjective total = solver.objective();
  private final MPConstraint[][] room;
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
    for (int t = scheme.earliest(); t < choices.years(); t++) {
      MPVariable opens = variable(scheme.pence(t));
      once.setCoefficient(opens, 1);
      for (int later = t; later < choices.years(); later++) {
        room[scheme.room().index()][later].setCoefficient(opens, -widening(scheme, later));
      }
    }
  }

  /** The only scheme at a provision over its number relieves it first; of several each is credited with all it adds. */
  private int widening(FreeScheme scheme, int year) {
    boolean isOnlyOne = choices.schemes().stream().filter(other -> other.room() == scheme.room()).count() == 1;
    return isOnlyOne
        ? scheme.room().roomTenths(year, scheme.tenths()) - scheme.room().roomTenths(year, 0)
        : scheme.tenths();
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
    if (spell.followsFree()) {
      priceMoves(choices.spells().get(spell.index() - 1), spell, ways);
    }
    at.add(ways);
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
