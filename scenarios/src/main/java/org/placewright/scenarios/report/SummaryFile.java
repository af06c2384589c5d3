package org.placewright.scenarios.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.placewright.model.balance.BlockYear;
import org.placewright.model.need.NeedType;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValue;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code summary.json}: the headline figures, for other programs. */
public final class SummaryFile {
  private static final JsonMapper JSON = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .build();
  private static final int PLACE_VALUES = 10;
  private static final String INTERVALS = "demand.csv: p05, p50 and p95 of simulated futures";
  private static final String NO_INTERVALS = "none: the county states a growth, so nothing is simulated";

  private SummaryFile() {}

  static void write(Summary summary, Path folder) throws IOException {
    String text = JSON.writeValueAsString(summary).replace(System.lineSeparator(), "\n") + "\n";
    Files.writeString(folder.resolve("summary.json"), text, StandardCharsets.UTF_8);
  }

  /** The schema that the summary of a run folder states; empty text where it states none. */
  public static String readSchema(Path folder) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("summary.json"))).path("schema").asString("");
  }

  /** Reads the summary of a run folder, which must be of {@link Summary#SCHEMA}. */
  public static Summary read(Path folder) throws IOException {
    return JSON.readValue(Files.readString(folder.resolve("summary.json")), Summary.class);
  }

  static Summary summarise(ReportFigures report) {
    Plan plan = report.plan();
    RunFacts facts = report.facts();
    Certificate certificate = Certificate.of(plan);
    return new Summary(
        Summary.SCHEMA,
        facts.scenario(),
        facts.title(),
        plan.county().id(),
        plan.county().name(),
        plan.county().horizon().first().toString(),
        plan.county().horizon().last().toString(),
        plan.county().currencyYear(),
        facts.seed(),
        facts.effort(),
        facts.version(),
        facts.commit(),
        plan.travel().basis(),
        plan.county().demand().hasFlows() ? INTERVALS : NO_INTERVALS,
        baseYear(plan),
        report.years().stream().map(SummaryFile::year).toList(),
        listFinance(report.finance()),
        report.finance().total().pounds(),
        report.balance().map(balance -> balance.listYears().stream().map(SummaryFile::blockYear).toList()).orElse(List.of()),
        listSchemes(plan),
        listPlaceValues(report.worth()),
        value(plan.value()),
        plan.bound().map(bound -> bound.total().pounds()),
        certificate.gap().stream().mapToObj(gap -> decimal(gap, 6)).findFirst(),
        certificate.words(),
        plan.bound().map(LowerBound::method),
        facts.warnings());
  }

  private static Summary.BaseYear baseYear(Plan plan) {
    List<Summary.Total> byNeed = listTotals(CountedTotals.listByNeed(plan));
    return new Summary.BaseYear(
        plan.projection().cohort().size(),
        byNeed.isEmpty() ? countByNeed(plan) : byNeed,
        countBySetting(plan),
        listTotals(CountedTotals.listByPlacement(plan)));
  }

  private static List<Summary.Total> listTotals(List<CountedTotals.Line> lines) {
    return lines.stream()
        .map(line -> new Summary.Total(line.code(), line.name(), Optional.of(line.counted()), line.made()))
        .toList();
  }

  private static List<Summary.Total> countByNeed(Plan plan) {
    return Arrays.stream(NeedType.values())
        .map(
            need -> new Summary.Total(
                need.name(),
                need.label(),
                Optional.empty(),
                (int) plan.projection().cohort().stream().filter(child -> child.need() == need).count()))
        .filter(total -> total.made() > 0)
        .toList();
  }

  private static List<Summary.Total> countBySetting(Plan plan) {
    return Arrays.stream(Setting.values())
        .map(
            setting -> new Summary.Total(
                setting.name(),
                setting.label(),
                Optional.empty(),
                (int) plan.projection().cohort().stream().filter(child -> child.setting() == setting).count()))
        .filter(total -> total.made() > 0)
        .toList();
  }

  private static Summary.Year year(YearFigures year) {
    return new Summary.Year(
        year.year().toString(),
        year.children(),
        year.placed(),
        year.unplaced(),
        year.needed().demand(),
        year.needed().placed(),
        year.needed().shortfall(),
        year.shortfallInInmss(),
        year.inInmss(),
        year.inmssEntries().all(),
        year.inmssEntries().forWantOfALocalPlace(),
        year.room().places(),
        year.room().surplus(),
        year.overNumber(),
        year.cost().pounds(),
        travel(year.journeys()));
  }

  private static Summary.Travel travel(Journeys journeys) {
    return new Summary.Travel(
        journeys.children(),
        boxed(journeys.median()),
        boxed(journeys.p90()),
        journeys.overPrimary(),
        journeys.overSecondary(),
        decimal(journeys.miles(), 1),
        decimal(journeys.kgCo2e(), 1));
  }

  private static List<Summary.FinanceLine> listFinance(Finance finance) {
    return finance.listYears()
        .stream()
        .flatMap(
            year -> finance.listAccounts(year)
                .stream()
                .map(
                    account -> new Summary.FinanceLine(
                        year.toString(),
                        finance.isPartYear(year),
                        account.budget().name(),
                        account.line().name(),
                        finance.pounds(year, account).pounds())))
        .toList();
  }

  private static Summary.BlockYear blockYear(BlockYear year) {
    return new Summary.BlockYear(
        year.year().toString(),
        year.opening().pounds(),
        year.ofYear().pounds(),
        year.closing().pounds(),
        year.closingBeforeProgrammes().pounds(),
        year.closingBeforeContributions().pounds(),
        year.targets().size(),
        (int) year.targets().stream().filter(BlockYear.Target::isMet).count());
  }

  private static List<Summary.Scheme> listSchemes(Plan plan) {
    return plan.county()
        .schemes()
        .stream()
        .map(
            scheme -> new Summary.Scheme(
                scheme.id().value(),
                scheme.name(),
                plan.openings().containsKey(scheme.id()),
                Optional.ofNullable(plan.openings().get(scheme.id())).map(AcademicYear::toString),
                scheme.places(),
                scheme.capital().pounds()))
        .toList();
  }

  private static List<Summary.PlaceValue> listPlaceValues(PlaceWorth worth) {
    return worth.listByValue()
        .stream()
        .filter(ranked -> ranked.allYears().pence() > 0)
        .limit(PLACE_VALUES)
        .map(
            ranked -> new Summary.PlaceValue(
                ranked.provision().id().value(),
                ranked.provision().name(),
                ranked.provision().kind().name(),
                ranked.allYears().pounds(),
                ranked.bestYear().toString(),
                ranked.most().pounds()))
        .toList();
  }

  private static Summary.Value value(PlanValue value) {
    return new Summary.Value(
        value.total().pounds(),
        value.pounds().pounds(),
        value.welfare().pounds(),
        value.unplacedPrice().pounds(),
        decimal(value.unplacedChildYears(), 1));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static BigDecimal decimal(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }
}
