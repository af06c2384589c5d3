package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.child.Child;
import org.placewright.model.demand.Demand;
import org.placewright.model.demand.PlacementType;
import org.placewright.model.demand.PlanHistory;
import org.placewright.model.demand.PublishedPlans;
import org.placewright.model.place.Locality;
import org.placewright.model.provision.Provision;

/**
 * Reads who has a plan: children.csv, transitions.csv or both, or the four tables of published plans and, where given, those of
 * their flows.
 */
final class DemandReader {
  private static final List<TableSchema> PUBLISHED = List.of(
      CountyTables.PLACEMENT_TYPES,
      CountyTables.NEED_BY_AGE,
      CountyTables.NEED_BY_PLACEMENT,
      CountyTables.AGE_BY_PLACEMENT);

  private final OpenTables tables;
  private final CountyFile file;
  private final ChildBands bands;
  private final int returnYear;
  private final Faults faults;
  private final List<String> warnings = new ArrayList<>();

  DemandReader(OpenTables tables, CountyFile file, ChildBands bands, Faults faults) {
    this.tables = tables;
    this.file = file;
    this.bands = bands;
    this.returnYear = file.horizon().first().startYear() + 1;
    this.faults = faults;
  }

  /** The demand as far as it can be read; both lists must come from tables that could be opened, else are empty. */
  Optional<Demand> read(Optional<Listed<Locality>> localities, Optional<Listed<Provision>> provisions) {
    boolean children = tables.has(CountyTables.CHILDREN);
    boolean history = tables.has(CountyTables.TRANSITIONS);
    List<TableSchema> published = Stream.concat(PUBLISHED.stream(), FlowSchemas.list().stream())
        .filter(tables::has)
        .filter(schema -> !history || schema != CountyTables.PLACEMENT_TYPES)
        .toList();
    if (history && !published.isEmpty()) {
      fault(
          "transitions.csv and %s are both there; keep one: the county's own history (with placement-types.csv), or published tables"
              .formatted(published.getFirst().usualFile()));
    }
    if (!history && tables.has(CountyTables.VALID_STATES)) {
      fault("valid-states.csv is there, but not transitions.csv, whose settings it is about; give both or neither");
    }
    if (children && !published.isEmpty()) {
      fault(
          "children.csv and %s are both there; keep one: children by themselves, or published tables"
              .formatted(published.getFirst().usualFile()));
    }
    if (!children && !history && published.isEmpty()) {
      fault(
          "who has a plan is missing: give children.csv, or transitions.csv with placement-types.csv, or the four tables placement-types, plans-by-need-and-age,"
              + " plans-by-need-and-placement and plans-by-age-and-placement");
      return Optional.empty();
    }
    if (!children && !history) {
      return readPublished(provisions);
    }
    Optional<PlanHistory> known = history ? new PlanHistoryReader(tables, file, faults).read(provisions) : Optional.empty();
    return children
        ? readChildren(localities, provisions).map(listed -> new Demand.ChildLevel(listed, known))
        : known.map(Demand.Recorded::new);
  }

  /** What was assumed for blanks; call after reading. */
  List<String> listWarnings() {
    return List.copyOf(warnings);
  }

  private void fault(String message) {
    faults.add(file.file().name(), 0, "", "", message);
  }

  private Optional<List<Child>> readChildren(
      Optional<Listed<Locality>> localities, Optional<Listed<Provision>> provisions) {
    Optional<Table> table = tables.open(CountyTables.CHILDREN, OpenColumns.NONE);
    if (table.isEmpty() || localities.isEmpty() || provisions.isEmpty()) {
      return Optional.empty();
    }
    long unknown = table.get().rows().stream().filter(row -> row.isBlank("setting") && row.isBlank("provision")).count();
    if (unknown > 0) {
      warnings.add("%d children have neither a setting nor a provision; they are taken to need a base".formatted(unknown));
    }
    Listed<Child> children = ChildTable.read(table.get(), localities.get(), provisions.get(), bands, returnYear);
    warnings.addAll(WaitingChildren.listUnfit(children, provisions.get(), file.horizon()));
    return Optional.of(children.list());
  }

  private Optional<Demand> readPublished(Optional<Listed<Provision>> provisions) {
    Optional<Table> typeTable = tables.open(CountyTables.PLACEMENT_TYPES, OpenColumns.NONE);
    Optional<Listed<PlacementType>> types = typeTable.isEmpty() || provisions.isEmpty()
        ? Optional.empty()
        : Optional.of(PlacementTypeTable.read(typeTable.get(), provisions.get()));
    OpenColumns needs = OpenColumns.needs(returnYear);
    OpenColumns codes = types.map(listed -> OpenColumns.codes(listed.listIds())).orElse(OpenColumns.any());
    Optional<Table> needByAge = tables.open(CountyTables.NEED_BY_AGE, needs);
    Optional<Table> needByPlacement = tables.open(CountyTables.NEED_BY_PLACEMENT, needs);
    Optional<Table> ageByPlacement = tables.open(CountyTables.AGE_BY_PLACEMENT, codes);
    if (needByAge.isEmpty() || needByPlacement.isEmpty() || ageByPlacement.isEmpty() || types.isEmpty()) {
      return Optional.empty();
    }
    Optional<PublishedPlans> plans = PublishedTables.read(
        needByAge.get(), needByPlacement.get(), ageByPlacement.get(), types.get(), returnYear, faults);
    if (types.get().list().size() < types.get().listIds().size() || plans.isEmpty()) {
      return plans.map(Demand.Published::new);
    }
    return Optional.of(
        new Demand.Published(plans.get(), new FlowReader(tables, file, types.get(), faults).read(plans.get())));
  }
}
