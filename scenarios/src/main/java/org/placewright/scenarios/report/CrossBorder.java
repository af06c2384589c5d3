package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.child.Spell;
import org.placewright.model.money.Charge;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;

/**
 * Places across the border: bought in provision that other councils maintain, and sold in the county's own. What is bought
 * is in the plan's pounds; what is sold is beside them.
 *
 * @param bought one entry a provision of another council and year
 * @param sold one entry a provision, council and year
 */
record CrossBorder(List<Bought> bought, List<Sold> sold) {
  /**
   * Places bought of one provision in one year.
   *
   * @param authority the council that maintains it
   * @param places funded there; children there may be more where they were there before
   * @param children of the county who are there
   * @param pounds by line, commissioned places left empty and transport included
   */
  record Bought(
      AcademicYear year,
      String authority,
      Provision provision,
      Optional<Integer> places,
      int children,
      Map<FinanceLine, Money> pounds) {
    Money pounds(FinanceLine line) {
      return pounds.getOrDefault(line, Money.NONE);
    }

    /** What the places cost, filled or not: all but transport. */
    Money forPlaces() {
      return pounds.values().stream().reduce(Money.NONE, Money::plus).minus(pounds(FinanceLine.TRANSPORT));
    }
  }

  record Sold(Provision provision, SoldPlaces places) {}

  static CrossBorder of(PlanFigures figures, Occupancy occupancy) {
    List<Bought> bought = new ArrayList<>();
    List<Sold> sold = new ArrayList<>();
    for (AcademicYear year : figures.listYears()) {
      Map<ProvisionId, Map<FinanceLine, Money>> pounds = poundsByProvision(figures, year);
      for (Provision provision : figures.county().provisions().values()) {
        if (provision.authority().isPresent()) {
          Map<FinanceLine, Money> lines = pounds.computeIfAbsent(provision.id(), id -> new EnumMap<>(FinanceLine.class));
          int empty = occupancy.emptyTenths(provision.id(), year);
          figures.county()
              .rates()
              .listEmptyPlaceCharges(provision.kind(), year)
              .forEach(charge -> lines.merge(charge.line(), charge.yearly().share(empty, Spell.FULL_TIME), Money::plus));
          var places = occupancy.places(provision.id(), year);
          bought.add(
              new Bought(
                  year, provision.authority().get(), provision, places.isPresent() ? Optional.of(places.getAsInt()) : Optional.empty(),
                  occupancy.placed(provision.id(), year), Map.copyOf(lines)));
        }
        figures.county().getPlaces(provision.id()).listSold(year).forEach(places -> sold.add(new Sold(provision, places)));
      }
    }
    return new CrossBorder(List.copyOf(bought), List.copyOf(sold));
  }

  private static Map<ProvisionId, Map<FinanceLine, Money>> poundsByProvision(PlanFigures figures, AcademicYear year) {
    Map<ProvisionId, Map<FinanceLine, Money>> pounds = new HashMap<>();
    for (ChildYear child : figures.listChildYears(year)) {
      child.outcome().provision().filter(provision -> provision.authority().isPresent()).ifPresent(provision -> {
        Map<FinanceLine, Money> lines = pounds.computeIfAbsent(provision.id(), id -> new EnumMap<>(FinanceLine.class));
        for (Charge charge : child.outcome().cost().orElseThrow().listCharges(year)) {
          lines.merge(charge.line(), charge.yearly(), Money::plus);
        }
      });
    }
    return pounds;
  }

  boolean isNone() {
    return bought.isEmpty() && sold.isEmpty();
  }

  List<Bought> listBought(AcademicYear year) {
    return bought.stream().filter(one -> one.year().equals(year)).toList();
  }

  List<Sold> listSold(AcademicYear year) {
    return sold.stream().filter(one -> one.places().year().equals(year)).toList();
  }

  /** Children of the county at other councils' provision. */
  int childrenBought(AcademicYear year) {
    return listBought(year).stream().mapToInt(Bought::children).sum();
  }

  int placesSold(AcademicYear year) {
    return listSold(year).stream().mapToInt(one -> one.places().places()).sum();
  }
}
