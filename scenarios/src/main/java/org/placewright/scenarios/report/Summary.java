package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What {@code summary.json} holds, in the order it is written. {@link #SCHEMA} changes whenever a name or a meaning here
 * does.
 *
 * @param highNeedsBlock its account by financial year; none where the county does not give it
 * @param boundWords the certificate in words, {@code no bound} when nothing was proved
 */
public record Summary(
    String schema,
    String scenario,
    String title,
    String county,
    String countyName,
    String baseYear,
    String lastYear,
    String currencyYear,
    long seed,
    String effort,
    String version,
    String commit,
    String travelBasis,
    String intervals,
    BaseYear baseYearTotals,
    List<Year> years,
    List<FinanceLine> finance,
    BigDecimal poundsTotal,
    List<BlockYear> highNeedsBlock,
    List<Scheme> schemes,
    List<PlaceValue> placeValues,
    Value planValue,
    Optional<BigDecimal> lowerBound,
    Optional<BigDecimal> gap,
    String boundWords,
    Optional<String> boundMethod,
    List<String> warnings) {
  public static final String SCHEMA = "placewright-summary-2";

  /** Published is empty where the county lists its children itself. */
  public record Total(String code, String name, Optional<Integer> published, int made) {}

  public record BaseYear(int children, List<Total> byNeed, List<Total> bySetting, List<Total> byPlacement) {}

  /**
   * @param needPlannedPlace children whose plan asks for a base or a special school
   * @param shortfall those of them without a place the council commissions locally
   * @param shortfallInInmss those of the shortfall who are in an independent or non-maintained special school
   * @param newInInmss those who come to such a school in the year; none in the first
   * @param newInInmssForWantOfALocalPlace those of them whose plan asks for a lower level
   * @param pounds what the placements of the academic year cost
   */
  public record Year(
      String year,
      int children,
      int placed,
      int unplaced,
      int needPlannedPlace,
      int placedLocally,
      int shortfall,
      int shortfallInInmss,
      int inInmss,
      int newInInmss,
      int newInInmssForWantOfALocalPlace,
      int places,
      int surplus,
      int overNumber,
      BigDecimal pounds,
      Travel travel) {}

  public record Travel(
      int children,
      Optional<Integer> medianMinutes,
      Optional<Integer> p90Minutes,
      int overGuidelinePrimary,
      int overGuidelineSecondary,
      BigDecimal miles,
      BigDecimal kgCo2e) {}

  public record FinanceLine(String financialYear, boolean partYear, String budget, String line, BigDecimal pounds) {}

  /**
   * The high needs block in a financial year, in pounds of that year; a deficit is negative.
   *
   * @param ofYear what comes in less what goes out, without opening balance and contributions
   * @param targetsMet of those asked of the year
   */
  public record BlockYear(
      String financialYear,
      BigDecimal opening,
      BigDecimal ofYear,
      BigDecimal closing,
      BigDecimal closingWithoutProgrammes,
      BigDecimal closingWithoutContributions,
      int targetsAsked,
      int targetsMet) {}

  public record Scheme(
      String scheme,
      String name,
      boolean built,
      Optional<String> openingYear,
      int places,
      BigDecimal capital) {}

  /**
   * One of the provisions where one more place is worth most.
   *
   * @param allYears kept through all years of the plan, as present value
   * @param highestYear when a place in one year is worth most
   * @param highest what it is worth then, not discounted
   */
  public record PlaceValue(
      String provision,
      String name,
      String kind,
      BigDecimal allYears,
      String highestYear,
      BigDecimal highest) {}

  /** Present values over the horizon, in pounds. */
  public record Value(
      BigDecimal total,
      BigDecimal pounds,
      BigDecimal welfare,
      BigDecimal unplacedPrice,
      BigDecimal unplacedChildYears) {}
}
