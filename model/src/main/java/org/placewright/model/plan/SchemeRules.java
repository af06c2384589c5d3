package org.placewright.model.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.placewright.model.county.County;
import org.placewright.model.money.Money;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/**
 * What a set of opened schemes must keep to beside each scheme's own earliest year: at most one of a group, whatever is
 * required is open by then, and no fund pays out more than it has by the end of any financial year.
 */
public final class SchemeRules {
  private final County county;

  public SchemeRules(County county) {
    this.county = county;
  }

  /** A sentence for each rule that the openings break; none when they may be. */
  public List<String> listBroken(Map<SchemeId, AcademicYear> openings) {
    List<String> broken = new ArrayList<>();
    Map<String, SchemeId> builtOfGroup = new TreeMap<>();
    for (CapitalScheme scheme : listBuilt(openings)) {
      scheme.conditions().group().ifPresent(group -> {
        SchemeId other = builtOfGroup.putIfAbsent(group, scheme.id());
        if (other != null) {
          broken.add("%s and %s exclude each other (group %s)".formatted(other, scheme.id(), group));
        }
      });
      for (SchemeId required : scheme.conditions().requires()) {
        AcademicYear opened = openings.get(required);
        if (opened == null || openings.get(scheme.id()).isBefore(opened)) {
          broken.add("%s needs %s to be open in %s".formatted(scheme.id(), required, openings.get(scheme.id())));
        }
      }
    }
    for (CapitalFund fund : county.funds()) {
      broken.addAll(listOverspent(fund, openings));
    }
    return broken;
  }

  /**
   * The first year in which a scheme that is not built could open beside those that are, and keep to the rules; empty when there is
   * none within the plan.
   */
  public Optional<AcademicYear> findFirstOpening(CapitalScheme scheme, Map<SchemeId, AcademicYear> openings) {
    return county.horizon().listYears().stream().filter(year -> !year.isBefore(scheme.earliestOpening())).filter(year -> {
      Map<SchemeId, AcademicYear> with = new HashMap<>(openings);
      with.put(scheme.id(), year);
      return listBroken(with).isEmpty();
    }).findFirst();
  }

  private List<CapitalScheme> listBuilt(Map<SchemeId, AcademicYear> openings) {
    return county.schemes().stream().filter(scheme -> openings.containsKey(scheme.id())).toList();
  }

  private List<String> listOverspent(CapitalFund fund, Map<SchemeId, AcademicYear> openings) {
    SortedMap<FinancialYear, Money> paid = new TreeMap<>();
    for (CapitalScheme scheme : listBuilt(openings)) {
      draws(scheme, fund, openings.get(scheme.id())).forEach((year, pounds) -> paid.merge(year, pounds, Money::plus));
    }
    List<String> overspent = new ArrayList<>();
    Money byNow = Money.NONE;
    for (Map.Entry<FinancialYear, Money> payment : paid.entrySet()) {
      byNow = byNow.plus(payment.getValue());
      Money available = fund.availableBy(payment.getKey());
      if (byNow.compareTo(available) > 0) {
        overspent.add(
            "fund %s has £%,.2f by %s, not £%,.2f".formatted(fund.name(), available.pounds(), payment.getKey(), byNow.pounds()));
      }
    }
    return overspent;
  }

  /** What a scheme takes from a fund, by financial year; nothing where it takes none. */
  public static SortedMap<FinancialYear, Money> draws(CapitalScheme scheme, CapitalFund fund, AcademicYear opening) {
    BuildingCost building = scheme.building();
    Money part = Stream
        .concat(
            building.grant().filter(grant -> grant.fund().equals(fund.name())).map(BuildingCost.Grant::pounds).stream(),
            fund.name().equals(CapitalFund.BORROWING) ? Stream.of(building.borrowed()) : Stream.empty())
        .reduce(Money.NONE, Money::plus);
    return part.equals(Money.NONE) ? new TreeMap<>() : building.payments(part, opening);
  }
}
