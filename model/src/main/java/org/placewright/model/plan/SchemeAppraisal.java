package org.placewright.model.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.money.Charge;
import org.placewright.model.money.Discounting;
import org.placewright.model.money.Money;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.time.AcademicYear;

/**
 * What a scheme costs and is worth within the horizon, beside a finished plan.
 *
 * <pre>
 * (1) cost   present value of running and borrowing ({@link SchemeCosting}), without place funding
 * (2) worth  present value of its places at what one more place there is worth in each year ({@link PlaceValues}), place funding
 *            taken off
 * (3) net    worth - cost
 * (4) pays   capital / ((worth, not discounted / years open) - running), years
 * </pre>
 *
 * <p>Each further place is worth as much or less than the one before. So (2) is the most that a scheme can be worth that the
 * plan does not build, and the least that one is worth that it builds: its last place is worth so much, the others more.
 *
 * <p>Where that least is below the cost, it tells nothing of a scheme that is built: the places before the last may save far more.
 * Its worth is then not known.
 *
 * @param opening when it opens, or could first beside the schemes that are built; its earliest year where no rule lets it open in any
 * @param isBuilt whether the plan builds it
 * @param yearsOpen years of the horizon from the opening on
 * @param yearlyCost running and borrowing of one year
 * @param cost (1)
 * @param paid what (2) is without discounting
 * @param worth (2); empty where places were not priced, and where it is not known
 */
public record SchemeAppraisal(
    CapitalScheme scheme,
    AcademicYear opening,
    boolean isBuilt,
    int yearsOpen,
    Money yearlyCost,
    Money cost,
    Optional<Money> worth,
    Optional<Money> paid) {
  /** Of one scheme of the plan's county. */
  public static SchemeAppraisal of(Plan plan, CapitalScheme scheme) {
    County county = plan.county();
    boolean isBuilt = plan.openings().containsKey(scheme.id());
    AcademicYear opening = isBuilt
        ? plan.openings().get(scheme.id())
        : new SchemeRules(county).findFirstOpening(scheme, plan.openings()).orElse(scheme.earliestOpening());
    Discounting discounting = new Discounting(county.horizon(), county.assumptions().value(AssumptionKey.DISCOUNT_RATE));
    SchemeCosting costing = new SchemeCosting(county);
    Money cost = Money.NONE;
    for (AcademicYear year : county.horizon().listYears()) {
      for (Charge charge : costing.listCharges(scheme, opening, year)) {
        cost = cost.plus(discounting.presentValue(charge.yearly(), year, year));
      }
    }
    return new SchemeAppraisal(
        scheme, opening, isBuilt, county.horizon().years() - county.horizon().indexOf(opening),
        scheme.yearly().plus(costing.borrowingCharge(scheme)), cost,
        findWorth(plan, scheme, opening, isBuilt, cost),
        plan.placeValues().flatMap(values -> values.findPaid(scheme.provision(), opening, scheme.phases())));
  }

  private static Optional<Money> findWorth(Plan plan, CapitalScheme scheme, AcademicYear opening, boolean isBuilt, Money cost) {
    Optional<Money> worth = plan.placeValues().flatMap(values -> values.findWorth(scheme.provision(), opening, scheme.phases()));
    return worth.filter(value -> !isBuilt || value.compareTo(cost) >= 0);
  }

  /** (3). */
  public Optional<Money> net() {
    return worth.map(value -> value.minus(cost));
  }

  /** What building costs for each place there is in the end. */
  public Money capitalPerPlace() {
    return scheme.capital().share(1, scheme.places());
  }

  /** (4): after how many years what it saves has paid for building; empty when it never does or is not known. */
  public OptionalDouble paybackYears() {
    if (worth.isEmpty() || paid.isEmpty()) {
      return OptionalDouble.empty();
    }
    double yearly = (double) paid.get().pence() / yearsOpen - scheme.yearly().pence();
    return yearly <= 0 ? OptionalDouble.empty() : OptionalDouble.of(scheme.capital().pence() / yearly);
  }
}
