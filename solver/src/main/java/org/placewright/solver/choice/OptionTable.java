package org.placewright.solver.choice;

/**
 * All options of all free spells side by side in arrays, for loops that run millions of times. An option has a number
 * that counts on from spell to spell.
 */
public final class OptionTable {
  private final int[] start;
  private final int[] room;
  private final int[] roomTenths;
  private final long[] pence;
  private final boolean[] couldKeepNext;
  private final int[] first;
  private final int[] last;
  private final int[] tenths;
  private final boolean[] followsFree;
  private final long[] movePence;
  private final long[] unplacedPence;
  private final int most;

  public OptionTable(Choices choices) {
    int spells = choices.spells().size();
    int count = choices.spells().stream().mapToInt(spell -> spell.options().size()).sum();
    start = new int[spells + 1];
    room = new int[count];
    roomTenths = new int[count];
    pence = new long[count];
    couldKeepNext = new boolean[count];
    first = new int[spells];
    last = new int[spells];
    tenths = new int[spells];
    followsFree = new boolean[spells];
    movePence = new long[spells];
    unplacedPence = new long[spells];
    int number = 0;
    int widest = 0;
    for (FreeSpell spell : choices.spells()) {
      int s = spell.index();
      first[s] = spell.first();
      last[s] = spell.last();
      tenths[s] = spell.tenths();
      followsFree[s] = spell.followsFree();
      movePence[s] = spell.movePence();
      unplacedPence[s] = spell.pence(FreeSpell.UNPLACED);
      for (PricedOption option : spell.options()) {
        room[number] = option.room().index();
        roomTenths[number] = option.tenths();
        pence[number] = option.pence();
        couldKeepNext[number] = option.couldKeepNext();
        number++;
      }
      start[s + 1] = number;
      widest = Math.max(widest, spell.options().size());
    }
    most = widest;
  }

  public int spells() {
    return first.length;
  }

  /** How many options there are in all. */
  public int size() {
    return room.length;
  }

  /** The most options that any spell has. */
  public int mostOptions() {
    return most;
  }

  /** The number of a spell's cheapest option. */
  public int start(int spell) {
    return start[spell];
  }

  /** One past the number of a spell's last option. */
  public int end(int spell) {
    return start[spell + 1];
  }

  public int room(int option) {
    return room[option];
  }

  /** Tenths of a place that the option takes up. */
  public int roomTenths(int option) {
    return roomTenths[option];
  }

  public long pence(int option) {
    return pence[option];
  }

  public boolean couldKeepNext(int option) {
    return couldKeepNext[option];
  }

  public int first(int spell) {
    return first[spell];
  }

  public int last(int spell) {
    return last[spell];
  }

  /** Tenths of a place that the spell counts for while it has none. */
  public int tenths(int spell) {
    return tenths[spell];
  }

  public boolean followsFree(int spell) {
    return followsFree[spell];
  }

  /** Whether the next spell in the table is the same child's. */
  public boolean precedesFree(int spell) {
    return spell + 1 < followsFree.length && followsFree[spell + 1];
  }

  public long movePence(int spell) {
    return movePence[spell];
  }

  /** What giving the spell no place costs. */
  public long unplacedPence(int spell) {
    return unplacedPence[spell];
  }
}
