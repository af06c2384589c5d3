package org.placewright.scenarios.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.county.Assumption;
import org.placewright.model.county.AssumptionKey;
import org.placewright.model.county.Assumptions;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.County;
import org.placewright.model.county.RateCard;
import org.placewright.model.county.TransportCard;
import org.placewright.model.demand.ApRate;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.GrowthRules;
import org.placewright.model.demand.PopulationByYear;
import org.placewright.model.lever.Levers;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.proposal.Host;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.time.Horizon;

/** Reads the folder of one county. Goes on after a fault, so that one reading finds all of them. */
public final class CountyReader {
  private final CountyFile file;
  private final Horizon horizon;
  private final OpenTables tables;
  private final Faults faults;

  private CountyReader(CountyFile file, Faults faults) {
    this.file = file;
    this.horizon = file.horizon();
    this.tables = new OpenTables(file, faults);
    this.faults = faults;
  }

  /**
   * Reads a county; empty exactly when there was a fault.
   *
   * @param countyYaml the county.yaml, or the folder it is in
   */
  public static Optional<CountyFolder> read(Path countyYaml, Faults faults) {
    Path yaml = Files.isDirectory(countyYaml) ? countyYaml.resolve(CountyFile.USUAL_NAME) : countyYaml;
    int before = faults.count();
    return CountyFile.read(yaml, faults).flatMap(file -> new CountyReader(file, faults).read(yaml, before));
  }

  private Optional<CountyFolder> read(Path yaml, int before) {
    int returnYear = horizon.first().startYear() + 1;
    Optional<Listed<Locality>> localities = open(CountyTables.LOCALITIES, OpenColumns.CURRICULUM_YEARS)
        .map(LocalityTable::read);
    Optional<Listed<Provision>> provisions = open(CountyTables.PROVISIONS, OpenColumns.NONE)
        .map(table -> ProvisionTable.read(table, returnYear));
    Optional<PlacesTable> places = open(CountyTables.PLACES, OpenColumns.NONE)
        .flatMap(table -> provisions.map(known -> PlacesTable.read(table, known, horizon)))
        .map(
            there -> find(SoldPlacesTable.SCHEMA, OpenColumns.NONE)
                .map(table -> SoldPlacesTable.takeOff(table, there, provisions.orElseThrow(), file))
                .orElse(there));
    RoomTable room = find(RoomTable.SCHEMA, OpenColumns.NONE)
        .flatMap(
            table -> provisions.map(
                known -> RoomTable.read(table, known, places.map(PlacesTable::byProvision).orElse(Map.of()), returnYear)))
        .orElse(RoomTable.NONE);
    Optional<BandTable> bands = find(BandTable.SCHEMA, OpenColumns.NONE).map(table -> BandTable.read(table, returnYear));
    boolean isBanded = file.find(BandTable.SCHEMA).isPresent();
    Optional<BandCard> sound = isBanded ? bands.filter(BandTable::isSound).map(BandTable::card) : Optional.of(BandCard.NONE);
    Optional<RateTable> rates = open(CountyTables.RATES, OpenColumns.RATE_LINES)
        .map(table -> RateTable.read(table, returnYear, horizon, sound));
    bands.ifPresent(there -> rates.ifPresent(known -> there.check(known.rates())));
    ChildBands childBands = new ChildBands(bands, bands.isEmpty() && isBanded);
    DemandReader demandReader = new DemandReader(tables, file, childBands, faults);
    Optional<Demand> demand = demandReader.read(localities, provisions);
    Parts parts = new Parts(
        TransportTable.read(
            find(CountyTables.TRANSPORT, OpenColumns.NONE), find(CountyTables.TRANSPORT_NEEDS, OpenColumns.NONE), returnYear,
            horizon, file, faults),
        find(CountyTables.ASSUMPTIONS, OpenColumns.NONE).map(AssumptionTable::read).orElse(Map.of()),
        new GrowthRules(
            find(CountyTables.GROWTH, OpenColumns.NONE).map(table -> GrowthTable.read(table, horizon)).orElse(List.of())),
        find(CountyTables.POPULATION, OpenColumns.ACADEMIC_YEARS)
            .map(PopulationTable::read)
            .orElse(PopulationByYear.UNKNOWN),
        find(CapitalFundTable.SCHEMA, OpenColumns.NONE).map(CapitalFundTable::read).orElse(CapitalFundTable.Read.NONE),
        HighNeedsBlockTable.find(tables, file, faults));
    Optional<Listed<CapitalScheme>> schemes = find(CountyTables.SCHEMES, OpenColumns.NONE)
        .flatMap(table -> provisions.map(known -> SchemeTable.read(table, known, horizon)));
    schemes.ifPresent(listed -> CapitalFundTable.check(parts.funds(), listed));
    schemes.ifPresent(listed -> places.ifPresent(known -> SchemeTable.checkPlaces(listed, known.byProvision())));
    Optional<Listed<Host>> hosts = find(HostTable.SCHEMA, OpenColumns.NONE)
        .flatMap(table -> provisions.map(known -> HostTable.read(table, known)));
    List<ApRate> apRates = find(ApRateTable.SCHEMA, OpenColumns.NONE).map(ApRateTable::read).orElse(List.of());
    Set<LocalityId> ids = localities.map(listed -> listed.list().stream().map(Locality::id).collect(Collectors.toSet())).orElse(Set.of());
    Optional<BoundaryFile> boundaries = file.findBoundaries().flatMap(path -> BoundaryFile.read(path, file.nameOf(path), ids, faults));
    Optional<CountyTravel> travel = localities.flatMap(
        homes -> provisions.map(schools -> CountyTravel.read(file, tables, homes, schools, faults)));
    List<String> warnings = new ArrayList<>(tables.listUnread());
    if (!parts.growth().rules().isEmpty() && (tables.has(CountyTables.TRANSITIONS) || demand.filter(Demand::hasFlows).isPresent())) {
      faults.add(
          CountyTables.GROWTH.usualFile(), 0, "", "",
          "a stated growth and %s are both there; keep one (a scenario may still change growth)".formatted(
              tables.has(CountyTables.TRANSITIONS) ? "transitions.csv" : "the six tables of flows"));
    }
    CrossChecks checks = new CrossChecks(file, faults);
    checks.check(
        localities, provisions, rates.map(known -> known.alsoKnowing(bands.map(BandTable::kinds).orElse(Set.of()))), demand);
    checks.checkVehicles(parts.assumptions());
    if (faults.count() == before) {
      travel.orElseThrow().refuseUnreached(demand.orElseThrow(), provisions.orElseThrow(), faults);
    }
    if (faults.count() > before) {
      return Optional.empty();
    }
    County county = assemble(
        localities.orElseThrow(), provisions.orElseThrow(), places.orElseThrow(), room, rates.orElseThrow(),
        bands.map(BandTable::card).orElse(BandCard.NONE), demand.orElseThrow(), parts);
    UnpaidNeeds unpaid = new UnpaidNeeds(county, CrossChecks.listNeedTypes(county.demand()));
    unpaid.refuse(file, faults);
    PlanHistoryChecks history = new PlanHistoryChecks(county);
    history.requirePeople(
        file.nameOf(file.find(CountyTables.POPULATION).or(() -> file.find(CountyTables.LOCALITIES)).orElseThrow()), faults);
    if (faults.count() > before) {
      return Optional.empty();
    }
    warnings.addAll(places.orElseThrow().warnings());
    warnings.addAll(rates.orElseThrow().warnings());
    warnings.addAll(unpaid.listWarnings());
    warnings.addAll(demandReader.listWarnings());
    warnings.addAll(history.listWarnings());
    warnings.addAll(CountyWarnings.list(county, parts.ownAssumptions().keySet()));
    warnings.addAll(travel.orElseThrow().warnings(county));
    boundaries.ifPresent(drawn -> warnings.addAll(drawn.warnings()));
    return Optional.of(
        new CountyFolder(
            yaml, county, travel.orElseThrow().find(county, Set.of()), travel.orElseThrow()::find,
            schemes.map(Listed::list).orElse(List.of()),
            hosts.map(Listed::list).orElse(List.of()), apRates,
            boundaries.map(BoundaryFile::boundaries).orElse(List.of()),
            listInputs(boundaries.map(BoundaryFile::file), travel.orElseThrow()),
            warnings));
  }

  /** What a county may leave out. */
  private record Parts(
      TransportCard transport,
      Map<AssumptionKey, Assumption> ownAssumptions,
      GrowthRules growth,
      PopulationByYear population,
      CapitalFundTable.Read funds,
      Optional<HighNeedsBlock> highNeedsBlock) {
    /** The county's own figures before the national defaults. */
    Assumptions assumptions() {
      List<Assumption> all = new ArrayList<>(AssumptionTable.listDefaults());
      all.addAll(ownAssumptions.values());
      return Assumptions.of(all);
    }
  }

  private Optional<Table> open(TableSchema schema, OpenColumns columns) {
    return tables.open(schema, columns);
  }

  private Optional<Table> find(TableSchema schema, OpenColumns columns) {
    return tables.find(schema, columns);
  }

  private List<InputFile> listInputs(Optional<InputFile> boundaries, CountyTravel travel) {
    List<InputFile> inputs = new ArrayList<>(tables.listInputs());
    boundaries.ifPresent(inputs::add);
    inputs.addAll(travel.inputs());
    inputs.add(AssumptionTable.readDefaults().file());
    return inputs;
  }

  private County assemble(
      Listed<Locality> localities,
      Listed<Provision> provisions,
      PlacesTable places,
      RoomTable room,
      RateTable rates,
      BandCard bands,
      Demand demand,
      Parts parts) {
    return new County(
        file.id(),
        file.name(),
        horizon,
        file.currencyYear(),
        County.byId(localities.list(), Locality::id),
        County.byId(room.applyTo(withEstimatesSaid(provisions.list(), places.estimates())), Provision::id),
        places.byProvision(),
        new RateCard(rates.rates(), bands),
        parts.transport(),
        parts.assumptions(),
        demand,
        parts.growth(),
        parts.population(),
        List.of(),
        parts.funds().list(),
        List.of(),
        Levers.NONE,
        parts.highNeedsBlock());
  }

  private static List<Provision> withEstimatesSaid(List<Provision> provisions, Map<ProvisionId, String> estimates) {
    return provisions.stream().map(provision -> withCaution(provision, estimates)).toList();
  }

  private static Provision withCaution(Provision provision, Map<ProvisionId, String> estimates) {
    Optional<String> estimate = Optional.ofNullable(estimates.get(provision.id()));
    Optional<String> caution = provision.caution()
        .map(words -> estimate.map(more -> words + " " + more).orElse(words))
        .or(() -> estimate);
    return provision.withCaution(caution);
  }
}
