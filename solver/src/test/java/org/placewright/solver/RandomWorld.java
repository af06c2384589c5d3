package org.placewright.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.placewright.model.child.ChildId;
import org.placewright.model.child.Spell;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.County;
import org.placewright.model.county.TopUpBand;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.GridPoint;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.projection.Projection;
import org.placewright.model.provision.BuildingCost;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Course;
import org.placewright.model.provision.Designation;
import org.placewright.model.provision.PhasedPlaces;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.SchemeConditions;
import org.placewright.model.provision.SchemeId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.model.travel.Journey;
import org.placewright.model.travel.TravelTimes;

/** Makes counties, children and journeys at random: the same for the same size and seed. */
public final class RandomWorld {
  private static final AcademicYear FIRST = new AcademicYear(2025);
  private static final int SIDE_METRES = 60_000;
  private static final List<NeedType> NEEDS = List.of(
      NeedType.ASD, NeedType.ASD, NeedType.ASD, NeedType.SEMH, NeedType.SEMH, NeedType.MLD,
      NeedType.SLCN, NeedType.SLD);
  private static final ProvisionId MARKET = new ProvisionId("market");
  private static final ProvisionId MAINSTREAM = new ProvisionId("mainstream");

  private final WorldSize size;
  private final SplittableRandom random;
  private final Horizon horizon;
  private final Map<LocalityId, Locality> localities = new LinkedHashMap<>();
  private final Map<ProvisionId, Provision> provisions = new LinkedHashMap<>();
  private final Map<ProvisionId, Places> places = new LinkedHashMap<>();
  private final Map<ProvisionId, int[]> taken = new LinkedHashMap<>();

  private RandomWorld(WorldSize size, long seed) {
    this.size = size;
    this.random = new SplittableRandom(seed);
    this.horizon = new Horizon(FIRST, size.years());
  }

  public static PlanningWorld make(WorldSize size, long seed) {
    return new RandomWorld(size, seed).make();
  }

  /**
   * The same world, but at every provision with a number of places some needs take more or less than one, in half of them from the
   * second year on only; so some are over their number. Place funding is paid for what a child takes.
   */
  public static PlanningWorld makeWithRoom(WorldSize size, long seed) {
    PlanningWorld plain = make(size, seed);
    SplittableRandom random = new SplittableRandom(seed + 1_000_000);
    County c = plain.county();
    Map<ProvisionId, Provision> provisions = new LinkedHashMap<>(c.provisions());
    provisions.replaceAll((id, provision) -> c.getPlaces(id).isUnlimited() ? provision : withRoom(provision, random));
    List<Rate> rates = new ArrayList<>(c.rates().rates());
    for (ProvisionKind kind : List.of(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.RESOURCE_BASE)) {
      rates.add(
          new Rate(
              kind, Optional.empty(), FinanceLine.PLACE_FUNDING, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(9_000), "2025", "invented"));
    }
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), provisions, c.places(), new RateCard(rates), c.transport(),
        c.assumptions(), c.demand(), c.growth(), c.population(), c.schemes());
    return new PlanningWorld(county, plain.projection(), plain.travel());
  }

  /** The same world, but top-ups are paid by band, and of four children three are in a known one. */
  public static PlanningWorld makeWithBands(WorldSize size, long seed) {
    PlanningWorld plain = make(size, seed);
    SplittableRandom random = new SplittableRandom(seed + 2_000_000);
    County c = plain.county();
    List<BandingScheme> schemes = Stream.of(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.RESOURCE_BASE)
        .map(
            kind -> new BandingScheme(
                kind, Optional.empty(), Budget.HIGH_NEEDS_BLOCK,
                List.of(band("A", random.nextInt(9_000), "0.5"), band("B", 12_000 + random.nextInt(9_000), "0.5"), band("C", 31_000, "0"))))
        .toList();
    List<Rate> rates = c.rates()
        .rates()
        .stream()
        .filter(rate -> rate.line() != FinanceLine.TOP_UP || schemes.stream().noneMatch(scheme -> scheme.kind() == rate.kind()))
        .toList();
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), c.provisions(), c.places(),
        new RateCard(rates, new BandCard(schemes)), c.transport(), c.assumptions(), c.demand(), c.growth(), c.population(), c.schemes());
    List<Spell> spells = plain.projection()
        .spells()
        .stream()
        .map(
            s -> new Spell(
                s.child(), s.number(), s.need(), s.home(), s.ncyAtStart(), s.setting(), s.first(), s.last(), s.placeTenths(), s.pinned(),
                s.stepDown(), Stream.of("A", "B", "C").skip(random.nextInt(4)).findFirst().map(BandCode::new)))
        .toList();
    return new PlanningWorld(county, new Projection(List.of(), spells, List.of()), plain.travel());
  }

  private static TopUpBand band(String code, int pounds, String share) {
    return new TopUpBand(new BandCode(code), Money.ofPounds(pounds), new BigDecimal(share), "2025", "invented");
  }

  /**
   * The same world, but most rates change once or twice on the way, up or down by up to 40 per cent, those of empty places too, and
   * from the third year on fewer children of 16 and over are brought to school.
   */
  public static PlanningWorld makeWithDatedRates(WorldSize size, long seed) {
    PlanningWorld plain = make(size, seed);
    SplittableRandom random = new SplittableRandom(seed + 2_000_000);
    County c = plain.county();
    List<Rate> rates = new ArrayList<>();
    for (Rate rate : c.rates().rates()) {
      rates.add(rate);
      for (int t = 1 + random.nextInt(3); t < size.years(); t += 1 + random.nextInt(4)) {
        rates.add(rate.with(rate.yearly().share(60 + random.nextInt(80), 100), Optional.of(FIRST.plus(t))));
      }
    }
    List<TransportByKind> brought = new ArrayList<>(c.transport().kinds());
    c.transport()
        .kinds()
        .forEach(
            all -> brought.add(
                new TransportByKind(all.kind(), Optional.of(Phase.POST_16), Optional.of(FIRST.plus(2)), 0.3, "2025", "invented")));
    County county = new County(
        c.id(), c.name(), c.horizon(), c.currencyYear(), c.localities(), c.provisions(), c.places(), new RateCard(rates),
        new TransportCard(brought, c.transport().needs()), c.assumptions(), c.demand(), c.growth(), c.population(), c.schemes());
    return new PlanningWorld(county, plain.projection(), plain.travel());
  }

  private static Provision withRoom(Provision provision, SplittableRandom random) {
    Map<NeedType, Integer> room = new EnumMap<>(NeedType.class);
    provision.designation().needs().forEach(need -> room.put(need, random.nextInt(3) == 0 ? 10 : 5 + random.nextInt(20)));
    Designation wide = provision.designation().withRoom(room);
    return random.nextBoolean()
        ? provision.withDesignation(wide)
        : provision.withCourse(new Course(new TreeMap<>(Map.of(FIRST.plus(1), wide)), Optional.empty(), Optional.empty()));
  }

  private PlanningWorld make() {
    for (int i = 0; i < 40; i++) {
      LocalityId id = new LocalityId("home-" + i);
      localities.put(id, new Locality(id, id.value(), point(), Map.of()));
    }
    for (int i = 0; i < size.specialSchools(); i++) {
      boolean isAllThrough = i == 0 || random.nextInt(3) > 0;
      addLimited("special-" + i, ProvisionKind.SPECIAL_SCHOOL, needs(i == 0 ? 9 : 3), isAllThrough, 2);
    }
    for (int i = 0; i < size.bases(); i++) {
      addLimited("base-" + i, ProvisionKind.RESOURCE_BASE, needs(2), false, 1);
    }
    if (size.hasMarket()) {
      addUnlimited(MARKET, ProvisionKind.INDEPENDENT_SPECIAL);
    }
    addUnlimited(MAINSTREAM, ProvisionKind.MAINSTREAM);
    List<Spell> spells = new ArrayList<>();
    for (int child = 0; child < size.children() + size.inMainstream(); child++) {
      addLife(spells, child);
    }
    return new PlanningWorld(county(), new Projection(List.of(), spells, List.of()), travel());
  }

  private GridPoint point() {
    return new GridPoint(300_000 + random.nextInt(SIDE_METRES), 100_000 + random.nextInt(SIDE_METRES));
  }

  private Set<NeedType> needs(int draws) {
    Set<NeedType> needs = EnumSet.of(NeedType.ASD);
    for (int i = 1; i < draws * draws; i++) {
      needs.add(NEEDS.get(random.nextInt(NEEDS.size())));
    }
    return needs;
  }

  private void addLimited(String name, ProvisionKind kind, Set<NeedType> needs, boolean isAllThrough, int weight) {
    boolean isPrimary = random.nextBoolean();
    Designation designation = new Designation(
        needs,
        new NationalCurriculumYear(isAllThrough || isPrimary ? 0 : 7),
        new NationalCurriculumYear(isAllThrough || !isPrimary ? 14 : 6));
    ProvisionId id = new ProvisionId(name);
    int number = Math.max(1, size.placesPerUnit() * weight * (50 + random.nextInt(100)) / 150);
    add(id, kind, designation, Places.of(horizon, IntStream.range(0, size.years()).mapToObj(t -> number).toList()));
    taken.put(id, new int[size.years()]);
  }

  private void addUnlimited(ProvisionId id, ProvisionKind kind) {
    Designation everyone = new Designation(
        EnumSet.allOf(NeedType.class),
        new NationalCurriculumYear(NationalCurriculumYear.LOWEST),
        new NationalCurriculumYear(NationalCurriculumYear.HIGHEST));
    add(id, kind, everyone, Places.unlimited(horizon));
  }

  private void add(ProvisionId id, ProvisionKind kind, Designation designation, Places room) {
    provisions.put(
        id,
        new Provision(id, Optional.empty(), id.value(), kind, Optional.of(point()), designation, Optional.empty()));
    places.put(id, room);
  }

  private void addLife(List<Spell> spells, int child) {
    int first = random.nextInt(100) < 35 ? 0 : random.nextInt(size.years());
    int ncy = random.nextInt(14);
    int last = Math.min(Math.min(size.years() - 1, first + random.nextInt(8)), first + 14 - ncy);
    Setting setting = child >= size.children()
        ? Setting.MAINSTREAM
        : random.nextInt(100) < 30 ? Setting.BASE : Setting.SPECIAL;
    NeedType need = NEEDS.get(random.nextInt(NEEDS.size()));
    LocalityId home = new LocalityId("home-" + random.nextInt(localities.size()));
    int tenths = random.nextInt(100) < size.partTime() ? 5 : Spell.FULL_TIME;
    int start = first;
    for (int t = first; t <= last; t++) {
      int next = ncy + t + 1 - first;
      if (t == last || next == 7 || next == 12) {
        Spell spell = new Spell(
            new ChildId("child-" + child),
            1 + t,
            need,
            home,
            new NationalCurriculumYear(ncy + start - first),
            setting,
            horizon.year(start),
            horizon.year(t),
            tenths,
            Optional.empty());
        spells.add(start == 0 ? pin(spell) : spell);
        start = t + 1;
      }
    }
  }

  /** Puts a child of the base year where there is room, as if it had been there for long. */
  private Spell pin(Spell spell) {
    for (Map.Entry<ProvisionId, int[]> entry : taken.entrySet()) {
      Provision provision = provisions.get(entry.getKey());
      int limit = places.get(provision.id()).in(spell.first()).orElseThrow() * Spell.FULL_TIME;
      boolean suits = provision.kind().setting().meets(spell.setting()) && spell.fits(provision.designation());
      if (suits && entry.getValue()[0] + spell.placeTenths() <= limit && random.nextInt(4) > 0) {
        for (int t = 0; t < spell.years(); t++) {
          entry.getValue()[t] += spell.placeTenths();
        }
        return new Spell(
            spell.child(),
            spell.number(),
            spell.need(),
            spell.home(),
            spell.ncyAtStart(),
            spell.setting(),
            spell.first(),
            spell.last(),
            spell.placeTenths(),
            Optional.of(provision.id()));
      }
    }
    return spell;
  }

  private County county() {
    return new County(
        "random",
        "Random",
        horizon,
        "2025",
        localities,
        provisions,
        places,
        rates(),
        new TransportCard(
            List.of(
                transport(ProvisionKind.SPECIAL_SCHOOL, 0.8),
                transport(ProvisionKind.RESOURCE_BASE, 0.5),
                transport(ProvisionKind.INDEPENDENT_SPECIAL, 0.9)),
            List.of(new TransportByNeed(Optional.empty(), 1, 0, "2025", "invented"))),
        assumptions(),
        new Demand.ChildLevel(List.of()),
        new GrowthRules(List.of()),
        PopulationByYear.UNKNOWN,
        schemes());
  }

  private List<CapitalScheme> schemes() {
    List<ProvisionId> limited = List.copyOf(taken.keySet());
    List<CapitalScheme> schemes = new ArrayList<>();
    for (int i = 0; i < size.schemes(); i++) {
      int more = Math.max(1, size.placesPerUnit() * (20 + random.nextInt(60)) / 100);
      schemes.add(
          new CapitalScheme(
              new SchemeId("scheme-" + i),
              "Scheme " + i,
              limited.get(random.nextInt(limited.size())),
              new PhasedPlaces(i % 3 == 0 ? List.of(1 + more / 3, 1 + more / 2, 1 + more) : List.of(more)),
              horizon.year(Math.min(size.years() - 1, 1 + random.nextInt(4))),
              BuildingCost.borrowed(Money.ofPounds(60_000L * more)),
              Money.ofPounds((1_000L + random.nextInt(20_000)) * more),
              new SchemeConditions(
                  i % 4 < 2 ? Optional.of("group-" + i / 4) : Optional.empty(),
                  i % 4 == 3 ? List.of(new SchemeId("scheme-" + (i - 1))) : List.of(), 0),
              "invented"));
    }
    return schemes;
  }

  private RateCard rates() {
    List<Rate> rates = new ArrayList<>();
    for (NeedType need : EnumSet.copyOf(NEEDS)) {
      rates.add(rate(ProvisionKind.SPECIAL_SCHOOL, need, 18_000 + random.nextInt(9_000)));
      rates.add(rate(ProvisionKind.RESOURCE_BASE, need, 11_000 + random.nextInt(6_000)));
      rates.add(rate(ProvisionKind.INDEPENDENT_SPECIAL, need, 64_000));
      rates.add(rate(ProvisionKind.MAINSTREAM, need, 9_000));
    }
    for (ProvisionKind kind : List.of(ProvisionKind.SPECIAL_SCHOOL, ProvisionKind.RESOURCE_BASE)) {
      rates.add(
          new Rate(
              kind, Optional.empty(), FinanceLine.EMPTY_PLACE, Budget.HIGH_NEEDS_BLOCK, Money.ofPounds(9_000), "2025", "invented"));
    }
    return new RateCard(rates);
  }

  private static Rate rate(ProvisionKind kind, NeedType need, long pounds) {
    return new Rate(
        kind,
        Optional.of(need),
        FinanceLine.TOP_UP,
        Budget.HIGH_NEEDS_BLOCK,
        Money.ofPounds(pounds),
        "2025",
        "invented");
  }

  private static TransportByKind transport(ProvisionKind kind, double share) {
    return new TransportByKind(kind, share, "2025", "invented");
  }

  private static Assumptions assumptions() {
    Map<AssumptionKey, String> values = new LinkedHashMap<>();
    values.put(AssumptionKey.DISCOUNT_RATE, "0.035");
    values.put(AssumptionKey.CIRCUITY, "1.3");
    values.put(AssumptionKey.SPEED_SHORT_MPH, "18");
    values.put(AssumptionKey.SPEED_MIDDLE_MPH, "25");
    values.put(AssumptionKey.SPEED_LONG_MPH, "32");
    values.put(AssumptionKey.JOURNEY_OVERHEAD_MINUTES, "5");
    values.put(AssumptionKey.GUIDELINE_MINUTES_PRIMARY, "45");
    values.put(AssumptionKey.GUIDELINE_MINUTES_SECONDARY, "75");
    values.put(AssumptionKey.PRICE_MINUTE_OVER_GUIDELINE, "100");
    values.put(AssumptionKey.PRICE_LEVEL_MISMATCH, "3000");
    values.put(AssumptionKey.PRICE_AVOIDABLE_MOVE, "2500");
    values.put(AssumptionKey.PRICE_UNPLACED_YEAR, "150000");
    values.put(AssumptionKey.KG_CO2E_PER_MILE, "0.3");
    values.put(AssumptionKey.TRANSPORT_DAYS, "190");
    values.put(AssumptionKey.TRANSPORT_SCALE, "1");
    values.put(AssumptionKey.TAXI_POUNDS_A_MILE, "1.05");
    return Assumptions.of(
        Stream.of(AssumptionKey.values())
            .map(key -> new Assumption(key, new BigDecimal(values.getOrDefault(key, key.least().toPlainString())), "2025", "invented"))
            .toList());
  }

  private TravelTimes travel() {
    return new TravelTimes() {
      @Override
      public Optional<Journey> findJourney(LocalityId from, ProvisionId to) {
        if (to.equals(MAINSTREAM)) {
          return Optional.of(Journey.NONE);
        }
        GridPoint site = provisions.get(to).site().orElseThrow();
        double miles = localities.get(from).centre().metresTo(site) * 1.3 / 1609.344;
        return Optional.of(new Journey(5 + (int) Math.round(miles * 60 / 25), miles));
      }

      @Override
      public String basis() {
        return "straight lines";
      }
    };
  }
}
