package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/**
 * Writes an instance as choices of a horizon of one year.
 *
 * <p>Costs are multiplied by the greatest power of ten that keeps the dearest plan below {@link #MOST_PENCE}, so that
 * prices in whole pence for a tenth of a place are fine enough. Room is multiplied by the least power of ten that makes
 * it whole, as long as all of it stays below {@link #MOST_TENTHS}; beyond that what is taken is rounded up and what
 * there is is rounded down, so that whatever fits the choices fits the instance. Then the bound is not one on the
 * instance.
 */
final class InstanceChoices {
  private static final BigDecimal MOST_PENCE = new BigDecimal("1e13");
  private static final BigDecimal MOST_TENTHS = new BigDecimal("1e8");
  private static final AcademicYear YEAR = new AcademicYear(2026);

  /** No place costs so many times what the dearest option does, and a dearest opening on top. */
  private static final int UNPLACED_FACTOR = 4;

  private final List<List<BigDecimal>> cost;
  private final BigDecimal dearestOpening;
  private final int costPower;
  private int roomPower;
  private boolean isRoomExact;
  private BigDecimal allDemand = BigDecimal.ZERO;
  private final List<ProvisionRoom> rooms = new ArrayList<>();
  private final List<FreeScheme> schemes = new ArrayList<>();
  private final List<FreeSpell> spells = new ArrayList<>();

  InstanceChoices(List<List<BigDecimal>> cost, List<BigDecimal> opening) {
    this.cost = cost;
    this.dearestOpening = opening.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    BigDecimal dearest = opening.stream().reduce(BigDecimal.ONE, BigDecimal::add);
    for (int j = 0; j < cost.getFirst().size(); j++) {
      dearest = dearest.add(dearestCost(j));
    }
    int power = 0;
    while (dearest.scaleByPowerOfTen(power + 1).compareTo(MOST_PENCE) < 0) {
      power++;
    }
    this.costPower = power;
  }

  private BigDecimal dearestCost(int customer) {
    return cost.stream().map(row -> row.get(customer)).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
  }

  /** Finds how to make room whole. */
  void scaleRoom(List<List<BigDecimal>> taken, List<BigDecimal> capacity) {
    BigDecimal most = BigDecimal.ONE;
    int decimals = 0;
    for (List<BigDecimal> row : taken) {
      most = most.max(row.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      decimals = Math.max(decimals, row.stream().mapToInt(n -> n.stripTrailingZeros().scale()).max().orElse(0));
    }
    decimals = Math.max(decimals, capacity.stream().mapToInt(n -> n.stripTrailingZeros().scale()).max().orElse(0));
    int needed = decimals;
    while (decimals > 0 && most.scaleByPowerOfTen(decimals).compareTo(MOST_TENTHS) > 0) {
      decimals--;
    }
    isRoomExact = decimals == needed;
    roomPower = decimals;
    allDemand = most;
  }

  private int tenths(BigDecimal room, RoundingMode rounding) {
    return room.scaleByPowerOfTen(roomPower).setScale(0, rounding).intValueExact();
  }

  private long pence(BigDecimal value) {
    return value.scaleByPowerOfTen(costPower).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  private ProvisionRoom addRoom(int tenths) {
    ProvisionId id = new ProvisionId("facility-" + rooms.size());
    rooms.add(ProvisionRoom.limited(rooms.size(), id, tenths));
    return rooms.getLast();
  }

  /** No capacity above all demand matters. */
  private int capacityTenths(BigDecimal capacity) {
    return tenths(capacity.min(allDemand), RoundingMode.DOWN);
  }

  void addAgent(BigDecimal capacity) {
    addRoom(capacityTenths(capacity));
  }

  void addFacility(BigDecimal capacity, BigDecimal opening) {
    ProvisionRoom room = addRoom(0);
    int tenths = capacityTenths(capacity);
    CapitalScheme scheme = new CapitalScheme(
        new SchemeId("scheme-" + schemes.size()),
        "Opens " + room.provision(),
        room.provision(),
        Math.max(1, tenths / Spell.FULL_TIME),
        YEAR,
        Money.NONE,
        new Money(pence(opening)),
        "public instance");
    schemes.add(new FreeScheme(schemes.size(), scheme, room, tenths, 0, pence(opening)));
  }

  /** Adds the next customer, who may go to every facility added before. */
  void addCustomer(int customer, IntFunction<BigDecimal> roomAt) {
    List<PricedOption> options = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (ProvisionRoom room : rooms) {
      int tenths = tenths(roomAt.apply(room.index()), RoundingMode.UP);
      least = Math.min(least, tenths);
      options.add(new PricedOption(room, tenths, pence(cost.get(room.index()).get(customer)), 0, false));
    }
    options.sort(Comparator.comparingLong(PricedOption::pence).thenComparingInt(option -> option.room().index()));
    Spell spell = new Spell(
        new ChildId("customer-" + customer),
        1,
        NeedType.ASD,
        new LocalityId("anywhere"),
        new NationalCurriculumYear(0),
        Setting.SPECIAL,
        YEAR,
        YEAR,
        Math.max(1, least),
        Optional.empty());
    BigDecimal unplaced = dearestCost(customer).multiply(BigDecimal.valueOf(UNPLACED_FACTOR)).add(dearestOpening);
    spells.add(new FreeSpell(customer, spell, 0, 0, options, Math.max(1, pence(unplaced)), 0, false, 0));
  }

  PublicInstance.Scaled toPlanning() {
    Choices choices = new Choices(new Horizon(YEAR, 1), rooms, spells, schemes, List.of(), Map.of(), 0);
    return new PublicInstance.Scaled(choices, costPower, isRoomExact);
  }
}
