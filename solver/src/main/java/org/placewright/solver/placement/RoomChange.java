package org.placewright.solver.placement;

import org.placewright.solver.choice.PricedOption;

/**
 * What one placement or opening does to the room of a provision.
 *
 * @param first position in the horizon of the first year it does so
 * @param last position of the last year, included
 * @param takenTenths tenths of places taken
 * @param openedTenths tenths of places added
 */
record RoomChange(int first, int last, int takenTenths, int openedTenths) {
  static RoomChange of(SpellPlacement placement) {
    int taken = placement.findOption().map(PricedOption::tenths).orElse(placement.getSpell().tenths());
    return new RoomChange(placement.getSpell().first(), placement.getSpell().last(), taken, 0);
  }

  static RoomChange of(SchemeOpening opening) {
    return new RoomChange(
        opening.getOpening(), opening.getScheme().years() - 1, 0, opening.getScheme().tenths());
  }
}
