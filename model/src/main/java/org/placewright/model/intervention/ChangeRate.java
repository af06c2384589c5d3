package org.placewright.model.intervention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.county.County;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;

/**
 * Other rates, in every year of the plan or from one of its years on. Who pays which part stays as it was.
 *
 * @param kinds where
 * @param need for whom; every need, also those with a rate of their own, when empty
 * @param line of what
 * @param from the first year of the plan in which it holds; every year when empty
 */
public record ChangeRate(
    Set<ProvisionKind> kinds,
    Optional<NeedType> need,
    FinanceLine line,
    Amount amount,
    Optional<AcademicYear> from)
    implements
      Intervention {
  private static final String MARK = "; changed by the scenario";
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** By how much. */
  public sealed interface Amount {
    /** So many per cent more, or less where negative, than before. */
    record Percent(BigDecimal more) implements Amount {
      public Percent {
        requireNotBelowNothing(more);
      }

      /** What a sum becomes, to the nearest penny. */
      Money of(Money before) {
        return times(before, more, 1);
      }
    }

    /**
     * So many per cent more, or less where negative, than before in the first year, and in each later year so many more again than
     * in the year before: in the year at position t, from 0, the rate of before x (1 + more / 100)^(t + 1).
     */
    record PercentAYear(BigDecimal more) implements Amount {
      public PercentAYear {
        requireNotBelowNothing(more);
      }
    }

    /** So much a year of all budgets together. */
    record Pounds(Money yearly) implements Amount {
      public Pounds {
        if (yearly.pence() < 0) {
          throw new IllegalArgumentException("a rate (%s) must not be negative".formatted(yearly));
        }
      }
    }

    private static void requireNotBelowNothing(BigDecimal more) {
      if (more.compareTo(ALL.negate()) < 0) {
        throw new IllegalArgumentException("a rate cannot fall by more than all of it (%s %%)".formatted(more.toPlainString()));
      }
    }
  }

  public ChangeRate {
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(from, "from");
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    if (amount instanceof Amount.PercentAYear && from.isEmpty()) {
      throw new IllegalArgumentException("per cent a year are counted from a year on, so there must be one");
    }
  }

  /** A change in every year of the plan. */
  public ChangeRate(Set<ProvisionKind> kinds, Optional<NeedType> need, FinanceLine line, Amount amount) {
    this(kinds, need, line, amount, Optional.empty());
  }

  @Override
  public Optional<String> findClash(County county) {
    return kinds.stream()
        .filter(kind -> county.rates().rates().stream().noneMatch(rate -> rate.kind() == kind && rate.line() == line))
        .filter(kind -> line != FinanceLine.TOP_UP || county.rates().bands().list(kind).isEmpty())
        .findFirst()
        .map(kind -> "the county has no rate of %s for %s that could change".formatted(line, kind))
        .or(() -> banded().findClash(county.rates()))
        .or(
            () -> amount instanceof Amount.Pounds && listChanged(county).stream().anyMatch(rates -> sum(rates.together()).pence() == 0)
                ? Optional.of("a rate of nothing is nobody's to pay, so it cannot be shared out as before; correct rates.csv")
                : Optional.empty());
  }

  /** The rates of one year that are paid for the same child together. */
  private record OfYear(AcademicYear year, List<Rate> together) {}

  @Override
  public County applyTo(County county) {
    AcademicYear start = start(county);
    List<OfYear> changed = listChanged(county);
    Set<List<Object>> keys = changed.stream().flatMap(rates -> rates.together().stream()).map(RateCard::keyOf).collect(Collectors.toSet());
    List<Rate> rates = new ArrayList<>(
        county.rates().rates().stream().filter(rate -> !keys.contains(RateCard.keyOf(rate)) || holdsBefore(rate, county, start)).toList());
    Map<List<Object>, Rate> last = new HashMap<>();
    for (OfYear before : changed) {
      Optional<AcademicYear> since = before.year().equals(county.horizon().first()) ? Optional.empty() : Optional.of(before.year());
      for (Rate rate : change(before)) {
        Rate known = last.get(RateCard.keyOf(rate));
        if (known == null || !isSame(known, rate)) {
          rates.add(rate.with(rate.yearly(), since));
          last.put(RateCard.keyOf(rate), rate);
        }
      }
    }
    return CountyCopy.of(county).rates(banded().applyTo(county.rates()).withRates(rates)).make();
  }

  private BandedTopUps banded() {
    return new BandedTopUps(this);
  }

  private AcademicYear start(County county) {
    return from.orElse(county.horizon().first());
  }

  /** Whether a rate begins to hold before the change does, so that it stays. */
  private static boolean holdsBefore(Rate rate, County county, AcademicYear start) {
    return !start.equals(county.horizon().first()) && rate.from().filter(year -> !year.isBefore(start)).isEmpty();
  }

  /** Whether two rates differ in nothing but when they begin. */
  private static boolean isSame(Rate one, Rate other) {
    return one.with(one.yearly(), Optional.empty()).equals(other.with(other.yearly(), Optional.empty()));
  }

  /** The rates meant, year by year; a need without a rate of its own gets the general one. */
  private List<OfYear> listChanged(County county) {
    List<OfYear> changed = new ArrayList<>();
    for (AcademicYear year : county.horizon().listYears()) {
      if (year.isBefore(start(county))) {
        continue;
      }
      for (ProvisionKind kind : kinds) {
        List<Rate> ofLine = county.rates().listInForce(rate -> rate.kind() == kind && rate.line() == line, year);
        if (need.isPresent() && !banded().hold(county.rates(), kind)) {
          changed.add(
              new OfYear(year, listPaid(ofLine, need)));
        } else if (need.isEmpty()) {
          new LinkedHashSet<>(ofLine.stream().map(Rate::need).toList())
              .forEach(whom -> changed
                  .add(new OfYear(year, amount instanceof Amount.Pounds ? listPaid(ofLine, whom) : listGiven(ofLine, whom))));
        }
      }
    }
    return changed.stream().filter(rates -> !rates.together().isEmpty()).toList();
  }

  private static List<Rate> listGiven(List<Rate> ofLine, Optional<NeedType> whom) {
    return ofLine.stream().filter(rate -> rate.need().equals(whom)).toList();
  }

  /** What is paid for a child of a need: its own rates, and as its own the general ones of budgets that have none for it. */
  private static List<Rate> listPaid(List<Rate> ofLine, Optional<NeedType> whom) {
    List<Rate> own = listGiven(ofLine, whom);
    return ofLine.stream()
        .filter(rate -> rate.need().equals(whom) || (rate.need().isEmpty() && own.stream().noneMatch(o -> o.budget() == rate.budget())))
        .map(rate -> new Rate(rate.kind(), whom, rate.line(), rate.budget(), rate.from(), rate.yearly(), rate.dated(), rate.source()))
        .toList();
  }

  private List<Rate> change(OfYear rates) {
    List<Rate> changed = new ArrayList<>();
    long before = sum(rates.together()).pence();
    long soFar = 0;
    Money given = Money.NONE;
    for (Rate rate : rates.together()) {
      soFar += rate.yearly().pence();
      Money yearly = switch (amount) {
        case Amount.Percent percent -> percent.of(rate.yearly());
        case Amount.PercentAYear percent -> times(rate.yearly(), percent.more(), rates.year().yearsAfter(from.orElseThrow()) + 1);
        case Amount.Pounds pounds -> pounds.yearly().share(soFar, before).minus(given);
      };
      given = given.plus(yearly);
      changed.add(
          new Rate(
              rate.kind(), rate.need(), line, rate.budget(), rate.from(), yearly, rate.dated(),
              withMark(rate.source())));
    }
    return changed;
  }

  /** Marked once, so that a change which a later one writes over leaves no trace. */
  static String withMark(String source) {
    return source.endsWith(MARK) ? source : source + MARK;
  }

  /** So many times so much more, from the unrounded product, to the penny. */
  private static Money times(Money yearly, BigDecimal percentMore, int years) {
    BigDecimal factor = ALL.add(percentMore).divide(ALL).pow(years);
    return new Money(BigDecimal.valueOf(yearly.pence()).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static Money sum(List<Rate> rates) {
    return rates.stream().map(Rate::yearly).reduce(Money.NONE, Money::plus);
  }

  @Override
  public boolean alters(County county) {
    return listChanged(county).stream()
        .anyMatch(
            rates -> !rates.together().stream().map(Rate::yearly).toList().equals(change(rates).stream().map(Rate::yearly).toList()))
        || banded().alter(county.rates());
  }

  @Override
  public String describe() {
    String what = "%s at %s, %s".formatted(
        line.label(), kinds.stream().map(ProvisionKind::label).collect(Collectors.joining(", ")),
        need.map(NeedType::name).orElse("every need"));
    String when = from.map(year -> "from %s on".formatted(year)).orElse("in every year");
    return switch (amount) {
      case Amount.Percent percent -> "%s: %s %% %s %s".formatted(what, size(percent.more()), more(percent.more()), when);
      case Amount.PercentAYear percent -> "%s: each year %s %% %s than the year before, %s".formatted(
          what, size(percent.more()), more(percent.more()), when);
      case Amount.Pounds pounds -> "%s: £%,.2f a year %s".formatted(what, pounds.yearly().pounds(), when);
    };
  }

  private static String size(BigDecimal percent) {
    return percent.abs().toPlainString();
  }

  private static String more(BigDecimal percent) {
    return percent.signum() < 0 ? "less" : "more";
  }
}
