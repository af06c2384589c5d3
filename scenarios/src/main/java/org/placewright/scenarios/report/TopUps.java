package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placewright.model.child.Spell;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.County;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Charge;
import org.placewright.model.money.ChildBand;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;

/**
 * What top-ups cost by financial year, kind of provision, need and band: the lines {@code TOP_UP} of {@link Finance}, all budgets
 * together, taken apart to the penny. Children whose band is not known are spread over the bands by their shares, and what they
 * cost by share and price, each part where the running sum is rounded, so that nothing is lost.
 *
 * @param lines in order of years, kinds and needs, bands as the county lists them
 */
record TopUps(List<Line> lines) {
  private static final int MONTHS = 12;
  private static final BigDecimal PARTS_OF_A_CHILD_YEAR = BigDecimal.valueOf((long) MONTHS * Spell.FULL_TIME);
  private static final Comparator<Group> ORDER = Comparator.comparing(Group::year).thenComparing(Group::kind).thenComparing(Group::need);

  /**
   * What one band costs in a financial year.
   *
   * @param band empty where the top-up is the same for all
   * @param children in years of full-time children, as exact as it comes
   */
  record Line(FinancialYear year, ProvisionKind kind, NeedType need, Optional<BandCode> band, BigDecimal children, Money pounds) {}

  private record Group(FinancialYear year, ProvisionKind kind, NeedType need) {}

  /** Children of one academic year whose top-up is worked out alike. */
  private record Alike(AcademicYear year, Optional<ChildBand> band) {}

  /** Tenths of a child and months, and what is paid for them. */
  private record Sum(long parts, Money pounds) {
    Sum plus(Sum other) {
      return new Sum(parts + other.parts, pounds.plus(other.pounds));
    }
  }

  TopUps {
    lines = List.copyOf(lines);
  }

  static TopUps of(PlanFigures figures) {
    SortedMap<Group, Map<Alike, Sum>> groups = new TreeMap<>(ORDER);
    figures.listYears().forEach(year -> figures.listChildYears(year).forEach(child -> add(groups, child)));
    List<Line> lines = new ArrayList<>();
    groups.forEach((group, sums) -> lines.addAll(list(figures.county(), group, sums)));
    return new TopUps(lines);
  }

  private static void add(SortedMap<Group, Map<Alike, Sum>> groups, ChildYear child) {
    List<Charge> paid = child.charges().stream().filter(charge -> charge.line() == FinanceLine.TOP_UP).toList();
    if (paid.isEmpty()) {
      return;
    }
    Spell spell = child.spell();
    ProvisionKind kind = child.outcome().provision().orElseThrow().kind();
    Money autumn = Money.NONE;
    Money summer = Money.NONE;
    for (Charge charge : paid) {
      Money first = Finance.autumn(charge.yearly());
      autumn = autumn.plus(first);
      summer = summer.plus(charge.yearly().minus(first));
    }
    long autumnParts = (long) spell.placeTenths() * FinancialYear.AUTUMN_MONTHS;
    long summerParts = (long) spell.placeTenths() * (MONTHS - FinancialYear.AUTUMN_MONTHS);
    Alike alike = new Alike(child.year(), spell.childBand());
    put(groups, new Group(child.year().autumnFinancialYear(), kind, spell.need()), alike, new Sum(autumnParts, autumn));
    put(groups, new Group(child.year().summerFinancialYear(), kind, spell.need()), alike, new Sum(summerParts, summer));
  }

  private static void put(SortedMap<Group, Map<Alike, Sum>> groups, Group group, Alike alike, Sum sum) {
    groups.computeIfAbsent(group, g -> new LinkedHashMap<>()).merge(alike, sum, Sum::plus);
  }

  private static List<Line> list(County county, Group group, Map<Alike, Sum> sums) {
    Map<Optional<BandCode>, BigDecimal> parts = new LinkedHashMap<>();
    Map<Optional<BandCode>, Money> pounds = new LinkedHashMap<>();
    sums.forEach((alike, sum) -> {
      Optional<BandingScheme> banding = county.rates().findBanding(group.kind, group.need, alike.year);
      if (banding.isPresent()) {
        Map<BandCode, BigDecimal> mix = banding.get().mix(alike.band);
        BigDecimal all = mix.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        mix.forEach(
            (code, part) -> parts.merge(
                Optional.of(code), part.multiply(BigDecimal.valueOf(sum.parts)).divide(all, MathContext.DECIMAL64), BigDecimal::add));
        banding.get().spread(sum.pounds, mix).forEach((code, money) -> pounds.merge(Optional.of(code), money, Money::plus));
      } else {
        parts.merge(Optional.empty(), BigDecimal.valueOf(sum.parts), BigDecimal::add);
        pounds.merge(Optional.empty(), sum.pounds, Money::plus);
      }
    });
    return parts.keySet()
        .stream()
        .map(
            band -> new Line(
                group.year, group.kind, group.need, band, parts.get(band).divide(PARTS_OF_A_CHILD_YEAR, MathContext.DECIMAL64),
                pounds.get(band)))
        .toList();
  }

  /** Whether any top-up is paid by band. */
  boolean areBanded() {
    return lines.stream().anyMatch(line -> line.band().isPresent());
  }

  List<FinancialYear> listYears() {
    return lines.stream().map(Line::year).distinct().toList();
  }

  Money pounds(FinancialYear year) {
    return lines.stream().filter(line -> line.year().equals(year)).map(Line::pounds).reduce(Money.NONE, Money::plus);
  }
}
