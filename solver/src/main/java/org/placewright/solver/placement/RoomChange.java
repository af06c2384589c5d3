package org.placewright.solver.placement;

import java.util.Optional;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.PricedOption;

/**
 * What one placement or opening does to the room of a provision.
 *
 * @param first position in the horizon of the first year it does so
 * @param last position of the last year, included
 * @param takenTenths tenths of places taken
 * @param opened the scheme that adds places, from {@code first} on; empty for a placement
 */
record RoomChange(int first, int last, int takenTenths, Optional<FreeScheme> opened) {
  static RoomChange of(SpellPlacement placement) {
    int taken = placement.findOption().map(PricedOption::tenths).orElse(placement.getSpell().tenths());
    return new RoomChange(placement.getSpell().first(), placement.getSpell().last(), taken, Optional.empty());
  }

  static RoomChange of(SchemeOpening opening) {
    return new RoomChange(opening.getOpening(), opening.getScheme().years() - 1, 0, Optional.of(opening.getScheme()));
  }

  /** Tenths of places added in a year from {@link #first} on. */
  int openedTenths(int year) {
    return opened.map(scheme -> scheme.tenthsAfter(year - first)).orElse(0);
  }
}
