package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.CountTable;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Budget;
import org.placewright.model.money.Discounting;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlaceValues;
import org.placewright.model.plan.PlacementCosting;
import org.placewright.model.plan.Plan;
import org.placewright.model.plan.PlanValuation;
import org.placewright.model.projection.Projection;
import org.placewright.model.projection.YearFlow;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

/**
 * Three years, two localities, four provisions, seven children, every number different enough to be told apart:
 *
 * <pre>
 * oak    special, 2 / 1 / 2 places: c1 (ASD, Ashby, Y5 to Y7), c2 (SLD, Barford, Y1 to Y3); over by 1 in 2025/26
 * elm    base, 3 / 3 / 0 places: c5 (ASD, Ashby, Y2 to Y4); over by 1 in 2026/27
 * indep  no limit: c3 (ASD, Ashby, needs special, Y8 from 2025/26), c7 (SEMH, Barford, needs INMSS, to 2025/26)
 * main   no limit, no site: c6 (MLD, Ashby, mainstream)
 * nowhere: c4 (ASD, Barford, needs a base, R from 2025/26)
 * </pre>
 */
final class TinyPlan {
  static final AcademicYear Y24 = new AcademicYear(2024);
  static final AcademicYear Y25 = new AcademicYear(2025);
  static final AcademicYear Y26 = new AcademicYear(2026);
  static final LocalityId ASHBY = new LocalityId("ashby");
  static final LocalityId BARFORD = new LocalityId("barford");
  static final ProvisionId OAK = new ProvisionId("oak");
  static final ProvisionId ELM = new ProvisionId("elm");
  static final ProvisionId INDEP = new ProvisionId("indep");
  static final ProvisionId MAIN = new ProvisionId("main");
  static final String AWKWARD_NAME = "Oak, \"the\" </script><script>alert(1)</script> School";
  static final String FORMULA_NAME = "=Elm & Co";

  private static final Horizon HORIZON = new Horizon(Y24, 3);
  private static final int LATEST = NationalCurriculumYear.HIGHEST;

  private final List<Child> cohort = new ArrayList<>();
  private final List<Spell> spells = new ArrayList<>();
  private final Map<Spell, ProvisionId> placements = new LinkedHashMap<>();

  private TinyPlan() {}

  static Plan plan() {
    return plan(Optional.empty());
  }

  /** The plan with a bound of half its own value: 100 % above. */
  static Plan planWithBound() {
    Money value = plan().value().total();
    return plan(Optional.of(new LowerBound(new Money(value.pence() / 2), "made up for a test")));
  }

  /** The plan with places priced: at oak from 2025/26 on, at elm in the last year. */
  static Plan planWithPlaceValues() {
    Plan plan = plan();
    Discounting discounting = new PlanValuation(plan.county(), new PlacementCosting(plan.county(), plan.travel())).discounting();
    Map<ProvisionId, List<Money>> values = Map.of(
        OAK, List.of(Money.NONE, Money.ofPounds(12_000), Money.ofPounds(8_000)),
        ELM, List.of(Money.NONE, Money.NONE, Money.ofPounds(4_000)));
    return new Plan(
        plan.county(),
        plan.travel(),
        plan.projection(),
        plan.placements(),
        plan.openings(),
        plan.value(),
        plan.bound(),
        Optional.of(new PlaceValues(discounting, values)));
  }

  /** The first year alone: nobody is short of a place. */
  static Plan planOfOneYear() {
    Plan all = plan();
    County county = county(new Horizon(Y24, 1));
    List<Spell> spells = new ArrayList<>();
    Map<Spell, ProvisionId> placements = new LinkedHashMap<>();
    for (Spell spell : all.projection().spells()) {
      if (spell.first().equals(Y24)) {
        Spell cut = new Spell(
            spell.child(),
            spell.number(),
            spell.need(),
            spell.home(),
            spell.ncyAtStart(),
            spell.setting(),
            Y24,
            Y24,
            spell.placeTenths(),
            spell.pinned());
        spells.add(cut);
        placements.put(cut, all.findPlacement(spell).orElseThrow());
      }
    }
    return planWith(county, all.travel(), new Projection(all.projection().cohort(), spells, List.of()), placements);
  }

  /** The plan, but c1 goes to the independent schools at Year 7 and c5, who needs only a base, is at the special school. */
  static Plan planWithAMoveAndABaseChildInASpecialSchool() {
    Plan all = plan();
    Map<Spell, ProvisionId> placements = new LinkedHashMap<>(all.placements());
    placements.replaceAll((spell, at) -> switch (spell.child().value() + "/" + spell.number()) {
      case "c1/2" -> INDEP;
      case "c5/1" -> OAK;
      default -> at;
    });
    return planWith(all.county(), all.travel(), all.projection(), placements);
  }

  private static Plan planWith(
      County county, TravelTimes travel, Projection projection, Map<Spell, ProvisionId> placements) {
    return new Plan(
        county,
        travel,
        projection,
        placements,
        Map.of(),
        new PlanValuation(county, new PlacementCosting(county, travel)).value(projection.spells(), placements, Map.of()),
        Optional.empty());
  }

  /** The plan where oak is another council's, and places of elm are sold. */
  static Plan planAcrossTheBorder(String authority, SoldPlaces sold) {
    Plan all = plan();
    County c = all.county();
    Map<ProvisionId, Provision> provisions = new LinkedHashMap<>(c.provisions());
    provisions.computeIfPresent(
        OAK, (id, oak) -> new Provision(
            id, oak.urn(), oak.name(), oak.kind(), oak.site(), oak.designation(), oak.caution(), Optional.of(authority)));
    Map<ProvisionId, Places> places = new LinkedHashMap<>(c.places());
    places.computeIfPresent(ELM, (id, elm) -> elm.withSold(List.of(sold)));
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), provisions, places, c.rates(), c.transport(), c.assumptions(),
        c.demand(), c.growth(), c.population(), c.schemes());
    return planWith(county, all.travel(), all.projection(), all.placements());
  }

  /** The plan where the high needs block is known. */
  static Plan planWithBlock(HighNeedsBlock block) {
    Plan all = plan();
    County c = all.county();
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), c.provisions(), c.places(), c.rates(), c.transport(),
        c.assumptions(), c.demand(), c.growth(), c.population(), c.schemes(), c.funds(), c.stepDowns(), c.levers(), Optional.of(block));
    return planWith(county, all.travel(), all.projection(), all.placements());
  }

  /** The plan at other rates, where children have these bands. */
  static Plan planPaying(RateCard rates, Function<Spell, Optional<BandCode>> bands) {
    Plan all = plan();
    County c = all.county();
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), c.provisions(), c.places(), rates, c.transport(), c.assumptions(),
        c.demand(), c.growth(), c.population(), c.schemes());
    List<Spell> spells = new ArrayList<>();
    Map<Spell, ProvisionId> placements = new LinkedHashMap<>();
    for (Spell s : all.projection().spells()) {
      Spell banded = new Spell(
          s.child(), s.number(), s.need(), s.home(), s.ncyAtStart(), s.setting(), s.first(), s.last(), s.placeTenths(), s.pinned(),
          s.stepDown(), bands.apply(s));
      spells.add(banded);
      all.findPlacement(s).ifPresent(at -> placements.put(banded, at));
    }
    return planWith(county, all.travel(), new Projection(all.projection().cohort(), spells, all.projection().flows()), placements);
  }

  /** The plan for some of the children only, their flows left out. */
  static Plan planFor(Predicate<Spell> which) {
    Plan all = plan();
    List<Spell> spells = all.projection().spells().stream().filter(which).toList();
    Map<Spell, ProvisionId> placements = new LinkedHashMap<>(all.placements());
    placements.keySet().retainAll(spells);
    return planWith(
        all.county(), all.travel(), new Projection(all.projection().cohort(), spells, List.of()), placements);
  }

  static RunFacts facts() {
    return new RunFacts(
        "tiny",
        "A tiny scenario",
        7,
        "quick",
        "0.1",
        "abc123",
        OptionalInt.empty(),
        List.of(new SourceNote("places.csv", List.of("Source: a <b>made-up</b> council", "Licence: OGL v3.0"))),
        List.of("One thing is doubtful & said."));
  }

  private static Plan plan(Optional<LowerBound> bound) {
    TinyPlan tiny = new TinyPlan();
    tiny.addChildren();
    County county = county();
    TravelTimes travel = new FixedJourneys();
    Projection projection = new Projection(
        tiny.cohort, tiny.spells, List.of(new YearFlow(Y25, 5, 2, 5, 0, 0), new YearFlow(Y26, 7, 0, 6, 0, 1)));
    PlanValuation valuation = new PlanValuation(county, new PlacementCosting(county, travel));
    return new Plan(
        county,
        travel,
        projection,
        tiny.placements,
        Map.of(),
        valuation.value(tiny.spells, tiny.placements, Map.of()),
        bound);
  }

  private void addChildren() {
    begin("c1", NeedType.ASD, ASHBY, 5, Setting.SPECIAL, OAK);
    stay("c1", 1, NeedType.ASD, ASHBY, 5, Setting.SPECIAL, Y24, Y25, OAK, true);
    stay("c1", 2, NeedType.ASD, ASHBY, 7, Setting.SPECIAL, Y26, Y26, OAK, false);
    begin("c2", NeedType.SLD, BARFORD, 1, Setting.SPECIAL, OAK);
    stay("c2", 1, NeedType.SLD, BARFORD, 1, Setting.SPECIAL, Y24, Y26, OAK, true);
    stay("c3", 1, NeedType.ASD, ASHBY, 8, Setting.SPECIAL, Y25, Y26, INDEP, false);
    stay("c4", 1, NeedType.ASD, BARFORD, 0, Setting.BASE, Y25, Y26, null, false);
    begin("c5", NeedType.ASD, ASHBY, 2, Setting.BASE, ELM);
    stay("c5", 1, NeedType.ASD, ASHBY, 2, Setting.BASE, Y24, Y26, ELM, true);
    begin("c6", NeedType.MLD, ASHBY, 9, Setting.MAINSTREAM, MAIN);
    stay("c6", 1, NeedType.MLD, ASHBY, 9, Setting.MAINSTREAM, Y24, Y26, MAIN, true);
    begin("c7", NeedType.SEMH, BARFORD, 10, Setting.INMSS, INDEP);
    stay("c7", 1, NeedType.SEMH, BARFORD, 10, Setting.INMSS, Y24, Y25, INDEP, true);
  }

  private void begin(String id, NeedType need, LocalityId home, int ncy, Setting setting, ProvisionId at) {
    cohort.add(
        new Child(new ChildId(id), need, home, new NationalCurriculumYear(ncy), setting, Optional.of(at)));
  }

  private void stay(
      String child,
      int number,
      NeedType need,
      LocalityId home,
      int ncy,
      Setting setting,
      AcademicYear first,
      AcademicYear last,
      ProvisionId at,
      boolean pinned) {
    Spell spell = new Spell(
        new ChildId(child),
        number,
        need,
        home,
        new NationalCurriculumYear(ncy),
        setting,
        first,
        last,
        Spell.FULL_TIME,
        pinned ? Optional.of(at) : Optional.empty());
    spells.add(spell);
    if (at != null) {
      placements.put(spell, at);
    }
  }

  private static County county() {
    return county(HORIZON);
  }

  private static County county(Horizon horizon) {
    List<Locality> localities = List.of(
        new Locality(ASHBY, "Ashby", new GridPoint(400_000, 160_000), Map.of(new NationalCurriculumYear(5), 340)),
        new Locality(
            BARFORD, "Barford & Co", new GridPoint(412_000, 131_000), Map.of(new NationalCurriculumYear(5), 260)));
    List<Provision> provisions = List.of(
        provision(OAK, AWKWARD_NAME, ProvisionKind.SPECIAL_SCHOOL, 0, 11, Optional.of("Places are estimated")),
        provision(ELM, FORMULA_NAME, ProvisionKind.RESOURCE_BASE, 0, 6, Optional.empty()),
        provision(INDEP, "Independent schools", ProvisionKind.INDEPENDENT_SPECIAL, 0, LATEST, Optional.empty()),
        provision(MAIN, "Mainstream", ProvisionKind.MAINSTREAM, 0, LATEST, Optional.empty()));
    Map<ProvisionId, Places> places = Map.of(
        OAK, Places.of(horizon, List.of(2, 1, 2).subList(0, horizon.years())),
        ELM, Places.of(horizon, List.of(3, 3, 0).subList(0, horizon.years())),
        INDEP, Places.unlimited(horizon),
        MAIN, Places.unlimited(horizon));
    return new County(
        "tiny",
        "Tinyshire",
        horizon,
        "2024/25",
        County.byId(localities, Locality::id),
        County.byId(provisions, Provision::id),
        places,
        new RateCard(
            List.of(
                rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.PLACE_FUNDING, "10000.00"),
                rate(ProvisionKind.SPECIAL_SCHOOL, FinanceLine.TOP_UP, "13900.01"),
                rate(ProvisionKind.RESOURCE_BASE, FinanceLine.TOP_UP, "5170.05"),
                rate(ProvisionKind.INDEPENDENT_SPECIAL, FinanceLine.FEE, "62700.11"),
                new Rate(
                    ProvisionKind.INDEPENDENT_SPECIAL,
                    Optional.of(NeedType.SEMH),
                    FinanceLine.FEE,
                    Budget.HIGH_NEEDS_BLOCK,
                    Money.ofPounds(71_000),
                    "2024",
                    "made up"),
                rate(ProvisionKind.MAINSTREAM, FinanceLine.TOP_UP, "6123.07"))),
        new TransportCard(
            List.of(new TransportByKind(ProvisionKind.SPECIAL_SCHOOL, 0.5, "2023/24", "made up")),
            List.of(new TransportByNeed(Optional.empty(), 1, 0, "2023/24", "made up"))),
        assumptions(),
        new Demand.Published(published()),
        new GrowthRules(
            List.of(
                new GrowthRule(
                    Optional.of(Setting.SPECIAL),
                    Optional.empty(),
                    new NationalCurriculumYear(0),
                    new NationalCurriculumYear(15),
                    Y25,
                    10.8,
                    true,
                    "2024",
                    "made up"))),
        PopulationByYear.UNKNOWN,
        List.of());
  }

  private static Provision provision(
      ProvisionId id, String name, ProvisionKind kind, int first, int last, Optional<String> caution) {
    return new Provision(
        id,
        Optional.empty(),
        name,
        kind,
        kind.hasSite() ? Optional.of(new GridPoint(405_000 + 1_000 * id.value().length(), 150_000)) : Optional.empty(),
        new Designation(
            Set.of(NeedType.ASD, NeedType.SLD, NeedType.MLD, NeedType.SEMH),
            new NationalCurriculumYear(first),
            new NationalCurriculumYear(last)),
        caution);
  }

  private static Rate rate(ProvisionKind kind, FinanceLine line, String pounds) {
    Money yearly = Money.ofPounds(new BigDecimal(pounds));
    return new Rate(kind, Optional.empty(), line, Budget.HIGH_NEEDS_BLOCK, yearly, "2024", "made up");
  }

  private static Assumptions assumptions() {
    List<Assumption> list = new ArrayList<>();
    for (AssumptionKey key : AssumptionKey.values()) {
      BigDecimal value = switch (key) {
        case DISCOUNT_RATE -> new BigDecimal("0.035");
        case GUIDELINE_MINUTES_PRIMARY -> new BigDecimal("45");
        case GUIDELINE_MINUTES_SECONDARY -> new BigDecimal("75");
        case KG_CO2E_PER_MILE -> new BigDecimal("0.25");
        case PRICE_UNPLACED_YEAR -> new BigDecimal("150000");
        case PRICE_GROWTH -> new BigDecimal("0.04");
        case TRANSPORT_DAYS -> new BigDecimal("190");
        case TAXI_POUNDS_A_DAY -> new BigDecimal("0");
        case TAXI_POUNDS_A_MILE -> new BigDecimal("1.065");
        case TAXI_SEATS -> new BigDecimal("3");
        case MINIBUS_SEATS -> new BigDecimal("7");
        default -> key.least().max(BigDecimal.ONE.min(key.most()));
      };
      list.add(new Assumption(key, value, "2024", "made up"));
    }
    return Assumptions.of(list);
  }

  private static PublishedPlans published() {
    List<NationalCurriculumYear> years = List.of(5, 1, 2, 9, 10).stream().map(NationalCurriculumYear::new).toList();
    return new PublishedPlans(
        List.of(NeedType.ASD, NeedType.SLD, NeedType.MLD, NeedType.SEMH),
        years,
        List.of(
            new PlacementType("special_maintained", "Special: maintained", Setting.SPECIAL, List.of(OAK)),
            new PlacementType("special_academy", "Special: academy", Setting.SPECIAL, List.of(OAK)),
            new PlacementType("base", "Resourced provision", Setting.BASE, List.of(ELM)),
            new PlacementType("mainstream", "Mainstream", Setting.MAINSTREAM, List.of(MAIN)),
            new PlacementType("independent", "Independent", Setting.INMSS, List.of(INDEP))),
        CountTable.of(new int[][]{{1, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}}),
        CountTable.of(new int[][]{{1, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}}),
        CountTable
            .of(
                new int[][]{{1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}}));
  }

  /** Minutes and miles that tell locality and provision apart. */
  private record FixedJourneys() implements TravelTimes {
    @Override
    public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
      boolean near = from.equals(ASHBY);
      return Optional.of(switch (to.value()) {
        case "oak" -> near ? new Journey(20, 8) : new Journey(50, 21);
        case "elm" -> near ? new Journey(11, 3.5) : new Journey(41, 18);
        case "indep" -> near ? new Journey(80, 40.5) : new Journey(30, 13);
        default -> Journey.NONE;
      });
    }

    @Override
    public String basis() {
      return "estimated: made up for a test";
    }
  }
}
