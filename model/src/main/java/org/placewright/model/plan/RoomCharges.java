package org.placewright.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;

/**
 * What a child is charged who takes another room than one place. With p tenths of the week and r tenths of a place:
 *
 * <pre>
 * (1) r &lt;= p   place funding x r / 10
 * (2) r &gt; p    place funding x p / 10 + the dearer of place funding and empty place x (r - p) / 10
 * (3) all else  x p / 10
 * </pre>
 *
 * <p>In (2) no pupil sits in what the child takes beyond its own place, so that is paid for like a place left empty: at a base with
 * £6,000 for an occupied place and £10,000 for an empty one, 1.5 places cost £11,000. Where both rates are the same, a school within
 * its places is paid for exactly those, whoever fills them. What (2) adds is rounded to the penny once, and shared among the budgets of
 * an empty place so that they pay it together.
 */
final class RoomCharges {
  private RoomCharges() {}

  /**
   * Charges of one year.
   *
   * @param fullTime of a full-time child in one place
   * @param empty of a place that nobody fills
   */
  static List<Charge> of(List<Charge> fullTime, List<Charge> empty, int placeTenths, int roomTenths) {
    if (placeTenths == Spell.FULL_TIME && roomTenths == Spell.FULL_TIME) {
      return fullTime;
    }
    List<Charge> charges = new ArrayList<>();
    fullTime.forEach(
        charge -> charges.add(charge.share(charge.line() == FinanceLine.PLACE_FUNDING ? roomTenths : placeTenths, Spell.FULL_TIME)));
    Money emptyPlace = sum(empty, charge -> true);
    Money dearer = emptyPlace.minus(sum(fullTime, charge -> charge.line() == FinanceLine.PLACE_FUNDING));
    if (roomTenths > placeTenths && dearer.pence() > 0) {
      Money all = dearer.share(roomTenths - placeTenths, Spell.FULL_TIME);
      Money soFar = Money.NONE;
      Money given = Money.NONE;
      for (Charge charge : empty) {
        soFar = soFar.plus(charge.yearly());
        Money upTo = all.share(soFar.pence(), emptyPlace.pence());
        add(charges, new Charge(FinanceLine.PLACE_FUNDING, charge.budget(), upTo.minus(given)));
        given = upTo;
      }
    }
    return List.copyOf(charges);
  }

  private static Money sum(List<Charge> charges, Predicate<Charge> which) {
    return charges.stream().filter(which).map(Charge::yearly).reduce(Money.NONE, Money::plus);
  }

  /** One line of a budget is charged once. */
  private static void add(List<Charge> charges, Charge more) {
    for (int i = 0; i < charges.size(); i++) {
      Charge charge = charges.get(i);
      if (charge.line() == more.line() && charge.budget() == more.budget()) {
        charges.set(i, new Charge(charge.line(), charge.budget(), charge.yearly().plus(more.yearly())));
        return;
      }
    }
    charges.add(more);
  }
}
