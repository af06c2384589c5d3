package org.placewright.solver.choice;

import java.util.Objects;
import org.placewright.model.provision.ProvisionId;

/** The room that a provision has left, year by year, for the spells that are still to be placed. */
public final class ProvisionRoom {
  private final int index;
  private final ProvisionId provision;
  private final int[] slackTenths;

  private ProvisionRoom(int index, ProvisionId provision, int[] slackTenths) {
    this.index = index;
    this.provision = Objects.requireNonNull(provision, "provision");
    this.slackTenths = slackTenths;
  }

  /** A provision that takes as many children as come. */
  public static ProvisionRoom unlimited(int index, ProvisionId provision) {
    return new ProvisionRoom(index, provision, new int[0]);
  }

  /**
   * A provision with a number of places.
   *
   * @param slackTenths for each year of the horizon, tenths of places funded less those taken by children already there
   *        and staying; negative when the provision is over its number
   */
  public static ProvisionRoom limited(int index, ProvisionId provision, int... slackTenths) {
    return new ProvisionRoom(index, provision, slackTenths.clone());
  }

  /** Position among {@link Choices#rooms()}. */
  public int index() {
    return index;
  }

  public ProvisionId provision() {
    return provision;
  }

  public boolean isLimited() {
    return slackTenths.length > 0;
  }

  /**
   * Tenths of places that newcomers may take in a year, never negative: places that open at a provision over its number
   * relieve it first.
   *
   * @param openedTenths tenths of places that schemes have added by then
   */
  public int roomTenths(int year, int openedTenths) {
    return Math.max(0, slackTenths[year] + openedTenths);
  }

  /** By how much added places widen the room for newcomers in a year: by less than they are where they relieve the provision first. */
  public int widenedTenths(int year, int addedTenths) {
    return roomTenths(year, addedTenths) - roomTenths(year, 0);
  }

  /** The same provision with places added for good. */
  ProvisionRoom withOpened(int[] openedTenths) {
    int[] widened = slackTenths.clone();
    for (int t = 0; t < widened.length; t++) {
      widened[t] += openedTenths[t];
    }
    return new ProvisionRoom(index, provision, widened);
  }

  @Override
  public String toString() {
    return provision.value();
  }
}
