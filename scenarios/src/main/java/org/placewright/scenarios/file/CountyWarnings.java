package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.placewright.model.child.Child;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.County;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.money.Budget;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;

/** What is sound in a county but should be known to whoever reads its plan. */
final class CountyWarnings {
  private CountyWarnings() {}

  static List<String> list(County county, Set<AssumptionKey> ownAssumptions) {
    List<String> warnings = new ArrayList<>();
    long doubtful = county.provisions().values().stream().filter(p -> p.caution().isPresent()).count();
    if (doubtful > 0) {
      warnings.add("%d of %d provisions rest on estimates or doubtful facts; each says which".formatted(
          doubtful, county.provisions().size()));
    }
    warnAboutTransport(county, warnings);
    if (county.growth().rules().isEmpty() && !county.demand().hasFlows()) {
      warnings.add(
          "no growth is assumed: growth.csv, transitions.csv and tables of flows are missing, so every year has as many children as the base year");
    }
    if (county.demand() instanceof Demand.Published && county.demand().hasFlows()) {
      warnings.add(
          "a child's need never changes here, as published tables do not say how often it does: needs first given to young"
              + " children (speech and language) may grow too much, those recognised later (autism) too little. Projections by need"
              + " are not tested against earlier years, because need by year is not published");
    }
    if (county.population().equals(PopulationByYear.UNKNOWN)) {
      warnings.add("no change of the child population is assumed: population.csv is missing");
    }
    String defaults = Arrays.stream(AssumptionKey.values())
        .filter(key -> !ownAssumptions.contains(key))
        .map(AssumptionKey::key)
        .collect(Collectors.joining(", "));
    if (!defaults.isEmpty()) {
      warnings.add("national defaults hold for: " + defaults);
    }
    warnAboutPrices(county, warnings);
    String bandsOnly = county.provisions()
        .values()
        .stream()
        .map(Provision::kind)
        .distinct()
        .filter(kind -> !county.rates().knows(kind) && !county.rates().bands().list(kind).isEmpty())
        .map(ProvisionKind::label)
        .collect(Collectors.joining(", "));
    if (!bandsOnly.isEmpty()) {
      warnings.add(
          "rates.csv has no row for: %s; nothing is paid there but the top-ups of bands.csv, and no place funding".formatted(bandsOnly));
    }
    warnings.addAll(SoldPlacesWarnings.list(county));
    if (county.demand() instanceof Demand.ChildLevel listed) {
      warnAboutFullProvisions(county, listed.children(), warnings);
      warnAboutBands(county, listed.children(), warnings);
    }
    return warnings;
  }

  /** Rates of later years in the pounds of those years would grow twice in the balance. */
  private static void warnAboutPrices(County county, List<String> warnings) {
    BigDecimal growth = county.assumptions().exact(AssumptionKey.PRICE_GROWTH);
    long dated = county.rates()
        .rates()
        .stream()
        .filter(rate -> rate.budget() == Budget.HIGH_NEEDS_BLOCK && rate.from().filter(county.horizon().first()::isBefore).isPresent())
        .count();
    if (dated > 0 && county.highNeedsBlock().isPresent() && growth.signum() != 0) {
      warnings.add(
          "%s rates.csv that %s from a later year must be at prices of %s, not of %s own year: the balance adds price-growth (%s %% a year) to %s"
              .formatted(
                  dated == 1 ? "1 row of" : dated + " rows of", dated == 1 ? "holds" : "hold", county.currencyYear(),
                  dated == 1 ? "its" : "their", growth.movePointRight(2).stripTrailingZeros().toPlainString(), dated == 1 ? "it" : "them"));
    }
  }

  private static void warnAboutTransport(County county, List<String> warnings) {
    Set<ProvisionKind> without = new TreeSet<>();
    county.provisions()
        .values()
        .stream()
        .map(Provision::kind)
        .filter(kind -> kind.hasSite() && county.transport().listKinds(kind).isEmpty())
        .forEach(without::add);
    if (!without.isEmpty()) {
      warnings.add("no transport is paid for to: "
          + without.stream().map(ProvisionKind::label).collect(Collectors.joining(", ")));
    }
  }

  /** A child in a band that is not among those where it is: it pays something that the table does not say. */
  private static void warnAboutBands(County county, List<Child> children, List<String> warnings) {
    List<String> elsewhere = children.stream()
        .filter(child -> child.band().isPresent() && child.provision().isPresent())
        .filter(
            child -> county.rates()
                .findBanding(county.getProvision(child.provision().get()).kind(), child.need(), county.horizon().first())
                .filter(scheme -> !scheme.has(child.band().get()))
                .isPresent())
        .map(child -> child.id().value())
        .toList();
    if (!elsewhere.isEmpty()) {
      warnings.add(
          "%s where bands.csv does not have %s band for %s need; %s with the mean of the bands there as long as %s: %s".formatted(
              elsewhere.size() == 1 ? "1 child is" : elsewhere.size() + " children are",
              elsewhere.size() == 1 ? "its" : "their", elsewhere.size() == 1 ? "its" : "their",
              elsewhere.size() == 1 ? "it counts" : "they count", elsewhere.size() == 1 ? "it stays" : "they stay",
              NearestWord.list(elsewhere)));
    }
  }

  private static void warnAboutFullProvisions(County county, List<Child> children, List<String> warnings) {
    Map<ProvisionId, List<Child>> there = children.stream()
        .filter(child -> child.provision().isPresent())
        .collect(Collectors.groupingBy(child -> child.provision().orElseThrow(), TreeMap::new, Collectors.toList()));
    there.forEach((id, at) -> county.getPlaces(id).in(county.horizon().first()).ifPresent(places -> {
      Designation terms = county.getProvision(id).designation();
      int tenths = at.stream().mapToInt(child -> terms.roomTenths(child.need())).sum();
      if (tenths > places * Designation.ONE_PLACE) {
        String taking = tenths == at.size() * Designation.ONE_PLACE ? "" : ", who take %s,".formatted(Designation.inPlaces(tenths));
        warnings.add("%s holds %d children%s on %d places in %s; they stay, and it takes no one new until it has room"
            .formatted(id, at.size(), taking, places, county.horizon().first()));
      }
    }));
  }
}
