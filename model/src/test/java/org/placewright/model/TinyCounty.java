package org.placewright.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.County;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.GrowthRule;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.lever.Levers;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.CapitalFund;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.stepdown.StepDown;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

/** Tiny counties for tests: localities on a line, one mile and three minutes apart for each 1,000 metres. */
public final class TinyCounty {
  public static final AcademicYear BASE = new AcademicYear(2024);

  private final Horizon horizon;
  private final Map<LocalityId, Locality> localities = new LinkedHashMap<>();
  private final Map<ProvisionId, Provision> provisions = new LinkedHashMap<>();
  private final Map<ProvisionId, Places> places = new LinkedHashMap<>();
  private final List<Rate> rates = new ArrayList<>();
  private final List<TransportByKind> transport = new ArrayList<>();
  private final List<Child> children = new ArrayList<>();
  private final List<GrowthRule> growth = new ArrayList<>();
  private final List<CapitalScheme> schemes = new ArrayList<>();
  private final List<CapitalFund> funds = new ArrayList<>();
  private final List<StepDown> stepDowns = new ArrayList<>();
  private final Map<AssumptionKey, String> assumptions = new LinkedHashMap<>();

  public TinyCounty(int years) {
    horizon = new Horizon(BASE, years);
  }

  public TinyCounty locality(String id, int easting, int childrenEachYear) {
    Map<NationalCurriculumYear, Integer> children = new TreeMap<>();
    NationalCurriculumYear.listAll().forEach(ncy -> children.put(ncy, childrenEachYear));
    localities.put(new LocalityId(id), new Locality(new LocalityId(id), id, new GridPoint(easting, 100_000), children));
    return this;
  }

  public TinyCounty provision(String id, ProvisionKind kind, int easting, String needs, int first, int last, Integer... placesByYear) {
    EnumSet<NeedType> set = EnumSet.noneOf(NeedType.class);
    Arrays.stream(needs.split(" ")).map(NeedType::valueOf).forEach(set::add);
    ProvisionId provisionId = new ProvisionId(id);
    Designation designation = new Designation(set, new NationalCurriculumYear(first), new NationalCurriculumYear(last));
    Optional<GridPoint> site = kind.hasSite() ? Optional.of(new GridPoint(easting, 100_000)) : Optional.empty();
    provisions.put(provisionId, new Provision(provisionId, Optional.empty(), id, kind, site, designation, Optional.empty()));
    List<Integer> all = new ArrayList<>(List.of(placesByYear));
    while (!all.isEmpty() && all.size() < horizon.years()) {
      all.add(all.getLast());
    }
    places.put(provisionId, all.isEmpty() ? Places.unlimited(horizon) : Places.of(horizon, all));
    return this;
  }

  /** A child of a need takes so many tenths of a place, from the first year on. */
  public TinyCounty room(String id, NeedType need, int tenths) {
    Provision before = provisions.get(new ProvisionId(id));
    provisions.put(before.id(), before.withDesignation(before.designation().withRoom(Map.of(need, tenths))));
    return this;
  }

  public TinyCounty rate(ProvisionKind kind, FinanceLine line, Budget budget, int pounds) {
    return rate(kind, line, budget, Money.ofPounds(pounds));
  }

  public TinyCounty rate(ProvisionKind kind, FinanceLine line, Budget budget, Money yearly) {
    rates.add(new Rate(kind, Optional.empty(), line, budget, yearly, "2024", "test"));
    return this;
  }

  /** A rate that holds from a year on. */
  public TinyCounty rateFrom(int year, ProvisionKind kind, FinanceLine line, Budget budget, int pounds) {
    rates.add(
        new Rate(kind, Optional.empty(), line, budget, Optional.of(new AcademicYear(year)), Money.ofPounds(pounds), "2024", "test"));
    return this;
  }

  /** Of the children of a phase so many are brought from a year on. */
  public TinyCounty transportFrom(int year, ProvisionKind kind, Phase phase, double share) {
    transport.add(new TransportByKind(kind, Optional.of(phase), Optional.of(new AcademicYear(year)), share, "2024", "test"));
    return this;
  }

  /** All children there go by a taxi of their own, at a price for each mile driven, loaded or empty. */
  public TinyCounty transport(ProvisionKind kind, String poundsAMile, int days) {
    transport.add(new TransportByKind(kind, 1, "2024", "test"));
    return assume(AssumptionKey.TAXI_POUNDS_A_MILE, poundsAMile)
        .assume(AssumptionKey.TRANSPORT_DAYS, String.valueOf(days))
        .assume(AssumptionKey.TRANSPORT_SCALE, "1");
  }

  public TinyCounty child(String id, NeedType need, String home, int ncy, Setting setting, String provision) {
    Optional<ProvisionId> at = provision.isEmpty() ? Optional.empty() : Optional.of(new ProvisionId(provision));
    children.add(new Child(new ChildId(id), need, new LocalityId(home), new NationalCurriculumYear(ncy), setting, at));
    return this;
  }

  public TinyCounty growth(Setting setting, double percent) {
    growth.add(
        new GrowthRule(
            Optional.of(setting),
            Optional.empty(),
            new NationalCurriculumYear(NationalCurriculumYear.LOWEST),
            new NationalCurriculumYear(NationalCurriculumYear.HIGHEST),
            BASE.plus(1),
            percent,
            false,
            "2024",
            "test"));
    return this;
  }

  public TinyCounty scheme(String id, String provision, int places, int earliest, int yearlyPounds) {
    schemes.add(
        new CapitalScheme(
            new SchemeId(id),
            id,
            new ProvisionId(provision),
            places,
            new AcademicYear(earliest),
            Money.NONE,
            Money.ofPounds(yearlyPounds),
            "test"));
    return this;
  }

  public TinyCounty schemes(CapitalScheme... more) {
    schemes.addAll(List.of(more));
    return this;
  }

  public TinyCounty stepDown(StepDown stepDown) {
    stepDowns.add(stepDown);
    return this;
  }

  public TinyCounty funds(CapitalFund... more) {
    funds.addAll(List.of(more));
    return this;
  }

  public TinyCounty assume(AssumptionKey key, String value) {
    assumptions.put(key, value);
    return this;
  }

  public County build() {
    return build(new Demand.ChildLevel(children));
  }

  public County build(Demand demand) {
    List<Assumption> all = Stream.of(AssumptionKey.values())
        .map(key -> new Assumption(key, new BigDecimal(assumptions.getOrDefault(key, key.least().toPlainString())), "2024", "test"))
        .toList();
    return new County(
        "tiny",
        "Tiny",
        horizon,
        "2024/25",
        localities,
        provisions,
        places,
        new RateCard(rates),
        new TransportCard(transport, List.of(new TransportByNeed(Optional.empty(), 1, 0, "2024", "test"))),
        Assumptions.of(all),
        demand,
        new GrowthRules(growth),
        PopulationByYear.UNKNOWN,
        schemes,
        funds,
        stepDowns,
        Levers.NONE,
        Optional.empty());
  }

  /** Travel along the line. */
  public static TravelTimes travelIn(County county) {
    return new TravelTimes() {
      @Override
      public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
        GridPoint home = county.getLocality(from).centre();
        return Optional.of(
            county.getProvision(to)
                .site()
                .map(site -> home.metresTo(site) / 1000)
                .map(miles -> new Journey((int) Math.round(3 * miles), miles))
                .orElse(Journey.NONE));
      }

      @Override
      public String basis() {
        return "test line";
      }
    };
  }
}
