package org.placewright.solver.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
 * Writes instances of one year, side by side and repeated year by year, as choices. The customers of an instance may only
 * go to its own facilities. A customer is a child with a spell of each year; a facility that must be opened is a provision
 * without places and a scheme that costs the opening in every year from its opening on.
 *
 * <p>Costs are multiplied by the greatest power of ten, below 1 for the largest numbers, that keeps the dearest plan below {@link #MOST_PENCE}, so that
 * prices in whole pence for a tenth of a place are fine enough. Room is scaled as {@link RoomScale} says.
 */
final class InstanceChoices {
  private static final BigDecimal MOST_PENCE = new BigDecimal("1e13");
  private static final AcademicYear FIRST = new AcademicYear(2026);
  private static final LocalityId HOME = new LocalityId("anywhere");
  private static final NationalCurriculumYear NCY = new NationalCurriculumYear(0);

  /** No place costs so many times what the dearest option does, and all that opening and moving for it could cost. */
  private static final int UNPLACED_FACTOR = 4;

  private final int years;
  private final BigDecimal movePrice;
  private final List<YearInstance> parts;
  private final int costPower;
  private boolean isRoomExact = true;
  private final List<ProvisionRoom> rooms = new ArrayList<>();
  private final List<FreeScheme> schemes = new ArrayList<>();
  private final List<FreeSpell> spells = new ArrayList<>();

  /** @param movePrice what it costs that a customer goes elsewhere than in the year before */
  InstanceChoices(int years, BigDecimal movePrice, List<YearInstance> parts) {
    this.years = years;
    this.movePrice = movePrice;
    this.parts = parts;
    BigDecimal dearest = parts.stream()
        .map(this::dearestYear)
        .reduce(BigDecimal.ONE, BigDecimal::add)
        .multiply(BigDecimal.valueOf(years));
    int power = 0;
    while (dearest.scaleByPowerOfTen(power + 1).compareTo(MOST_PENCE) < 0) {
      power++;
    }
    while (dearest.scaleByPowerOfTen(power).compareTo(MOST_PENCE) >= 0) {
      power--;
    }
    this.costPower = power;
  }

  private BigDecimal dearestYear(YearInstance part) {
    BigDecimal dearest = part.opening().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int j = 0; j < part.customers(); j++) {
      dearest = dearest.add(dearestCost(part, j)).add(movePrice);
    }
    return dearest;
  }

  private static BigDecimal dearestCost(YearInstance part, int customer) {
    return most(part.cost().stream().map(row -> row.get(customer)).toList());
  }

  private static BigDecimal most(List<BigDecimal> numbers) {
    return numbers.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
  }

  BenchInstance.Scaled toPlanning() {
    for (YearInstance part : parts) {
      RoomScale scale = RoomScale.of(part);
      isRoomExact &= scale.isExact();
      int firstRoom = rooms.size();
      for (int i = 0; i < part.facilities(); i++) {
        int tenths = scale.there(part.capacity().get(i));
        if (part.opening().isEmpty()) {
          addRoom(tenths);
        } else {
          addScheme(addRoom(0), tenths, part.opening().get(i));
        }
      }
      for (int j = 0; j < part.customers(); j++) {
        addCustomer(part, j, scale, rooms.subList(firstRoom, rooms.size()));
      }
    }
    Choices choices = new Choices(new Horizon(FIRST, years), rooms, spells, schemes, List.of(), Map.of(), 0);
    List<Integer> customers = IntStream.range(0, spells.size()).boxed().toList();
    return new BenchInstance.Scaled(choices, customers, costPower, isRoomExact);
  }

  private long pence(BigDecimal value) {
    return value.scaleByPowerOfTen(costPower).setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  private ProvisionRoom addRoom(int tenths) {
    ProvisionId id = new ProvisionId("facility-" + rooms.size());
    rooms.add(ProvisionRoom.limited(rooms.size(), id, IntStream.generate(() -> tenths).limit(years).toArray()));
    return rooms.getLast();
  }

  private void addScheme(ProvisionRoom room, int tenths, BigDecimal opening) {
    long yearly = pence(opening);
    CapitalScheme scheme = new CapitalScheme(
        new SchemeId("scheme-" + schemes.size()),
        "Opens " + room.provision(),
        room.provision(),
        Math.max(1, tenths / Spell.FULL_TIME),
        FIRST,
        Money.NONE,
        new Money(yearly),
        "public instance");
    long[] penceByOpening = LongStream.range(0, years).map(year -> yearly * (years - year)).toArray();
    schemes.add(new FreeScheme(schemes.size(), scheme, room, tenths, 0, penceByOpening));
  }

  private void addCustomer(YearInstance part, int customer, RoomScale scale, List<ProvisionRoom> open) {
    List<PricedOption> options = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < open.size(); i++) {
      int tenths = scale.taken(part.room().get(i).get(customer));
      least = Math.min(least, tenths);
      options.add(new PricedOption(open.get(i), tenths, pence(part.cost().get(i).get(customer)), 0, years > 1));
    }
    options.sort(Comparator.comparingLong(PricedOption::pence).thenComparingInt(option -> option.room().index()));
    BigDecimal unplaced = dearestCost(part, customer).multiply(BigDecimal.valueOf(UNPLACED_FACTOR))
        .add(most(part.opening()).multiply(BigDecimal.valueOf(years)))
        .add(movePrice.multiply(BigDecimal.TWO));
    ChildId child = new ChildId("customer-" + spells.size());
    for (int t = 0; t < years; t++) {
      Spell spell = describe(child, t, Math.max(1, least));
      long move = t > 0 ? pence(movePrice) : 0;
      spells.add(new FreeSpell(spells.size(), spell, t, t, options, Math.max(1, pence(unplaced)), 0, t > 0, move));
    }
  }

  private static Spell describe(ChildId child, int year, int tenths) {
    AcademicYear at = FIRST.plus(year);
    return new Spell(child, year + 1, NeedType.OTH, HOME, NCY, Setting.SPECIAL, at, at, tenths, Optional.empty());
  }
}
