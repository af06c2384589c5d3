package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.file.FurtherChanges;
import org.placewright.scenarios.file.Scenario;

/**
 * One thing that nobody knows for certain, lower and higher than the scenario has it. How far is an assumption of the county.
 *
 * @param what it is
 * @param lower how far down, in words
 * @param higher how far up
 * @param less the scenario with less of it; empty when that cannot be asked of the county or alters nothing
 * @param more the scenario with more of it
 */
record SensitivityQuestion(String what, String lower, String higher, Optional<Scenario> less, Optional<Scenario> more) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  SensitivityQuestion {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(less, "less");
    Objects.requireNonNull(more, "more");
  }

  /** Fees, growth, the cost of building and interest, in this order; also those that alter nothing. */
  static List<SensitivityQuestion> list(Scenario scenario) {
    Assumptions known = scenario.county().assumptions();
    BigDecimal fees = known.exact(AssumptionKey.SENSITIVITY_FEES).multiply(HUNDRED);
    BigDecimal growth = known.exact(AssumptionKey.SENSITIVITY_GROWTH);
    BigDecimal capital = known.exact(AssumptionKey.SENSITIVITY_CAPITAL).multiply(HUNDRED);
    BigDecimal interest = known.exact(AssumptionKey.SENSITIVITY_INTEREST);
    return List.of(
        of(scenario, "Fees of independent schools", "fees", fees, "%s %%", percent -> fees(scenario.county(), percent)),
        of(scenario, "Growth of plans", "growth", growth, "%s %% a year", percent -> growth(scenario.county(), percent)),
        of(scenario, "Cost of building", "building", capital, "%s %%",
            percent -> List.of("capital: { percent: %s }".formatted(plain(percent)))),
        of(
            scenario, "Interest", "interest", interest.multiply(HUNDRED),
            isOne(interest.multiply(HUNDRED)) ? "%s percentage point" : "%s percentage points",
            points -> interest(known, points.divide(HUNDRED, 6, RoundingMode.HALF_UP))));
  }

  private static SensitivityQuestion of(
      Scenario scenario, String what, String word, BigDecimal size, String words, Function<BigDecimal, List<String>> changes) {
    String lower = words.formatted("−" + plain(size));
    String higher = words.formatted("+" + plain(size));
    return new SensitivityQuestion(
        what, lower, higher, variant(scenario, "lower-" + word, lower, what, changes.apply(size.negate())),
        variant(scenario, "higher-" + word, higher, what, changes.apply(size)));
  }

  private static Optional<Scenario> variant(Scenario scenario, String ending, String size, String what, List<String> changes) {
    String title = "%s (%s %s)".formatted(scenario.title(), what.toLowerCase(Locale.ROOT), size);
    return changes.isEmpty()
        ? Optional.empty()
        : FurtherChanges.add(scenario, "%s-%s".formatted(scenario.name(), ending), title, changes);
  }

  /** Of the kinds for which the county states fees. */
  private static List<String> fees(County county, BigDecimal percent) {
    String kinds = Arrays.stream(ProvisionKind.values())
        .filter(ProvisionKind::isInmss)
        .filter(kind -> county.rates().rates().stream().anyMatch(rate -> rate.kind() == kind && rate.line() == FinanceLine.FEE))
        .map(Enum::name)
        .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? List.of() : List.of("rate: { kind: [%s], line: FEE, percent: %s }".formatted(kinds, plain(percent)));
  }

  /** On top of what flows make; where growth is stated instead, each rule so much higher, or one for all where there is none. */
  private static List<String> growth(County county, BigDecimal percent) {
    AcademicYear second = county.horizon().first().plus(1);
    if (county.demand().hasFlows() || county.growth().rules().isEmpty()) {
      return List.of("growth: { percent: %s, from: %s }".formatted(plain(percent), second));
    }
    List<String> changes = new ArrayList<>();
    for (GrowthRule rule : county.growth().rules()) {
      changes.add(
          "growth: { percent: %s, %s%sfirst-curriculum-year: %s, last-curriculum-year: %s, from: %s, population: %s }".formatted(
              plain(BigDecimal.valueOf(rule.percentAYear()).add(percent)),
              rule.setting().map(setting -> "setting: %s, ".formatted(setting.name())).orElse(""),
              rule.need().map(need -> "need: %s, ".formatted(need.name())).orElse(""), rule.firstNcy(), rule.lastNcy(),
              rule.from().isBefore(second) ? second : rule.from(), rule.populationOnTop() ? "ON_TOP" : "INCLUDED"));
    }
    return changes;
  }

  private static List<String> interest(Assumptions known, BigDecimal points) {
    BigDecimal rate = known.exact(AssumptionKey.BORROWING_RATE).add(points);
    return List.of("assume: { key: %s, value: %s }".formatted(AssumptionKey.BORROWING_RATE.key(), plain(rate)));
  }

  private static boolean isOne(BigDecimal number) {
    return number.compareTo(BigDecimal.ONE) == 0;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
