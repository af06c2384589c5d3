package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placewright.model.county.TransportByKind;
import org.placewright.model.county.TransportByNeed;
import org.placewright.model.county.TransportCard;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;
import org.placewright.model.time.Phase;

/** Reads transport.csv and transport-needs.csv. */
final class TransportTable {
  /** Stands for the other table while one is judged. */
  private static final TransportByNeed ANY_NEED = new TransportByNeed(Optional.empty(), 0, 0, "", "");

  private TransportTable() {}

  /** Who is transported, of the two tables; one without the other is a fault, and no one is where there is a fault. */
  static TransportCard read(
      Optional<Table> kinds, Optional<Table> needs, int returnYear, Horizon horizon, CountyFile file, Faults faults) {
    int before = faults.count();
    List<TransportByKind> byKind = kinds.map(table -> readKinds(table, horizon)).orElse(List.of());
    List<TransportByNeed> byNeed = needs.map(table -> readNeeds(table, returnYear, faults)).orElse(List.of());
    refuseHalf(kinds, CountyTables.TRANSPORT_NEEDS, "how children of each need travel", file, faults);
    refuseHalf(needs, CountyTables.TRANSPORT, "how many are transported to each kind of provision", file, faults);
    boolean isWhole = kinds.isPresent() && needs.isPresent() && faults.count() == before;
    return isWhole ? new TransportCard(byKind, byNeed) : TransportCard.NONE;
  }

  private static void refuseHalf(
      Optional<Table> read, TableSchema missing, String meaning, CountyFile file, Faults faults) {
    if (read.isPresent() && file.find(missing).isEmpty()) {
      faults.add(
          read.get().name(), 0, "", "",
          "it needs %s beside it, which says %s; write both, or neither. %s"
              .formatted(missing.usualFile(), meaning, OpenTables.howToStart(missing)));
    }
  }

  private static List<TransportByKind> readKinds(Table table, Horizon horizon) {
    List<TransportByKind> kinds = new ArrayList<>();
    Map<List<Object>, Row> seen = new HashMap<>();
    Map<TransportByKind, Row> rowOf = new IdentityHashMap<>();
    for (Row row : table.rows()) {
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      Optional<BigDecimal> share = share(row, "share-transported");
      Optional<Phase> phase = row.isBlank("phase") ? Optional.empty() : row.oneOf("phase", Phase.class);
      Optional<AcademicYear> from = row.findFrom("from", horizon);
      Row first = kind.isPresent() && row.isSound() ? seen.putIfAbsent(List.of(kind.get(), phase, from), row) : null;
      if (first != null) {
        row.fault("kind",
            "the kind is given twice for the same phase and first year, first in line %d; keep one row".formatted(first.line()));
      }
      if (kind.isPresent() && !kind.get().hasSite() && share.filter(part -> part.signum() > 0).isPresent()) {
        row.fault(
            "kind", "provision of this kind has no site in this version, so no journey to it is known; write 0 or leave the row out");
      }
      if (row.isSound()) {
        TransportByKind read = new TransportByKind(
            kind.orElseThrow(), phase, from, share.orElseThrow().doubleValue(), RateTable.dated(row), RateTable.source(row));
        kinds.add(read);
        rowOf.put(read, row);
      }
    }
    refuseGaps(kinds, rowOf, horizon);
    return kinds;
  }

  /** Children of whom nothing is said in the plan's first year, and rows that never hold in the plan, would be misread by somebody. */
  private static void refuseGaps(List<TransportByKind> kinds, Map<TransportByKind, Row> rowOf, Horizon horizon) {
    TransportCard card = new TransportCard(kinds, List.of(ANY_NEED));
    Set<ProvisionKind> refused = EnumSet.noneOf(ProvisionKind.class);
    for (TransportByKind share : card.listWithoutStart(horizon.first())) {
      if (refused.add(share.kind())) {
        rowOf.get(share)
            .fault(
                "kind",
                "no row of this kind says how many of all its children are brought in %s; add one with phase and from left blank (0 where nobody is)"
                    .formatted(horizon.first()));
      }
    }
    List<TransportByKind> held = horizon.listYears().stream().flatMap(year -> card.listInForce(year).stream()).distinct().toList();
    kinds.stream()
        .filter(share -> !held.contains(share))
        .forEach(
            share -> rowOf.get(share)
                .fault(
                    "from", "the row holds in no year of the plan: another has taken over by %s; leave it out".formatted(horizon.first())));
  }

  private static List<TransportByNeed> readNeeds(Table table, int returnYear, Faults faults) {
    int before = faults.count();
    List<TransportByNeed> needs = new ArrayList<>();
    Map<Optional<NeedType>, Row> seen = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<NeedType> need = row.isBlank("need") ? Optional.empty() : row.need("need", returnYear);
      Optional<BigDecimal> solo = share(row, "share-solo");
      Optional<BigDecimal> assisted = share(row, "share-with-assistant");
      Row first = row.isSound() ? seen.putIfAbsent(need, row) : null;
      if (first != null) {
        row.fault(
            "need",
            "%s is given twice, first in line %d; keep one row".formatted(
                need.map(Enum::name).orElse("the row for every other need"), first.line()));
      }
      if (row.isSound()) {
        needs.add(
            new TransportByNeed(
                need, solo.orElseThrow().doubleValue(), assisted.orElseThrow().doubleValue(), RateTable.dated(row),
                RateTable.source(row)));
      }
    }
    List<NeedType> missing = TransportCard.listWithout(seen.keySet());
    if (faults.count() == before && !missing.isEmpty()) {
      faults.add(
          table.name(), table.headerLine(), "need", "",
          "no row is for %s; add one with a blank need, for every need without a row of its own".formatted(
              missing.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
    return needs;
  }

  private static Optional<BigDecimal> share(Row row, String column) {
    return row.number(column, BigDecimal.ZERO, BigDecimal.ONE);
  }
}
