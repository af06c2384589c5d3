package org.placewright.model.future;

import java.util.ArrayList;
import java.util.List;
import org.placewright.model.lever.DemandLever;
import org.placewright.model.transition.StateSpace;

/** How many more children each setting takes, where it is capped. */
final class Room {
  private static final int NO_CAP = -1;

  private final int[] capOfState;
  private final double[] places;

  Room(StateSpace space, List<DemandLever.CapSetting> caps) {
    List<String> settings = new ArrayList<>(caps.stream().map(DemandLever.CapSetting::setting).toList());
    this.capOfState = caps.isEmpty()
        ? new int[0]
        : space.states().stream().mapToInt(state -> settings.indexOf(state.setting())).toArray();
    this.places = caps.stream().mapToDouble(DemandLever.CapSetting::atMost).toArray();
  }

  private Room(int[] capOfState, double[] places) {
    this.capOfState = capOfState;
    this.places = places.clone();
  }

  Room copy() {
    return new Room(capOfState, places);
  }

  boolean isLimited() {
    return places.length > 0;
  }

  /** How many caps there are. */
  int caps() {
    return places.length;
  }

  /** The number of the cap on a state's setting, -1 for none. */
  int capOf(int state) {
    return isLimited() ? capOfState[state] : NO_CAP;
  }

  boolean isSameSetting(int state, int other) {
    return capOf(state) != NO_CAP && capOf(state) == capOf(other);
  }

  /** Whether not even one more is taken. */
  boolean isFull(int state) {
    return capOf(state) != NO_CAP && places[capOf(state)] < 1;
  }

  /** What is left of a cap; below 0 where there were more before it began. */
  double left(int cap) {
    return places[cap];
  }

  void enter(int state, double children) {
    if (capOf(state) != NO_CAP) {
      places[capOf(state)] -= children;
    }
  }

  boolean[] full() {
    boolean[] full = new boolean[capOfState.length];
    for (int state = 0; state < full.length; state++) {
      full[state] = isFull(state);
    }
    return full;
  }
}
