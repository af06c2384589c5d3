package org.placewright.solver.choice;

import java.util.Objects;
import org.placewright.model.provision.CapitalScheme;

/** A scheme that the plan may open in a year from its earliest on, or not at all. */
public final class FreeScheme {
  /** The year that stands for never. */
  public static final int NEVER = -1;

  private final int index;
  private final CapitalScheme scheme;
  private final ProvisionRoom room;
  private final int[] tenthsByAge;
  private final int earliest;
  private final long[] penceByOpening;

  /** A scheme that opens with all its places. */
  public FreeScheme(int index, CapitalScheme scheme, ProvisionRoom room, int tenths, int earliest, long... penceByOpening) {
    this(index, scheme, room, new int[]{tenths}, earliest, penceByOpening);
  }

  /**
   * @param tenthsByAge tenths of places it adds in the year it opens and in each year after that; the last goes on
   * @param earliest position in the horizon of the first year it can open
   * @param penceByOpening for each year of the horizon, what opening it then costs budgets, as present value
   */
  public FreeScheme(
      int index, CapitalScheme scheme, ProvisionRoom room, int[] tenthsByAge, int earliest, long... penceByOpening) {
    this.index = index;
    this.scheme = Objects.requireNonNull(scheme, "scheme");
    this.room = Objects.requireNonNull(room, "room");
    this.tenthsByAge = tenthsByAge.clone();
    this.earliest = earliest;
    this.penceByOpening = penceByOpening.clone();
  }

  /** Position among {@link Choices#schemes()}. */
  public int index() {
    return index;
  }

  public CapitalScheme scheme() {
    return scheme;
  }

  /** The provision it adds places to. */
  public ProvisionRoom room() {
    return room;
  }

  public int earliest() {
    return earliest;
  }

  /** How many years the horizon has. */
  public int years() {
    return penceByOpening.length;
  }

  /** Tenths of places it adds in the end. */
  public int tenths() {
    return tenthsByAge[tenthsByAge.length - 1];
  }

  /** Tenths of places it adds so many years after it opened; 0 for the year it opens. */
  public int tenthsAfter(int years) {
    return tenthsByAge[Math.min(years, tenthsByAge.length - 1)];
  }

  /** What opening it in a year costs budgets to the end of the horizon; nothing for {@link #NEVER}. */
  public long pence(int opening) {
    return opening == NEVER ? 0 : penceByOpening[opening];
  }

  @Override
  public String toString() {
    return scheme.id().value();
  }
}
