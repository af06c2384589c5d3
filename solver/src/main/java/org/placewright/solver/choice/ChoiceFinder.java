package org.placewright.solver.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.County;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.plan.UsablePlaces;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;

/** Tells the spells that need a decision from those that do not, and prices the options of the former. */
final class ChoiceFinder {
  private static final ChildId ANYONE = new ChildId("anyone");

  private final County county;
  private final PlacementCosting costing;
  private final PlanValuation valuation;
  private final Map<ProvisionId, ProvisionRoom> rooms = new LinkedHashMap<>();
  private final Map<Spell, List<Offer>> offersByLikeness = new HashMap<>();

  ChoiceFinder(County county, PlacementCosting costing, PlanValuation valuation) {
    this.county = county;
    this.costing = costing;
    this.valuation = valuation;
  }

  /** A suitable provision and what it costs over the spell. */
  private record Offer(ProvisionRoom room, long pence) {}

  /** A spell before it is known what its neighbours are; {@code at} is where it is decided to be. */
  private record Stay(Spell spell, List<Offer> offers, boolean isFree, Optional<ProvisionId> at) {}

  Choices find(List<Spell> spells) {
    UsablePlaces places = new UsablePlaces(county, spells, Map.of());
    fillRooms(places);
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < spells.size(); i++) {
      stays.add(classify(spells.get(i), after(spells, i)));
    }
    List<FreeSpell> free = new ArrayList<>();
    Map<Spell, ProvisionId> decided = new LinkedHashMap<>();
    long decidedPence = valuation.emptyPlaces(places).pence();
    for (int i = 0; i < stays.size(); i++) {
      Stay stay = stays.get(i);
      Optional<Stay> before = i > 0 && isSameChild(spells, i - 1) ? Optional.of(stays.get(i - 1)) : Optional.empty();
      if (stay.isFree) {
        Optional<Stay> after = isSameChild(spells, i) ? Optional.of(stays.get(i + 1)) : Optional.empty();
        free.add(price(free.size(), stay, before, after));
      } else {
        stay.at.ifPresent(id -> decided.put(stay.spell, id));
        decidedPence += stay.at.map(id -> pence(stay.spell, id)).orElse(valuation.unplacedPrice(stay.spell).pence());
        decidedPence += before.filter(b -> !b.isFree).map(b -> movePence(b.at, stay.spell, stay.at)).orElse(0L);
      }
    }
    List<FreeScheme> schemes = listSchemes(places);
    return new Choices(
        county.horizon(), List.copyOf(rooms.values()), free, schemes, List.of(), OpeningRule.listRules(schemes, county), decided,
        decidedPence);
  }

  private void fillRooms(UsablePlaces places) {
    for (ProvisionId id : county.provisions().keySet()) {
      int index = rooms.size();
      if (county.getPlaces(id).isUnlimited()) {
        rooms.put(id, ProvisionRoom.unlimited(index, id));
      } else {
        int[] slack = county.horizon()
            .listYears()
            .stream()
            .mapToInt(year -> places.fundedTenths(id, year).orElseThrow() - places.pinnedTenths(id, year))
            .toArray();
        rooms.put(id, ProvisionRoom.limited(index, id, slack));
      }
    }
  }

  private Stay classify(Spell spell, Optional<Spell> after) {
    if (spell.pinned().isPresent()) {
      return new Stay(spell, List.of(), false, spell.pinned());
    }
    List<Offer> offers = offersByLikeness.computeIfAbsent(likenessOf(spell), this::listOffers);
    if (offers.isEmpty()) {
      return new Stay(spell, offers, false, Optional.empty());
    }
    Offer cheapest = offers.getFirst();
    boolean isSettled = offers.stream().noneMatch(offer -> offer.room.isLimited()) && isBest(spell, offers, after);
    return new Stay(spell, offers, !isSettled, isSettled ? Optional.of(cheapest.room.provision()) : Optional.empty());
  }

  /** Whether the first offer is at most as dear as any other, and as no place, whatever moves it makes avoidable. */
  private boolean isBest(Spell spell, List<Offer> offers, Optional<Spell> after) {
    ProvisionId best = offers.getFirst().room.provision();
    long atWorst = offers.getFirst().pence
        + after.filter(next -> valuation.couldStay(next, best))
            .map(next -> valuation.avoidableMovePrice(next).pence())
            .orElse(0L);
    for (Offer other : offers.subList(1, offers.size())) {
      boolean mayKeep = valuation.couldStay(spell, other.room.provision());
      if (atWorst + (mayKeep ? valuation.avoidableMovePrice(spell).pence() : 0) > other.pence) {
        return false;
      }
    }
    return atWorst <= valuation.unplacedPrice(spell).pence();
  }

  /** The same spell of no child in particular: what it costs does not depend on whose it is. */
  private static Spell likenessOf(Spell spell) {
    return spell.likeOf(ANYONE);
  }

  private List<Offer> listOffers(Spell spell) {
    return costing.listSuitable(spell)
        .stream()
        .map(id -> new Offer(rooms.get(id), pence(spell, id)))
        .sorted(Comparator.comparingLong(Offer::pence).thenComparingInt(offer -> offer.room.index()))
        .toList();
  }

  private long pence(Spell spell, ProvisionId id) {
    return valuation.price(spell, id).pence();
  }

  private FreeSpell price(int index, Stay stay, Optional<Stay> before, Optional<Stay> after) {
    Spell spell = stay.spell;
    Optional<Spell> freeNext = after.filter(Stay::isFree).map(Stay::spell);
    Optional<Stay> decidedBefore = before.filter(b -> !b.isFree);
    Optional<Stay> decidedAfter = after.filter(a -> !a.isFree);
    List<PricedOption> options = new ArrayList<>();
    for (Offer offer : stay.offers) {
      Optional<ProvisionId> here = Optional.of(offer.room.provision());
      long moves = decidedBefore.map(b -> movePence(b.at, spell, here)).orElse(0L)
          + decidedAfter.map(a -> movePence(here, a.spell, a.at)).orElse(0L);
      boolean couldKeepNext = freeNext.filter(next -> valuation.couldStay(next, here.get())).isPresent();
      int tenths = spell.roomTenthsAt(county.getProvision(offer.room.provision()));
      options.add(new PricedOption(offer.room, tenths, offer.pence, moves, couldKeepNext));
    }
    options.sort(Comparator.comparingLong(PricedOption::pence).thenComparingInt(option -> option.room().index()));
    boolean followsFree = before.filter(Stay::isFree).isPresent();
    return new FreeSpell(
        index,
        spell,
        county.horizon().indexOf(spell.first()),
        county.horizon().indexOf(spell.last()),
        options,
        valuation.unplacedPrice(spell).pence(),
        decidedBefore.map(b -> movePence(b.at, spell, Optional.empty())).orElse(0L),
        followsFree,
        followsFree ? valuation.avoidableMovePrice(spell).pence() : 0);
  }

  private long movePence(Optional<ProvisionId> from, Spell next, Optional<ProvisionId> to) {
    boolean isAvoidable = from.isPresent() && !from.equals(to) && valuation.couldStay(next, from.get());
    return isAvoidable ? valuation.avoidableMovePrice(next).pence() : 0;
  }

  private List<FreeScheme> listSchemes(UsablePlaces places) {
    List<FreeScheme> schemes = new ArrayList<>();
    Map<SchemeId, Integer> first = FirstOpenings.find(county);
    for (CapitalScheme scheme : county.schemes()) {
      ProvisionRoom room = rooms.get(scheme.provision());
      int earliest = first.get(scheme.id());
      if (room.isLimited() && earliest < county.horizon().years()) {
        long[] pence = county.horizon()
            .listYears()
            .stream()
            .mapToLong((AcademicYear year) -> valuation.schemeCosts(scheme, year, places).pence())
            .toArray();
        schemes.add(new FreeScheme(schemes.size(), scheme, room, tenthsByAge(scheme), earliest, pence));
      }
    }
    return schemes;
  }

  private static int[] tenthsByAge(CapitalScheme scheme) {
    return scheme.phases().byYear().stream().mapToInt(places -> places * Spell.FULL_TIME).toArray();
  }

  private static boolean isSameChild(List<Spell> spells, int i) {
    return i + 1 < spells.size() && spells.get(i).child().equals(spells.get(i + 1).child());
  }

  private static Optional<Spell> after(List<Spell> spells, int i) {
    return isSameChild(spells, i) ? Optional.of(spells.get(i + 1)) : Optional.empty();
  }
}
