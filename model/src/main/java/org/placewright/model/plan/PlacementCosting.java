package org.placewright.model.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.ByPeriod;
import org.placewright.model.time.ByPeriod.Period;
import org.placewright.model.transport.ExpectedTransport;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

/** Which provisions suit a spell, and what each would cost. The one home of what a placement costs. */
public final class PlacementCosting {
  private final County county;
  private final TravelTimes travel;
  private final ExpectedTransport transport;
  private final Map<ProvisionKind, ByPeriod<RatesOfPeriod>> rates = new EnumMap<>(ProvisionKind.class);

  /**
   * What full-time places of one kind cost while no rate of it changes.
   *
   * @param year the first of the period
   * @param charges filled as they are asked for
   * @param empty what a commissioned place costs that nobody fills
   */
  private record RatesOfPeriod(AcademicYear year, Map<Paid, List<Charge>> charges, List<Charge> empty) {}

  /** For whom is paid alike at one kind of provision. */
  private record Paid(NeedType need, Optional<ChildBand> band) {}

  public PlacementCosting(County county, TravelTimes travel) {
    this.county = Objects.requireNonNull(county, "county");
    this.travel = Objects.requireNonNull(travel, "travel");
    this.transport = new ExpectedTransport(county.transport(), county.assumptions());
    for (ProvisionKind kind : ProvisionKind.values()) {
      SortedSet<AcademicYear> starts = new TreeSet<>(county.rates().listStarts(kind));
      starts.addAll(county.transport().listStarts(kind));
      rates.put(
          kind,
          ByPeriod.of(
              starts, year -> new RatesOfPeriod(year, new ConcurrentHashMap<>(), county.rates().listEmptyPlaceCharges(kind, year))));
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

  /** What the spell at a provision costs, year by year; works for any provision within reach, suitable or not. */
  public PlacementCost cost(Spell spell, ProvisionId provisionId) {
    Provision provision = county.getProvision(provisionId);
    Journey journey = travel
        .findJourney(spell.home(), provisionId)
        .orElseThrow(() -> new IllegalArgumentException("no way from %s to %s".formatted(spell.home(), provisionId)));
    Optional<StepDown> comesDown = spell.stepDown().filter(stepDown -> stepDown.isTaken(provision.kind().setting()));
    List<Period<List<Charge>>> charges = new ArrayList<>();
    for (var period : rates.get(provision.kind()).list(spell.first(), spell.last())) {
      List<Charge> yearly = new ArrayList<>(chargesOf(spell, provision, period.value()));
      Money brought = transport.yearly(provision.kind(), spell.need(), spell.phaseAtStart(), period.first(), journey);
      if (!brought.equals(Money.NONE)) {
        yearly.add(new Charge(FinanceLine.TRANSPORT, Budget.GENERAL_FUND, brought));
      }
      comesDown.map(StepDown::supportYearly)
          .filter(support -> !support.equals(Money.NONE))
          .ifPresent(support -> yearly.add(new Charge(FinanceLine.SUPPORT, Budget.HIGH_NEEDS_BLOCK, support)));
      charges.add(new Period<>(period.first(), period.last(), List.copyOf(yearly)));
    }
    List<Charge> once = comesDown.map(StepDown::doubleRunning)
        .filter(pounds -> !pounds.equals(Money.NONE))
        .map(pounds -> List.of(new Charge(FinanceLine.DOUBLE_RUNNING, Budget.HIGH_NEEDS_BLOCK, pounds)))
        .orElse(List.of());
    return new PlacementCost(
        journey, charges, once, longJourney(spell, journey), aboveNeed(spell, provision), staying(spell, provision));
  }

  private List<Charge> chargesOf(Spell spell, Provision provision, RatesOfPeriod rates) {
    List<Charge> fullTime = rates.charges()
        .computeIfAbsent(
            new Paid(spell.need(), spell.childBand()),
            paid -> county.rates().listCharges(provision.kind(), paid.need(), paid.band(), rates.year()));
    return RoomCharges.of(fullTime, rates.empty(), spell.placeTenths(), spell.roomTenthsAt(provision));
  }

  private Money longJourney(Spell spell, Journey journey) {
    Assumptions assumptions = county.assumptions();
    int minutesOver = Math.max(0, journey.minutes() - assumptions.guidelineMinutes(spell.phaseAtStart()));
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
