package org.placewright.solver.search;

import java.util.Arrays;
import org.placewright.solver.choice.Allocation;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.OptionTable;
import org.placewright.solver.choice.ProvisionRoom;

/** Where every free spell is, what that costs, and the room that is left; changed in place, one spell at a time. */
final class Occupancy {
  /** Makes one tenth-year without a place weigh more than all that one chain of moves can save: in pence. */
  private static final long MOST_UNPLACED_WEIGHT = 1L << 36;
  private static final long MOST_UNPLACED_SUM = Long.MAX_VALUE / 8;

  private static final int ENDLESS = 1 << 29;

  private final Choices choices;
  private final OptionTable table;
  private final int years;
  private final int[] openings;
  private final int[] at;
  private final int[][] opened;
  private final int[] capacity;
  private final int[] free;
  private final boolean[] isLimited;
  private final int[][] members;
  private final int[] memberCount;
  private final int[] position;
  private final long unplacedWeight;
  private long cost;
  private long schemeCost;
  private long over;

  /** Nobody has a place yet. */
  Occupancy(Choices choices, OptionTable table, int[] openings) {
    this.choices = choices;
    this.table = table;
    this.years = choices.years();
    this.openings = openings.clone();
    at = new int[table.spells()];
    Arrays.fill(at, FreeSpell.UNPLACED);
    position = new int[table.spells()];
    int rooms = choices.rooms().size();
    free = new int[rooms * years];
    isLimited = new boolean[rooms];
    members = new int[rooms][8];
    memberCount = new int[rooms];
    capacity = new int[rooms * years];
    opened = new int[rooms][years];
    unplacedWeight = unplacedWeight();
    for (FreeScheme scheme : choices.schemes()) {
      int opening = openings[scheme.index()];
      schemeCost += scheme.pence(opening);
      for (int t = opening; opening != FreeScheme.NEVER && t < years; t++) {
        opened[scheme.room().index()][t] += scheme.tenthsAfter(t - opening);
      }
    }
    for (ProvisionRoom room : choices.rooms()) {
      isLimited[room.index()] = room.isLimited();
      for (int t = 0; t < years; t++) {
        capacity[room.index() * years + t] = room.isLimited()
            ? room.roomTenths(t, opened[room.index()][t])
            : ENDLESS;
        free[room.index() * years + t] = capacity[room.index() * years + t];
      }
    }
    for (int spell = 0; spell < table.spells(); spell++) {
      cost += own(spell, FreeSpell.UNPLACED);
    }
  }

  /** What being there costs, whatever happens elsewhere; no place weighs more than anything. */
  private long own(int spell, int option) {
    if (option != FreeSpell.UNPLACED) {
      return table.pence(option);
    }
    return table.unplacedPence(spell) + tenthYears(spell) * unplacedWeight;
  }

  /** What having no place costs, with the weight that children come before pounds. */
  long ownUnplaced(int spell) {
    return own(spell, FreeSpell.UNPLACED);
  }

  private long tenthYears(int spell) {
    return (long) table.tenths(spell) * (table.last(spell) - table.first(spell) + 1);
  }

  private long unplacedWeight() {
    long sum = 1;
    for (int spell = 0; spell < table.spells(); spell++) {
      sum += tenthYears(spell);
    }
    return Math.min(MOST_UNPLACED_WEIGHT, MOST_UNPLACED_SUM / sum);
  }

  private long link(int spell, int optionBefore, int option) {
    if (optionBefore == FreeSpell.UNPLACED || !table.couldKeepNext(optionBefore)) {
      return 0;
    }
    boolean stays = option != FreeSpell.UNPLACED && table.room(option) == table.room(optionBefore);
    return stays ? 0 : table.movePence(spell);
  }

  /** What all free spells cost now, without schemes. */
  long cost() {
    return cost;
  }

  /** What the schemes cost now. */
  long schemeCost() {
    return schemeCost;
  }

  /** Tenths of places over the room of provisions, summed over years: 0 when the plan is possible. */
  long over() {
    return over;
  }

  int at(int spell) {
    return at[spell];
  }

  int opening(int scheme) {
    return openings[scheme];
  }

  /** When all schemes open; not to be changed. */
  int[] openings() {
    return openings;
  }

  /** Whether the provision could hold the spell if nobody else were there. */
  boolean couldHold(int spell, int option) {
    int row = table.room(option) * years;
    for (int i = row + table.first(spell); i <= row + table.last(spell); i++) {
      if (capacity[i] < table.roomTenths(option)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a provision holds more than it may in any year. */
  boolean isCrowdedRoom(int room) {
    for (int i = room * years; i < room * years + years; i++) {
      if (free[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a provision holds more than it may in a year of the spell that is there. */
  boolean isCrowded(int spell) {
    int row = table.room(at[spell]) * years;
    for (int i = row + table.first(spell); i <= row + table.last(spell); i++) {
      if (free[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** By how much {@link #over()} changes when the spell goes to another option. */
  long overChange(int spell, int option) {
    return overChangeByLeaving(spell) + overChangeByEntering(spell, option);
  }

  /** By how much {@link #over()} changes when the spell leaves where it is. */
  long overChangeByLeaving(int spell) {
    int now = at[spell];
    if (now == FreeSpell.UNPLACED) {
      return 0;
    }
    long change = 0;
    int row = table.room(now) * years;
    int tenths = table.roomTenths(now);
    for (int i = row + table.first(spell); i <= row + table.last(spell); i++) {
      change -= Math.clamp(-(long) free[i], 0, tenths);
    }
    return change;
  }

  /** By how much {@link #over()} changes when a spell enters a provision where it is not yet. */
  long overChangeByEntering(int spell, int option) {
    if (option == FreeSpell.UNPLACED) {
      return 0;
    }
    long change = 0;
    int row = table.room(option) * years;
    int tenths = table.roomTenths(option);
    for (int i = row + table.first(spell); i <= row + table.last(spell); i++) {
      change += Math.max(0, tenths - Math.max(0, free[i]));
    }
    return change;
  }

  /** Opens a scheme in another year, or {@link FreeScheme#NEVER}, whoever is there. */
  void open(FreeScheme scheme, int opening) {
    int before = openings[scheme.index()];
    schemeCost += scheme.pence(opening) - scheme.pence(before);
    openings[scheme.index()] = opening;
    int room = scheme.room().index();
    for (int t = 0; t < years; t++) {
      int was = before != FreeScheme.NEVER && t >= before ? scheme.tenthsAfter(t - before) : 0;
      int is = opening != FreeScheme.NEVER && t >= opening ? scheme.tenthsAfter(t - opening) : 0;
      opened[room][t] += is - was;
      int now = scheme.room().roomTenths(t, opened[room][t]);
      take(room * years + t, capacity[room * years + t] - now);
      capacity[room * years + t] = now;
    }
  }

  private void take(int at, int tenths) {
    over -= Math.max(0, -free[at]);
    free[at] -= tenths;
    over += Math.max(0, -free[at]);
  }

  /** By how much the cost changes when the spell goes to an option. */
  long change(int spell, int option) {
    long change = own(spell, option) - own(spell, at[spell]);
    if (table.followsFree(spell)) {
      change += link(spell, at[spell - 1], option) - link(spell, at[spell - 1], at[spell]);
    }
    if (table.precedesFree(spell)) {
      change += link(spell + 1, option, at[spell + 1]) - link(spell + 1, at[spell], at[spell + 1]);
    }
    return change;
  }

  /**
   * By how much the cost changes when consecutive spells of a child, all at one provision or all without a place, go to
   * another one together.
   */
  long changeTogether(int first, int last, int firstOption) {
    long change = 0;
    int option = firstOption;
    for (int spell = first;; spell++) {
      change += own(spell, option) - own(spell, at[spell]);
      if (spell == first && table.followsFree(spell)) {
        change += link(spell, at[spell - 1], option) - link(spell, at[spell - 1], at[spell]);
      }
      if (spell == last) {
        return table.precedesFree(spell)
            ? change + link(spell + 1, option, at[spell + 1]) - link(spell + 1, at[spell], at[spell + 1])
            : change;
      }
      option = table.staysAt(option);
    }
  }

  boolean fits(int spell, int option) {
    int room = table.room(option);
    if (!isLimited[room]) {
      return true;
    }
    int tenths = table.roomTenths(option);
    for (int i = room * years + table.first(spell); i <= room * years + table.last(spell); i++) {
      if (free[i] < tenths) {
        return false;
      }
    }
    return true;
  }

  /** Moves the spell, whether it fits or not. */
  void put(int spell, int option) {
    cost += change(spell, option);
    if (at[spell] != FreeSpell.UNPLACED) {
      leave(spell, table.room(at[spell]));
    }
    at[spell] = option;
    if (option != FreeSpell.UNPLACED) {
      enter(spell, table.room(option));
    }
  }

  private void leave(int spell, int room) {
    if (!isLimited[room]) {
      return;
    }
    int latest = members[room][--memberCount[room]];
    members[room][position[spell]] = latest;
    position[latest] = position[spell];
    for (int i = room * years + table.first(spell); i <= room * years + table.last(spell); i++) {
      take(i, -table.roomTenths(at[spell]));
    }
  }

  private void enter(int spell, int room) {
    if (!isLimited[room]) {
      return;
    }
    if (memberCount[room] == members[room].length) {
      members[room] = Arrays.copyOf(members[room], 2 * memberCount[room]);
    }
    position[spell] = memberCount[room];
    members[room][memberCount[room]++] = spell;
    for (int i = room * years + table.first(spell); i <= room * years + table.last(spell); i++) {
      take(i, table.roomTenths(at[spell]));
    }
  }

  /** How many free spells are at a limited provision. */
  int members(int room) {
    return memberCount[room];
  }

  int member(int room, int number) {
    return members[room][number];
  }

  /** The choices made so far. */
  Allocation toAllocation() {
    int[] options = new int[at.length];
    for (int spell = 0; spell < at.length; spell++) {
      options[spell] = at[spell] == FreeSpell.UNPLACED ? FreeSpell.UNPLACED : at[spell] - table.start(spell);
    }
    return new Allocation(choices, options, openings);
  }

  /** Goes to where an allocation has everybody. */
  void putAll(Allocation allocation) {
    for (FreeSpell spell : choices.spells()) {
      put(spell.index(), FreeSpell.UNPLACED);
    }
    for (FreeSpell spell : choices.spells()) {
      int option = allocation.option(spell);
      put(spell.index(), option == FreeSpell.UNPLACED ? option : table.start(spell.index()) + option);
    }
  }

  /** The first year in which a limited provision has no room for the spell; only when it does not fit. */
  int firstFullYear(int spell, int option) {
    int row = table.room(option) * years;
    int year = table.first(spell);
    while (free[row + year] >= table.roomTenths(option)) {
      year++;
    }
    return year;
  }
}
