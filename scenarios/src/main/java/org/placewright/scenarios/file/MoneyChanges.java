package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.intervention.ChangeAssumption;
import org.placewright.model.intervention.ChangeCapital;
import org.placewright.model.intervention.ChangeFund;
import org.placewright.model.intervention.ChangeRate;
import org.placewright.model.intervention.ChangeTransport;
import org.placewright.model.intervention.GrantScheme;
import org.placewright.model.intervention.Intervention;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.FinancialYear;
import org.placewright.model.time.Phase;

/** Reads changes of what things cost and who pays: rates, assumptions, building, funds, grants, transport. */
final class MoneyChanges {
  static final List<String> KINDS = List.of("fee", "top-up", "rate", "assume", "capital", "fund", "grant", "transport");
  static final BigDecimal LEAST_PERCENT = BigDecimal.valueOf(-100);
  static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
  /** Year upon year: so much over the longest horizon is still a sum that can be counted. */
  private static final BigDecimal MOST_PERCENT_A_YEAR = BigDecimal.valueOf(25);

  private final ChangeKeys keys;
  private final String scenario;

  MoneyChanges(ChangeKeys keys, String scenario) {
    this.keys = keys;
    this.scenario = scenario;
  }

  Optional<Intervention> read(String kind) {
    return switch (kind) {
      case "fee" -> readRate(Optional.of(FinanceLine.FEE));
      case "top-up" -> readRate(Optional.of(FinanceLine.TOP_UP));
      case "rate" -> readRate(readLine());
      case "assume" -> readAssumption();
      case "capital" -> readCapital();
      case "fund" -> readFund();
      case "grant" -> readGrant();
      default -> readTransport();
    };
  }

  private Optional<FinanceLine> readLine() {
    Optional<FinanceLine> line = keys.oneOf("line", FinanceLine.class);
    if (line.isEmpty() && !keys.has("line")) {
      keys.missing("line", RateTable.OR_LINES);
    } else if (line.filter(known -> !known.isRate()).isPresent()) {
      keys.fault("line", "this is worked out; write " + RateTable.OR_LINES);
      return Optional.empty();
    }
    return line;
  }

  private Optional<Intervention> readRate(Optional<FinanceLine> line) {
    Set<ProvisionKind> kinds = readKinds("the kind of provision, or a level like INMSS");
    Optional<NeedType> need = keys.need("need");
    Optional<BigDecimal> percent = keys.findNumber("percent", LEAST_PERCENT, MOST_PERCENT, "per-cent");
    Optional<BigDecimal> yearly = keys
        .findNumber("percent-a-year", MOST_PERCENT_A_YEAR.negate(), MOST_PERCENT_A_YEAR, "per-cent-a-year");
    Optional<Money> pounds = keys.findPounds("pounds", "pounds-a-year");
    Optional<AcademicYear> from = keys.academicYear("from");
    if (Stream.of(percent, yearly, pounds).filter(Optional::isPresent).count() != 1 && keys.isSound()) {
      keys.fault(
          yearly.isPresent() ? "percent-a-year" : "percent",
          "say by how much, in one way: \"percent: 4\" (more than before; -4 is less), \"percent-a-year: 4\" (more each year than the year before), or \"pounds: 64000\" a year in place of it");
    }
    if (yearly.isPresent() && !keys.has("from")) {
      keys.missing("from", "the first year that is dearer than the one before, like 2027/28");
    }
    if (need.isPresent() && line.equals(Optional.of(FinanceLine.EMPTY_PLACE))) {
      keys.fault("need", "an empty place is nobody's; leave the need out");
    }
    if (!keys.isSound() || line.isEmpty()) {
      return Optional.empty();
    }
    ChangeRate.Amount amount = percent.<ChangeRate.Amount>map(ChangeRate.Amount.Percent::new)
        .or(() -> yearly.map(ChangeRate.Amount.PercentAYear::new))
        .orElseGet(() -> new ChangeRate.Amount.Pounds(pounds.orElseThrow()));
    return Optional.of(new ChangeRate(kinds, need, line.get(), amount, from));
  }

  private Set<ProvisionKind> readKinds(String meaning) {
    if (!keys.has("kind")) {
      keys.missing("kind", meaning);
    }
    return keys.kinds("kind");
  }

  private Optional<Intervention> readAssumption() {
    Optional<AssumptionKey> key = keys.text("key", "one of assumptions.csv, like borrowing-rate").flatMap(text -> {
      Optional<AssumptionKey> found = AssumptionTable.findKey(text);
      if (found.isEmpty()) {
        keys.fault("key", AssumptionTable.unknown(text));
      }
      return found;
    });
    if (key.isEmpty()) {
      keys.has("value");
      return Optional.empty();
    }
    Optional<BigDecimal> value = key.get().isWhole()
        ? keys.wholeNumber("value", key.get().least().intValueExact(), key.get().most().intValueExact()).map(BigDecimal::valueOf)
        : keys.number("value", key.get().least(), key.get().most());
    return value.map(figure -> new ChangeAssumption(new Assumption(key.get(), figure, "scenario", source())));
  }

  private Optional<Intervention> readCapital() {
    Set<SchemeId> schemes = keys.has("schemes")
        ? keys.schemes("schemes").stream().map(CapitalScheme::id).collect(Collectors.toSet())
        : Set.of();
    return keys.number("percent", LEAST_PERCENT, MOST_PERCENT)
        .filter(percent -> keys.isSound())
        .map(percent -> new ChangeCapital(schemes, percent));
  }

  private Optional<Intervention> readFund() {
    Optional<String> fund = keys.text("fund", "its name, or borrowing");
    Optional<FinancialYear> year = keys.text("financial-year", "like 2027-28").flatMap(text -> {
      Optional<FinancialYear> parsed = FinancialYear.parse(text);
      if (parsed.isEmpty()) {
        keys.fault("financial-year", "a financial year is needed, like 2027-28");
      }
      return parsed;
    });
    Optional<Money> pounds = keys.pounds("pounds");
    if (!keys.isSound()) {
      return Optional.empty();
    }
    String name = CapitalFundTable.isBorrowing(fund.orElseThrow()) ? CapitalFund.BORROWING : fund.get();
    return Optional.of(
        new ChangeFund(
            name, year.orElseThrow(), new CapitalFund.Amount(pounds.orElseThrow(), "scenario", source())));
  }

  private Optional<Intervention> readGrant() {
    Optional<String> scheme = keys.text("scheme", "id of a scheme that is offered");
    Optional<String> fund = keys.text("fund", "the name of the fund that pays");
    Optional<Money> pounds = keys.pounds("pounds");
    if (fund.filter(CapitalFundTable::isBorrowing).isPresent()) {
      keys.fault("fund", "what is borrowed is no grant: all that no grant pays is borrowed");
    }
    return keys.isSound()
        ? Optional.of(
            new GrantScheme(
                new SchemeId(scheme.orElseThrow()), new BuildingCost.Grant(fund.orElseThrow(), pounds.orElseThrow())))
        : Optional.empty();
  }

  private Optional<Intervention> readTransport() {
    Set<ProvisionKind> kinds = readKinds("the kind of provision they are brought to");
    Optional<BigDecimal> share = keys.number("share", BigDecimal.ZERO, BigDecimal.ONE);
    kinds.stream()
        .filter(kind -> !kind.hasSite())
        .findFirst()
        .ifPresent(
            kind -> keys.fault("kind", "provision of kind %s has no site in this version, so no journey to it is known".formatted(kind)));
    Set<Phase> phases = keys.listOf("phase", Phase.class);
    Optional<AcademicYear> from = keys.academicYear("from");
    return keys.isSound() ? share.map(part -> new ChangeTransport(kinds, phases, part, from)) : Optional.empty();
  }

  private String source() {
    return "scenario " + scenario;
  }
}
