package org.placewright.solver.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.placewright.solver.choice.CapitalBudget;
import org.placewright.solver.choice.Choices;
import org.placewright.solver.choice.FreeScheme;
import org.placewright.solver.choice.FreeSpell;
import org.placewright.solver.choice.PricedOption;
import org.placewright.solver.choice.ProvisionRoom;

/** Writes a county instance as choices: a child takes one full-time place, a pound is a hundred pence. */
final class CountyChoices {
  private static final int PENCE_POWER = 2;
  private static final long PENCE = 100;
  private static final AcademicYear FIRST = new AcademicYear(2026);
  private static final LocalityId HOME = new LocalityId("county");
  private static final NationalCurriculumYear NCY = new NationalCurriculumYear(0);

  private final CountyInstance county;
  private final List<ProvisionRoom> rooms = new ArrayList<>();
  private final List<FreeScheme> schemes = new ArrayList<>();
  private final List<FreeSpell> spells = new ArrayList<>();
  private final List<Integer> customerOf = new ArrayList<>();
  private long decidedPence;

  CountyChoices(CountyInstance county) {
    this.county = county;
  }

  BenchInstance.Scaled toPlanning() {
    county.units().forEach(this::addRoom);
    county.schemes().forEach(this::addScheme);
    for (int s = 0; s < county.spells().size(); s++) {
      addSpell(s, county.spells().get(s));
    }
    List<CapitalBudget> budgets = new ArrayList<>();
    for (int t = 0; t < county.years(); t++) {
      if (county.budgets().get(t) != CountyInstance.UNLIMITED) {
        budgets.add(new CapitalBudget(t, Money.ofPounds(county.budgets().get(t))));
      }
    }
    Choices choices = new Choices(new Horizon(FIRST, county.years()), rooms, spells, schemes, budgets, Map.of(), decidedPence);
    return new BenchInstance.Scaled(choices, customerOf, PENCE_POWER, true);
  }

  private void addRoom(CountyInstance.Unit unit) {
    ProvisionId id = new ProvisionId("unit-" + rooms.size());
    int[] tenths = unit.places().stream().mapToInt(places -> places * Spell.FULL_TIME).toArray();
    rooms.add(unit.isLimited() ? ProvisionRoom.limited(rooms.size(), id, tenths) : ProvisionRoom.unlimited(rooms.size(), id));
  }

  private void addScheme(CountyInstance.Scheme scheme) {
    ProvisionRoom room = rooms.get(scheme.unit());
    CapitalScheme described = new CapitalScheme(
        new SchemeId("scheme-" + schemes.size()),
        "More places at " + room.provision(),
        room.provision(),
        scheme.places(),
        FIRST.plus(scheme.earliest()),
        Money.ofPounds(scheme.capital()),
        Money.ofPounds(scheme.yearly()),
        "bench instance");
    long[] penceByOpening = LongStream.range(0, county.years())
        .map(opening -> scheme.yearly() * PENCE * (county.years() - opening))
        .toArray();
    schemes.add(
        new FreeScheme(
            schemes.size(), described, room, scheme.places() * Spell.FULL_TIME, scheme.earliest(), penceByOpening));
  }

  /** A spell that no unit suits is decided already: it has no place. */
  private void addSpell(int number, CountyInstance.Stay stay) {
    long unplacedPence = stay.childYears() * county.unplacedPounds() * PENCE;
    List<PricedOption> options = county.groups()
        .get(stay.group())
        .offers()
        .stream()
        .map(offer -> price(stay, offer))
        .sorted(Comparator.comparingLong(PricedOption::pence).thenComparingInt(option -> option.room().index()))
        .toList();
    if (options.isEmpty()) {
      decidedPence += unplacedPence;
      return;
    }
    customerOf.add(number);
    spells.add(
        new FreeSpell(
            spells.size(), describe(number, stay), stay.first(), stay.last(), options, unplacedPence, 0, false, 0));
  }

  private PricedOption price(CountyInstance.Stay stay, CountyInstance.Offer offer) {
    return new PricedOption(
        rooms.get(offer.unit()), stay.children() * Spell.FULL_TIME, stay.childYears() * offer.pounds() * PENCE, 0, false);
  }

  private static Spell describe(int number, CountyInstance.Stay stay) {
    return new Spell(
        new ChildId("spell-" + number),
        1,
        NeedType.OTH,
        HOME,
        NCY,
        Setting.SPECIAL,
        FIRST.plus(stay.first()),
        FIRST.plus(stay.last()),
        stay.children() * Spell.FULL_TIME,
        Optional.empty());
  }
}
