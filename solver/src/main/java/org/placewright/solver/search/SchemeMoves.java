package org.placewright.solver.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;

/**
 * Opens, closes, exchanges and re-times schemes together with the spells that fill or leave them, and keeps what simulated
 * annealing accepts. One step takes time in proportion to the options at the provisions that change.
 */
final class SchemeMoves {
  private static final int SETTLING = 2;
  private static final int MOST_SETTLING = 48;
  private static final int DRAWS = 20;
  private static final int MOST_REPAIRS = 6;

  private final Choices choices;
  private final OptionTable table;
  private final Occupancy occupancy;
  private final SoftMoves moves;
  private final SoftChains chains;
  private final SplittableRandom random;
  private final SchemeOptions options;
  private final SchemeGuide guide;
  private final RuleRepair repair;
  private final int[] openings;
  private final boolean[] touched;
  private final int[] touchedRooms;
  private int touchedCount;

  SchemeMoves(
      Choices choices,
      OptionTable table,
      SchemeGuide guide,
      Occupancy occupancy,
      SoftMoves moves,
      SoftChains chains,
      SplittableRandom random) {
    this.chains = chains;
    this.guide = guide;
    this.choices = choices;
    this.table = table;
    this.occupancy = occupancy;
    this.moves = moves;
    this.random = random;
    options = new SchemeOptions(choices, table);
    repair = new RuleRepair(choices, random);
    openings = new int[choices.schemes().size()];
    touched = new boolean[choices.rooms().size()];
    touchedRooms = new int[choices.rooms().size()];
  }

  /** Opens schemes until every spell that one could hold has a place: each time the one that costs least for what it takes. */
  void openForUnplaced() {
    for (int opened = 0; opened < openings.length; opened++) {
      Optional<FreeScheme> best = options.findCheapest(occupancy);
      if (best.isEmpty()) {
        return;
      }
      occupancy.open(best.get(), best.get().earliest());
      fill(best.get().room().index(), false);
      moves.forget();
      forgetTouched();
    }
  }

  /** Tries one change of schemes, settles what it stirred, and takes it back unless it is good enough. */
  void tryOne(double heat) {
    for (int i = 0; i < openings.length; i++) {
      openings[i] = occupancy.opening(i);
    }
    double before = moves.worth();
    int mark = moves.mark();
    if (!change() || !repair()) {
      takeBack(mark);
      return;
    }
    settle(mark);
    if (moves.worth() - before > -heat * Math.log(1 - random.nextDouble())) {
      takeBack(mark);
    } else {
      moves.forget();
      forgetTouched();
    }
  }

  /** Changes other schemes until all rules are kept; false when that takes too many changes. */
  private boolean repair() {
    for (int i = 0; i < MOST_REPAIRS; i++) {
      Optional<RuleRepair.Change> next = repair.findNext(occupancy.openings(), openings);
      if (next.isEmpty()) {
        break;
      }
      if (next.get().opening() == FreeScheme.NEVER) {
        close(next.get().scheme());
      } else {
        open(next.get().scheme(), next.get().opening());
      }
    }
    return choices.allows(occupancy.openings());
  }

  private void takeBack(int mark) {
    for (FreeScheme scheme : choices.schemes()) {
      if (occupancy.opening(scheme.index()) != openings[scheme.index()]) {
        occupancy.open(scheme, openings[scheme.index()]);
      }
    }
    moves.undoTo(mark);
    forgetTouched();
  }

  private void touch(int room) {
    if (!touched[room]) {
      touched[room] = true;
      touchedRooms[touchedCount++] = room;
    }
  }

  private void forgetTouched() {
    while (touchedCount > 0) {
      touched[touchedRooms[--touchedCount]] = false;
    }
  }

  private boolean change() {
    FreeScheme any = choices.schemes().get(random.nextInt(openings.length));
    int kind = random.nextInt(10);
    int possibleYears = choices.years() - any.earliest();
    if (kind < 2 && possibleYears > 1) {
      return guide.toOpen(any) > 0 && open(any, any.earliest() + random.nextInt(possibleYears));
    }
    if (kind < 5) {
      return exchange();
    }
    if (kind < 7) {
      return pick(true).filter(this::close).isPresent();
    }
    return findWanted().filter(scheme -> open(scheme, repair.findOpening(scheme, occupancy.openings()))).isPresent();
  }

  private boolean exchange() {
    Optional<FreeScheme> leaver = pick(true);
    Optional<FreeScheme> comer = leaver.flatMap(this::findNeighbour);
    if (comer.isEmpty()) {
      return false;
    }
    int year = Math.max(occupancy.opening(leaver.get().index()), comer.get().earliest());
    boolean hasOpened = open(comer.get(), year);
    return close(leaver.get()) | hasOpened;
  }

  private Optional<FreeScheme> pick(boolean isOpen) {
    for (int i = 0; i < 2 * openings.length; i++) {
      FreeScheme scheme = choices.schemes().get(random.nextInt(openings.length));
      boolean isOpenNow = occupancy.opening(scheme.index()) != FreeScheme.NEVER;
      if (isOpenNow == isOpen && isLikely(scheme, isOpen)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  private boolean isLikely(FreeScheme scheme, boolean toClose) {
    return random.nextDouble() < (toClose ? guide.toClose(scheme) : guide.toOpen(scheme));
  }

  /** A closed scheme that some spell might rather be at. */
  private Optional<FreeScheme> findWanted() {
    Optional<FreeScheme> found = Optional.empty();
    for (int i = 0; i < DRAWS && found.isEmpty(); i++) {
      found = options.findClosed(random.nextInt(table.spells()), occupancy, random)
          .filter(scheme -> isLikely(scheme, false));
    }
    return found;
  }

  /** A closed scheme that suits a spell at an open one. */
  private Optional<FreeScheme> findNeighbour(FreeScheme open) {
    int room = open.room().index();
    for (int i = 0; i < DRAWS && occupancy.members(room) > 0; i++) {
      int member = occupancy.member(room, random.nextInt(occupancy.members(room)));
      Optional<FreeScheme> found = options.findClosed(member, occupancy, random)
          .filter(scheme -> isLikely(scheme, false));
      if (found.isPresent()) {
        return found;
      }
    }
    return pick(false);
  }

  private boolean open(FreeScheme scheme, int year) {
    int before = occupancy.opening(scheme.index());
    if (before == year) {
      return false;
    }
    options.rivals(scheme).forEach(this::close);
    options.required(scheme)
        .stream()
        .filter(other -> occupancy.opening(other.index()) == FreeScheme.NEVER && other.earliest() <= year)
        .forEach(other -> open(other, year));
    occupancy.open(scheme, year);
    touch(scheme.room().index());
    if (before != FreeScheme.NEVER && year > before) {
      empty(scheme.room().index());
    } else {
      fill(scheme.room().index(), true);
    }
    return true;
  }

  private boolean close(FreeScheme scheme) {
    if (occupancy.opening(scheme.index()) == FreeScheme.NEVER) {
      return false;
    }
    occupancy.open(scheme, FreeScheme.NEVER);
    touch(scheme.room().index());
    empty(scheme.room().index());
    return true;
  }

  /** Spells leave a provision, in any order, until it is not crowded. */
  private void empty(int room) {
    int[] members = IntStream.range(0, occupancy.members(room)).map(i -> occupancy.member(room, i)).toArray();
    for (int i = members.length - 1; i >= 0; i--) {
      int drawn = random.nextInt(i + 1);
      int spell = members[drawn];
      members[drawn] = members[i];
      boolean mustLeave = occupancy.isCrowded(spell) || !occupancy.couldHold(spell, occupancy.at(spell));
      if (mustLeave && moves.settle(spell)) {
        touch(table.room(occupancy.at(spell)));
      }
    }
  }

  /** Spells that would rather be at a provision go there, those that gain most for their room first. */
  private void fill(int room, boolean mayCrowd) {
    record Comer(int option, double gain) {}
    Arrays.stream(options.at(room))
        .filter(option -> occupancy.at(table.spell(option)) != option)
        .filter(option -> occupancy.couldHold(table.spell(option), option))
        .mapToObj(
            option -> new Comer(
                option, moves.gain(table.spell(option), option) / Math.max(1, table.roomTenths(option))))
        .filter(comer -> comer.gain < 0)
        .sorted(Comparator.comparingDouble(Comer::gain).thenComparingInt(Comer::option))
        .forEachOrdered(comer -> enter(comer.option, mayCrowd));
  }

  private void enter(int option, boolean mayCrowd) {
    int spell = table.spell(option);
    boolean mayEnter = moves.gain(spell, option) < 0 && (mayCrowd || !moves.isCrowding(spell, option));
    if (mayEnter) {
      if (occupancy.at(spell) != FreeSpell.UNPLACED) {
        touch(table.room(occupancy.at(spell)));
      }
      moves.put(spell, option);
    }
  }

  /** Improves about the provisions that were touched, crowded ones more often, by a few chains for each spell moved. */
  private void settle(int mark) {
    int tries = Math.min(SETTLING * (moves.mark() - mark) + 4, MOST_SETTLING);
    for (int i = 0; i < tries; i++) {
      int room = touchedRooms[random.nextInt(touchedCount)];
      for (int j = 0; j < 4 && !occupancy.isCrowdedRoom(room); j++) {
        room = touchedRooms[random.nextInt(touchedCount)];
      }
      if (occupancy.members(room) > 0) {
        chains.tryChain(occupancy.member(room, random.nextInt(occupancy.members(room))), 0);
      }
    }
  }
}
