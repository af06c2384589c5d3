package org.placewright.solver.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OpeningRule;
import org.placewright.solver.choice.OptionTable;

/** Which spells could be at the provisions that schemes add places to, and which schemes a spell could use. */
final class SchemeOptions {
  private static final int FEWEST = 8;

  private final Choices choices;
  private final OptionTable table;
  private final int[][] optionsAt;
  private final int[][] schemesAt;
  private final List<List<FreeScheme>> rivals = new ArrayList<>();
  private final List<List<FreeScheme>> required = new ArrayList<>();

  SchemeOptions(Choices choices, OptionTable table) {
    this.choices = choices;
    this.table = table;
    int rooms = choices.rooms().size();
    schemesAt = new int[rooms][0];
    for (FreeScheme scheme : choices.schemes()) {
      int room = scheme.room().index();
      schemesAt[room] = Arrays.copyOf(schemesAt[room], schemesAt[room].length + 1);
      schemesAt[room][schemesAt[room].length - 1] = scheme.index();
      rivals.add(new ArrayList<>());
      required.add(new ArrayList<>());
    }
    choices.rules().forEach(this::addRule);
    int[] count = new int[rooms];
    optionsAt = new int[rooms][0];
    for (int spell = 0; spell < table.spells(); spell++) {
      for (int option = table.start(spell); option < table.end(spell); option++) {
        int room = table.room(option);
        if (schemesAt[room].length > 0) {
          if (count[room] == optionsAt[room].length) {
            optionsAt[room] = Arrays.copyOf(optionsAt[room], 2 * count[room] + 8);
          }
          optionsAt[room][count[room]++] = option;
        }
      }
    }
    for (int room = 0; room < rooms; room++) {
      optionsAt[room] = Arrays.copyOf(optionsAt[room], count[room]);
    }
  }

  /** The schemes that cannot be open beside it. */
  List<FreeScheme> rivals(FreeScheme scheme) {
    return rivals.get(scheme.index());
  }

  /** The schemes it needs. */
  List<FreeScheme> required(FreeScheme scheme) {
    return required.get(scheme.index());
  }

  private void addRule(OpeningRule rule) {
    switch (rule) {
      case OpeningRule.AtMostOne one -> {
        for (int scheme : one.schemes()) {
          one.schemes().stream().filter(other -> other != scheme).map(choices.schemes()::get).forEach(rivals.get(scheme)::add);
        }
      }
      case OpeningRule.OpenBefore needs -> required.get(needs.scheme()).add(choices.schemes().get(needs.required()));
      case OpeningRule.WithinFund fund -> {
        // whether money is left is seen when openings are known
      }
    }
  }

  /** The options at a provision that a scheme adds places to; none at any other. */
  int[] at(int room) {
    return optionsAt[room];
  }

  /** A closed scheme at one of the spell's options, the cheaper ones more often; empty when the search from there fails. */
  Optional<FreeScheme> findClosed(int spell, Occupancy occupancy, SplittableRandom random) {
    int count = table.end(spell) - table.start(spell);
    if (count == 0) {
      return Optional.empty();
    }
    int most = Math.min(count, FEWEST + random.nextInt(1 + count));
    int from = table.start(spell) + random.nextInt(Math.max(1, most / (1 + random.nextInt(FEWEST))));
    for (int option = from; option < table.end(spell); option++) {
      int[] schemes = schemesAt[table.room(option)];
      int drawn = schemes.length == 0 ? 0 : schemes[random.nextInt(schemes.length)];
      if (schemes.length > 0 && occupancy.opening(drawn) == FreeScheme.NEVER) {
        return Optional.of(choices.schemes().get(drawn));
      }
    }
    return Optional.empty();
  }

  /**
   * The closed scheme that would cost least for the spells without a place that it takes, of those for which capital is left
   * in their earliest year; empty when none takes any.
   */
  Optional<FreeScheme> findCheapest(Occupancy occupancy) {
    FreeScheme best = null;
    double least = Double.POSITIVE_INFINITY;
    for (FreeScheme scheme : choices.schemes()) {
      if (occupancy.opening(scheme.index()) == FreeScheme.NEVER && mayOpen(scheme, occupancy)) {
        double ratio = costOfTaking(scheme, occupancy);
        if (ratio < least) {
          least = ratio;
          best = scheme;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean mayOpen(FreeScheme scheme, Occupancy occupancy) {
    int[] openings = occupancy.openings().clone();
    openings[scheme.index()] = scheme.earliest();
    return choices.allows(openings);
  }

  /** What a scheme and the cheapest spells for it cost, for each tenth of a place taken; infinite when it takes none. */
  private double costOfTaking(FreeScheme scheme, Occupancy occupancy) {
    int[] cheapestFirst = Arrays.stream(optionsAt[scheme.room().index()])
        .filter(option -> occupancy.at(table.spell(option)) == FreeSpell.UNPLACED)
        .filter(option -> table.roomTenths(option) <= scheme.tenths())
        .filter(option -> table.first(table.spell(option)) >= scheme.earliest())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                (Integer option) -> (double) table.pence(option) / Math.max(1, table.roomTenths(option)))
                .thenComparingInt(option -> option))
        .mapToInt(Integer::intValue)
        .toArray();
    double cost = scheme.pence(scheme.earliest());
    long left = (long) scheme.tenths() * (choices.years() - scheme.earliest());
    long taken = 0;
    for (int option : cheapestFirst) {
      int spell = table.spell(option);
      long tenths = (long) table.roomTenths(option) * (table.last(spell) - table.first(spell) + 1);
      if (taken + tenths <= left) {
        taken += tenths;
        cost += table.pence(option);
      }
    }
    return taken == 0 ? Double.POSITIVE_INFINITY : cost / taken;
  }
}
