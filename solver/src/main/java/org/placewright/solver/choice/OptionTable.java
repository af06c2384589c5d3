package org.placewright.solver.choice;

import java.util.Arrays;

/**
 * All options of all free spells side by side in arrays, for loops that run millions of times. An option has a number
 * that counts on from spell to spell.
 */
public final class OptionTable {
  private final int[] start;
  private final int[] spellOf;
  private final int[] room;
  private final int[] roomTenths;
  private final long[] pence;
  private final boolean[] couldKeepNext;
  private final int[] first;
  private final int[] last;
  private final int[] tenths;
  private final boolean[] followsFree;
  private final int[] firstOfChild;
  private final int[] lastOfChild;
  private final int[] stayedFrom;
  private final int[] staysAt;
  private final long[] movePence;
  private final long[] unplacedPence;
  private final int most;

  public OptionTable(Choices choices) {
    int spells = choices.spells().size();
    int count = choices.spells().stream().mapToInt(spell -> spell.options().size()).sum();
    start = new int[spells + 1];
    spellOf = new int[count];
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
        spellOf[number] = s;
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
    firstOfChild = new int[spells];
    lastOfChild = new int[spells];
    stayedFrom = new int[count];
    staysAt = new int[count];
    linkSpells(choices.rooms().size());
  }

  private void linkSpells(int rooms) {
    Arrays.fill(stayedFrom, FreeSpell.UNPLACED);
    Arrays.fill(staysAt, FreeSpell.UNPLACED);
    int[] optionAt = new int[rooms];
    Arrays.fill(optionAt, FreeSpell.UNPLACED);
    for (int spell = 0; spell < spells(); spell++) {
      firstOfChild[spell] = followsFree[spell] ? firstOfChild[spell - 1] : spell;
      if (followsFree[spell]) {
        linkToSpellBefore(spell, optionAt);
      }
    }
    for (int spell = spells() - 1; spell >= 0; spell--) {
      lastOfChild[spell] = precedesFree(spell) ? lastOfChild[spell + 1] : spell;
    }
  }

  private void linkToSpellBefore(int spell, int[] optionAt) {
    for (int before = start[spell - 1]; before < end(spell - 1); before++) {
      optionAt[room[before]] = before;
    }
    for (int option = start[spell]; option < end(spell); option++) {
      stayedFrom[option] = optionAt[room[option]];
      if (stayedFrom[option] != FreeSpell.UNPLACED) {
        staysAt[stayedFrom[option]] = option;
      }
    }
    for (int before = start[spell - 1]; before < end(spell - 1); before++) {
      optionAt[room[before]] = FreeSpell.UNPLACED;
    }
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

  /** Whose option it is. */
  public int spell(int option) {
    return spellOf[option];
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

  /** The first of the spells in a row that are the same child's as this one, and free. */
  public int firstOfChild(int spell) {
    return firstOfChild[spell];
  }

  /** The last of the spells in a row that are the same child's as this one, and free. */
  public int lastOfChild(int spell) {
    return lastOfChild[spell];
  }

  /** The option of the child's free spell before at the same provision, or {@link FreeSpell#UNPLACED}. */
  public int stayedFrom(int option) {
    return stayedFrom[option];
  }

  /** The option of the child's next free spell at the same provision, or {@link FreeSpell#UNPLACED}. */
  public int staysAt(int option) {
    return staysAt[option];
  }

  public long movePence(int spell) {
    return movePence[spell];
  }

  /** What giving the spell no place costs. */
  public long unplacedPence(int spell) {
    return unplacedPence[spell];
  }
}
