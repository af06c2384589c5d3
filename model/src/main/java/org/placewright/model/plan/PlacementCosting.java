package org.placewright.model.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.placewright.model.child.Spell;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Charge;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.transport.ExpectedTransport;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

/** Which provisions suit a spell, and what each would cost. The one home of what a placement costs. */
public final class PlacementCosting {
  private final County county;
  private final TravelTimes travel;
  private final ExpectedTransport transport;
  private final Map<Paid, List<Charge>> fullTimeCharges = new ConcurrentHashMap<>();
  private final Map<ProvisionKind, List<Charge>> emptyPlaceCharges = new EnumMap<>(ProvisionKind.class);

  /** Where and for whom is paid alike. */
  private record Paid(ProvisionKind kind, NeedType need, Optional<ChildBand> band) {}

  public PlacementCosting(County county, TravelTimes travel) {
    this.county = Objects.requireNonNull(county, "county");
    this.travel = Objects.requireNonNull(travel, "travel");
    this.transport = new ExpectedTransport(county.transport(), county.assumptions());
    for (ProvisionKind kind : ProvisionKind.values()) {
      emptyPlaceCharges.put(kind, county.rates().listEmptyPlaceCharges(kind));
    }
  }

  /**
   * The provisions that may take a spell: of the level needed or above on the ladder, designated for the child's need
   * and all its curriculum years, and within reach. Places are not looked at.
   */
  public List<ProvisionId> listSuitable(Spell spell) {
    return county.provisions().values().stream().filter(provision -> suits(spell, provision)).map(Provision::id).toList();
  }

  private boolean suits(Spell spell, Provision provision) {
    return findMisfit(spell, provision.id()).isEmpty();
  }

  /** Why a provision may not take a spell: the first reason, in their order; empty when it may. Places are not looked at. */
  public Optional<Misfit> findMisfit(Spell spell, ProvisionId provisionId) {
    Provision provision = county.getProvision(provisionId);
    if (!provision.kind().setting().meets(spell.setting())) {
      return Optional.of(Misfit.LEVEL);
    }
    if (!provision.takes(spell.first(), spell.last())) {
      return Optional.of(Misfit.CLOSED);
    }
    if (!spell.fits(provision)) {
      return Optional.of(
          provision.designationIn(spell.first()).needs().contains(spell.need()) ? Misfit.CURRICULUM_YEARS : Misfit.NEED);
    }
    return travel.findJourney(spell.home(), provisionId).isPresent() ? Optional.empty() : Optional.of(Misfit.REACH);
  }

  /** What a year of the spell at a provision costs; works for any provision within reach, suitable or not. */
  public PlacementCost cost(Spell spell, ProvisionId provisionId) {
    Provision provision = county.getProvision(provisionId);
    Journey journey = travel
        .findJourney(spell.home(), provisionId)
        .orElseThrow(() -> new IllegalArgumentException("no way from %s to %s".formatted(spell.home(), provisionId)));
    List<Charge> charges = new ArrayList<>(chargesOf(spell, provision));
    Money brought = transport.yearly(provision.kind(), spell.need(), journey);
    if (!brought.equals(Money.NONE)) {
      charges.add(new Charge(FinanceLine.TRANSPORT, Budget.GENERAL_FUND, brought));
    }
    Optional<StepDown> comesDown = spell.stepDown().filter(stepDown -> stepDown.isTaken(provision.kind().setting()));
    comesDown.map(StepDown::supportYearly)
        .filter(support -> !support.equals(Money.NONE))
        .ifPresent(support -> charges.add(new Charge(FinanceLine.SUPPORT, Budget.HIGH_NEEDS_BLOCK, support)));
    List<Charge> once = comesDown.map(StepDown::doubleRunning)
        .filter(pounds -> !pounds.equals(Money.NONE))
        .map(pounds -> List.of(new Charge(FinanceLine.DOUBLE_RUNNING, Budget.HIGH_NEEDS_BLOCK, pounds)))
        .orElse(List.of());
    return new PlacementCost(
        journey, charges, once, longJourney(spell, journey), aboveNeed(spell, provision), staying(spell, provision));
  }

  private List<Charge> chargesOf(Spell spell, Provision provision) {
    List<Charge> fullTime = fullTimeCharges.computeIfAbsent(
        new Paid(provision.kind(), spell.need(), spell.childBand()),
        paid -> county.rates().listCharges(paid.kind(), paid.need(), paid.band()));
    return RoomCharges.of(fullTime, emptyPlaceCharges.get(provision.kind()), spell.placeTenths(), spell.roomTenthsAt(provision));
  }

  private Money longJourney(Spell spell, Journey journey) {
    Assumptions assumptions = county.assumptions();
    int minutesOver = Math.max(0, journey.minutes() - assumptions.guidelineMinutes(spell.ncyAtStart().phase()));
    return assumptions.price(AssumptionKey.PRICE_MINUTE_OVER_GUIDELINE).times(minutesOver);
  }

  private Money aboveNeed(Spell spell, Provision provision) {
    boolean isAboveNeed = provision.kind().setting().isAbove(spell.setting());
    return county.assumptions().price(AssumptionKey.PRICE_LEVEL_MISMATCH).times(isAboveNeed ? 1 : 0);
  }

  private static Money staying(Spell spell, Provision provision) {
    return spell.stepDown()
        .filter(stepDown -> !stepDown.isTaken(provision.kind().setting()))
        .map(StepDown::stayingPrice)
        .orElse(Money.NONE);
  }
}
