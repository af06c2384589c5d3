package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.SoldPlaces;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/** Reads places-sold.csv, and takes the places sold off those there are. */
final class SoldPlacesTable {
  static final TableSchema SCHEMA = new TableSchema(
      "places-sold",
      "Places in the county's own provision that children of other councils take. They come off the places in places.csv; what is left"
          + " is for the county's children. A row holds from its academic year until the next row of the same provision and council;"
          + " write 0 places where it ends, and a row before the base year holds in the base year.",
      Optional.of("all places in places.csv are for the county's own children"),
      List.of(
          Column.filled("provision", "id of provisions.csv, of a provision with a number of places and no `authority`", "provision-id",
              "id"),
          Column.filled("authority", "the council whose children they are", "council", "local-authority", "resident-authority"),
          Column.filled("academic-year", "from this year on: `2024/25`", "year", "from", "from-year", "from-academic-year"),
          Column.filled("places", "full-time places, a whole number", "number-of-places"),
          Column.optional(
              "pounds-a-place", "what that council pays a year for each; blank where it is not known", "income-a-place",
              "pounds-per-place"),
          Column.optional("basis", "`stated` or `estimated`; blank is stated. Estimates are marked in every report", "status"),
          Column.optional("source", "where the figure is from, or whose judgement it is", "sources", "reference")),
      Optional.empty(),
      """
          provision,authority,academic-year,places,pounds-a-place,basis,source
          the-parks,Leicestershire,2024/25,6,14200,stated,School census January 2025""");

  /** A council is one, however its name is written. */
  private record Buyer(ProvisionId provision, String authority) {
    static Buyer of(ProvisionId provision, String written, Collection<Buyer> known) {
      return known.stream()
          .filter(buyer -> buyer.provision.equals(provision) && Heading.same(buyer.authority, written))
          .findFirst()
          .orElseGet(() -> new Buyer(provision, written));
    }
  }

  private final Horizon horizon;
  private final Map<Buyer, NavigableMap<AcademicYear, Row>> rows = new LinkedHashMap<>();

  private SoldPlacesTable(Horizon horizon) {
    this.horizon = horizon;
  }

  /** The places that are left for the county's own children; faults where more are sold than there are. */
  static PlacesTable takeOff(Table table, PlacesTable places, Listed<Provision> provisions, CountyFile file) {
    SoldPlacesTable sold = new SoldPlacesTable(file.horizon());
    Map<ProvisionId, Provision> known = new LinkedHashMap<>();
    provisions.list().forEach(provision -> known.put(provision.id(), provision));
    Map<ProvisionId, List<String>> estimates = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      provisions.refer(row, "provision").map(ProvisionId::new).ifPresent(id -> {
        Optional.ofNullable(known.get(id)).ifPresent(provision -> checkSells(row, provision, places));
        row.findText("authority")
            .filter(file::isItself)
            .ifPresent(own -> row.fault("authority", "this is the county itself; places of its own children are not sold"));
        sold.add(row, id);
        if (!row.isBlank("basis") && row.oneOf("basis", PlacesTable.Basis.class).equals(Optional.of(PlacesTable.Basis.ESTIMATED))) {
          estimates.computeIfAbsent(id, i -> new ArrayList<>()).add(row.raw("source"));
        }
      });
    }
    return places.withLeft(sold.left(places.byProvision()), estimates);
  }

  private static void checkSells(Row row, Provision provision, PlacesTable places) {
    if (provision.authority().isPresent()) {
      row.fault("provision",
          "it is maintained by %s: places.csv already holds only what is bought there".formatted(provision.authority().get()));
    } else if (Optional.ofNullable(places.byProvision().get(provision.id())).filter(Places::isUnlimited).isPresent()) {
      row.fault("provision", "its places are without limit, so none can be taken off; write a number of places in places.csv");
    }
  }

  private void add(Row row, ProvisionId provision) {
    Optional<String> authority = row.text("authority");
    Optional<AcademicYear> year = row.academicYear("academic-year");
    row.wholeNumber("places", 0, Counts.MOST_PLACES);
    if (!row.isBlank("pounds-a-place")) {
      row.number("pounds-a-place", BigDecimal.ZERO, Counts.MOST_POUNDS);
    }
    if (year.isPresent() && horizon.last().isBefore(year.get())) {
      row.fault("academic-year", "the horizon is %s to %s".formatted(horizon.first(), horizon.last()));
    }
    if (authority.isPresent() && year.isPresent()) {
      Row before = rows.computeIfAbsent(Buyer.of(provision, authority.get(), rows.keySet()), buyer -> new TreeMap<>())
          .putIfAbsent(year.get(), row);
      if (before != null) {
        row.fault("academic-year", "%s has its places of %s given twice, first in line %d; keep one row".formatted(
            authority.get(), year.get(), before.line()));
      }
    }
  }

  private Map<ProvisionId, Places> left(Map<ProvisionId, Places> places) {
    Map<ProvisionId, List<SoldPlaces>> sold = new LinkedHashMap<>();
    Map<ProvisionId, Row> lastRow = new LinkedHashMap<>();
    rows.forEach((buyer, byYear) -> {
      if (byYear.values().stream().allMatch(Row::isSound)) {
        lastRow.put(buyer.provision(), byYear.lastEntry().getValue());
        List<SoldPlaces> all = sold.computeIfAbsent(buyer.provision(), id -> new ArrayList<>());
        horizon.listYears().forEach(year -> find(byYear, buyer.authority(), year).ifPresent(all::add));
      }
    });
    Map<ProvisionId, Places> left = new LinkedHashMap<>();
    sold.forEach((id, all) -> {
      Places there = places.get(id);
      if (there != null && !there.isUnlimited()) {
        Optional<AcademicYear> crowded = horizon.listYears()
            .stream()
            .filter(year -> taken(all, year) > there.in(year).orElseThrow())
            .findFirst();
        crowded.ifPresentOrElse(
            year -> lastRow.get(id)
                .fault(
                    "places", "%d places of %s are sold in %s, and places.csv has %d".formatted(
                        taken(all, year), id, year, there.in(year).orElseThrow())),
            () -> left.put(id, there.withSold(all)));
      }
    });
    return left;
  }

  private static int taken(List<SoldPlaces> sold, AcademicYear year) {
    return sold.stream().filter(one -> one.year().equals(year)).mapToInt(SoldPlaces::places).sum();
  }

  private static Optional<SoldPlaces> find(NavigableMap<AcademicYear, Row> byYear, String authority, AcademicYear year) {
    return Optional.ofNullable(byYear.floorEntry(year)).map(Map.Entry::getValue).flatMap(row -> {
      int places = Integer.parseInt(row.raw("places"));
      Optional<Money> income = row.findText("pounds-a-place").map(pounds -> Money.ofPounds(new BigDecimal(pounds)).times(places));
      return places == 0 ? Optional.empty() : Optional.of(new SoldPlaces(authority, year, places, income));
    });
  }
}
