package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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

/** Reads transport.csv and transport-needs.csv. */
final class TransportTable {
  private TransportTable() {}

  /** Who is transported, of the two tables; one without the other is a fault, and no one is where there is a fault. */
  static TransportCard read(
      Optional<Table> kinds, Optional<Table> needs, int returnYear, CountyFile file, Faults faults) {
    int before = faults.count();
    List<TransportByKind> byKind = kinds.map(TransportTable::readKinds).orElse(List.of());
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

  private static List<TransportByKind> readKinds(Table table) {
    List<TransportByKind> kinds = new ArrayList<>();
    Set<ProvisionKind> seen = EnumSet.noneOf(ProvisionKind.class);
    for (Row row : table.rows()) {
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      Optional<BigDecimal> share = share(row, "share-transported");
      if (kind.isPresent() && !seen.add(kind.get())) {
        row.fault("kind", "the kind is given twice; keep one row");
      }
      if (kind.isPresent() && !kind.get().hasSite() && share.filter(part -> part.signum() > 0).isPresent()) {
        row.fault(
            "kind", "provision of this kind has no site in this version, so no journey to it is known; write 0 or leave the row out");
      }
      if (row.isSound()) {
        kinds.add(
            new TransportByKind(kind.orElseThrow(), share.orElseThrow().doubleValue(), RateTable.dated(row), RateTable.source(row)));
      }
    }
    return kinds;
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
