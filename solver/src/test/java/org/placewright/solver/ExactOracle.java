package org.placewright.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OpeningRule;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/** Finds the least total of any plan with Google's CP-SAT: the whole formulation written once more, apart from ours. */
public final class ExactOracle {
  private static final int MOST_TENTHS = 1_000_000;

  private final Choices choices;
  private final long penceForUnplacedTenthYear;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder total = LinearExpr.newBuilder();
  private final List<List<BoolVar>> at = new ArrayList<>();
  private final List<List<BoolVar>> opens = new ArrayList<>();

  static {
    Loader.loadNativeLibraries();
  }

  private ExactOracle(Choices choices, long penceForUnplacedTenthYear) {
    this.choices = choices;
    this.penceForUnplacedTenthYear = penceForUnplacedTenthYear;
    for (FreeSpell spell : choices.spells()) {
      place(spell);
    }
    for (FreeSpell spell : choices.spells()) {
      if (spell.followsFree() && spell.movePence() > 0) {
        priceMove(choices.spells().get(spell.index() - 1), spell);
      }
    }
    for (FreeScheme scheme : choices.schemes()) {
      open(scheme);
    }
    for (ProvisionRoom room : choices.rooms()) {
      for (int t = 0; room.isLimited() && t < choices.years(); t++) {
        limit(room, t);
      }
    }
    choices.rules().forEach(this::keepTo);
    model.minimize(total);
  }

  /** The least total, with what was decided before; empty when it is not proved within the time. */
  public static OptionalLong leastTotal(Choices choices, double seconds) {
    return new ExactOracle(choices, 0).solve(seconds)
        .map(allocation -> OptionalLong.of(allocation.totalPence()))
        .orElseGet(OptionalLong::empty);
  }

  /** The best plan: fewest years without a place, then least total; empty when it is not proved within the time. */
  public static Optional<Allocation> findBest(Choices choices, double seconds) {
    return new ExactOracle(choices, moreThanAnyDifference(choices)).solve(seconds);
  }

  private static long moreThanAnyDifference(Choices choices) {
    long difference = 1;
    for (FreeSpell spell : choices.spells()) {
      difference += spell.movePence() + spell.pence(FreeSpell.UNPLACED);
      difference += spell.options().stream().mapToLong(PricedOption::pence).max().orElse(0);
    }
    for (FreeScheme scheme : choices.schemes()) {
      difference += scheme.pence(scheme.earliest());
    }
    return difference;
  }

  private Optional<Allocation> solve(double seconds) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1).setRandomSeed(1);
    if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
      return Optional.empty();
    }
    int[] options = new int[at.size()];
    for (int spell = 0; spell < options.length; spell++) {
      int chosen = indexOfTrue(solver, at.get(spell));
      options[spell] = chosen == choices.spells().get(spell).options().size() ? FreeSpell.UNPLACED : chosen;
    }
    int[] openings = new int[opens.size()];
    for (FreeScheme scheme : choices.schemes()) {
      int chosen = indexOfTrue(solver, opens.get(scheme.index()));
      openings[scheme.index()] = chosen < 0 ? FreeScheme.NEVER : scheme.earliest() + chosen;
    }
    return Optional.of(new Allocation(choices, options, openings));
  }

  private static int indexOfTrue(CpSolver solver, List<BoolVar> variables) {
    return IntStream.range(0, variables.size()).filter(i -> solver.booleanValue(variables.get(i))).findFirst().orElse(-1);
  }

  /** The last of a spell's variables stands for no place. */
  private void place(FreeSpell spell) {
    List<BoolVar> ways = new ArrayList<>();
    for (PricedOption option : spell.options()) {
      ways.add(model.newBoolVar(""));
      total.addTerm(ways.getLast(), option.pence());
    }
    ways.add(model.newBoolVar(""));
    total.addTerm(
        ways.getLast(), spell.pence(FreeSpell.UNPLACED) + spell.tenthYears() * penceForUnplacedTenthYear);
    model.addExactlyOne(ways.toArray(Literal[]::new));
    at.add(ways);
  }

  private void priceMove(FreeSpell before, FreeSpell spell) {
    for (int o = 0; o < before.options().size(); o++) {
      PricedOption from = before.options().get(o);
      if (from.couldKeepNext()) {
        BoolVar moves = model.newBoolVar("");
        total.addTerm(moves, spell.movePence());
        LinearExprBuilder stays = LinearExpr.newBuilder().add(moves);
        for (int p = 0; p < spell.options().size(); p++) {
          if (spell.options().get(p).room() == from.room()) {
            stays.add(at.get(spell.index()).get(p));
          }
        }
        model.addGreaterOrEqual(stays, at.get(before.index()).get(o));
      }
    }
  }

  private void open(FreeScheme scheme) {
    List<BoolVar> years = new ArrayList<>();
    for (int t = scheme.earliest(); t < scheme.years(); t++) {
      years.add(model.newBoolVar(""));
      total.addTerm(years.getLast(), scheme.pence(t));
    }
    model.addAtMostOne(years.toArray(Literal[]::new));
    opens.add(years);
  }

  private void keepTo(OpeningRule rule) {
    switch (rule) {
      case OpeningRule.AtMostOne one -> model.addAtMostOne(
          one.schemes().stream().flatMap(scheme -> opens.get(scheme).stream()).toArray(Literal[]::new));
      case OpeningRule.OpenBefore needs -> {
        for (int t = 0; t < opens.get(needs.scheme()).size(); t++) {
          int year = choices.schemes().get(needs.scheme()).earliest() + t;
          int before = Math.max(0, year - choices.schemes().get(needs.required()).earliest() + 1);
          model.addGreaterOrEqual(
              LinearExpr.sum(opens.get(needs.required()).stream().limit(before).toArray(LinearArgument[]::new)),
              opens.get(needs.scheme()).get(t));
        }
      }
      case OpeningRule.WithinFund fund -> {
        for (int y = 0; y < fund.years(); y++) {
          LinearExprBuilder paid = LinearExpr.newBuilder();
          for (FreeScheme scheme : choices.schemes()) {
            for (int t = scheme.earliest(); t < scheme.years(); t++) {
              paid.addTerm(opens.get(scheme.index()).get(t - scheme.earliest()), fund.paidBy(scheme.index(), t, y));
            }
          }
          model.addLessOrEqual(paid, fund.availableBy(y));
        }
      }
    }
  }

  private void limit(ProvisionRoom room, int year) {
    LinearExprBuilder taken = LinearExpr.newBuilder();
    for (FreeSpell spell : choices.spells()) {
      for (int o = 0; o < spell.options().size() && spell.first() <= year && year <= spell.last(); o++) {
        if (spell.options().get(o).room() == room) {
          taken.addTerm(at.get(spell.index()).get(o), spell.options().get(o).tenths());
        }
      }
    }
    LinearExprBuilder places = LinearExpr.newBuilder().add(slack(room, year));
    for (FreeScheme scheme : choices.schemes()) {
      for (int t = scheme.earliest(); t <= year && scheme.room() == room; t++) {
        places.addTerm(opens.get(scheme.index()).get(t - scheme.earliest()), scheme.tenthsAfter(year - t));
      }
    }
    IntVar usable = model.newIntVar(0, MOST_TENTHS, "");
    model.addMaxEquality(usable, new LinearArgument[]{places, LinearExpr.constant(0)});
    model.addLessOrEqual(taken, usable);
  }

  /** Room less what is taken already, also when that is negative. */
  private static long slack(ProvisionRoom room, int year) {
    return room.roomTenths(year, MOST_TENTHS) - MOST_TENTHS;
  }
}
