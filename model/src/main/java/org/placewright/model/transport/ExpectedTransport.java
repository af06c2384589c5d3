package org.placewright.model.transport;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.county.TransportCard;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.ByPeriod;
import org.placewright.model.time.Phase;
import org.placewright.model.travel.Journey;

/**
 * What it costs to bring one child to a provision before anyone knows who else travels there: known without a plan, so
 * that a plan can be made by it. For a child whose journey is m miles one way
 *
 * <pre>
 * (1) solo     = a taxi of its own: loaded m, empty m
 * (2) shared   = a minibus with the usual passengers, over their number: loaded m x detour, empty m
 * (3) expected = share transported x (share solo x solo + (1 - share solo) x shared)
 * </pre>
 *
 * each priced by {@link Fleet} (1), the assistant by the share of the need. So the expected cost is a line: pounds a
 * year that do not depend on miles, and pounds a year for each mile.
 */
public final class ExpectedTransport {
  private static final MathContext EXACT = MathContext.DECIMAL128;

  /** Pounds a year, and miles driven a year, as {@code fixed + perMile x miles}. */
  private record Line(BigDecimal fixed, BigDecimal perMile, double milesPerMile) {
    static final Line NONE = new Line(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    Line times(double share) {
      BigDecimal exact = BigDecimal.valueOf(share);
      return new Line(fixed.multiply(exact), perMile.multiply(exact), milesPerMile * share);
    }

    Line plus(Line other) {
      return new Line(fixed.add(other.fixed), perMile.add(other.perMile), milesPerMile + other.milesPerMile);
    }

    Money pounds(Journey journey) {
      return Money.ofPounds(fixed.add(perMile.multiply(BigDecimal.valueOf(journey.miles()))));
    }
  }

  private final Map<NeedType, Line> solo = new EnumMap<>(NeedType.class);
  private final Map<NeedType, Line> shared = new EnumMap<>(NeedType.class);
  private final Map<ProvisionKind, Map<Phase, ByPeriod<Map<NeedType, Line>>>> expected = new EnumMap<>(ProvisionKind.class);

  public ExpectedTransport(TransportCard card, Assumptions assumptions) {
    Objects.requireNonNull(card, "card");
    Fleet fleet = Fleet.of(assumptions);
    BigDecimal passengers = assumptions.exact(AssumptionKey.MINIBUS_PASSENGERS);
    BigDecimal detour = assumptions.exact(AssumptionKey.MINIBUS_DETOUR);
    Map<NeedType, Line> mixed = new EnumMap<>(NeedType.class);
    card.byNeed().forEach((need, travel) -> {
      solo.put(need, line(fleet, fleet.taxi(), BigDecimal.ONE, BigDecimal.ONE, travel));
      shared.put(need, line(fleet, fleet.minibus(), detour, passengers, travel));
      mixed.put(need, solo.get(need).times(travel.shareSolo()).plus(shared.get(need).times(1 - travel.shareSolo())));
    });
    for (ProvisionKind kind : ProvisionKind.values()) {
      Map<Phase, ByPeriod<Map<NeedType, Line>>> ofKind = new EnumMap<>(Phase.class);
      for (Phase phase : Phase.values()) {
        ofKind.put(phase, ByPeriod.of(card.listStarts(kind), year -> times(card.shareTransported(kind, phase, year), mixed)));
      }
      expected.put(kind, ofKind);
    }
  }

  private static Map<NeedType, Line> times(double share, Map<NeedType, Line> lines) {
    Map<NeedType, Line> shares = new EnumMap<>(NeedType.class);
    lines.forEach((need, line) -> shares.put(need, line.times(share)));
    return shares;
  }

  private static Line line(
      Fleet fleet, Vehicle vehicle, BigDecimal loadedForEachMile, BigDecimal passengers, TransportByNeed travel) {
    BigDecimal both = loadedForEachMile.add(BigDecimal.ONE);
    return new Line(
        fleet.poundsADay(vehicle, travel.shareAssisted()).multiply(fleet.yearsFactor()).divide(passengers, EXACT),
        fleet.poundsAMile(vehicle).multiply(both).multiply(fleet.yearsFactor()).divide(passengers, EXACT),
        fleet.yearlyMiles(loadedForEachMile.doubleValue(), 1) / passengers.doubleValue());
  }

  /** Formula (3): what is expected of a child of a phase at a kind of provision in a year, to the nearest penny. */
  public Money yearly(ProvisionKind kind, NeedType need, Phase phase, AcademicYear year, Journey journey) {
    return expected(kind, need, phase, year).pounds(journey);
  }

  /** Formula (1): a year's cost of a child who is transported alone, to the nearest penny. */
  public Money yearlySolo(NeedType need, Journey journey) {
    return solo.getOrDefault(need, Line.NONE).pounds(journey);
  }

  /** Formula (2): a year's cost of a child who is transported with others, to the nearest penny. */
  public Money yearlyShared(NeedType need, Journey journey) {
    return shared.getOrDefault(need, Line.NONE).pounds(journey);
  }

  /** The miles that vehicles are expected to drive for the child in a year, empty legs included. */
  public double vehicleMiles(ProvisionKind kind, NeedType need, Phase phase, AcademicYear year, Journey journey) {
    return expected(kind, need, phase, year).milesPerMile() * journey.miles();
  }

  private Line expected(ProvisionKind kind, NeedType need, Phase phase, AcademicYear year) {
    return expected.get(kind).get(phase).in(year).getOrDefault(need, Line.NONE);
  }
}
