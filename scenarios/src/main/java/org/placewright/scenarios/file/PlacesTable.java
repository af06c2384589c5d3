package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.placewright.model.provision.Places;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * Reads places.csv.
 *
 * @param byProvision the places of each provision with sound rows
 * @param estimates for each provision with estimated places, the sources of the estimates
 * @param warnings which provisions were taken to be without limit
 */
record PlacesTable(Map<ProvisionId, Places> byProvision, Map<ProvisionId, String> estimates, List<String> warnings) {
  private static final String UNLIMITED = "unlimited";

  enum Basis {
    STATED, ESTIMATED
  }

  PlacesTable {
    byProvision = Map.copyOf(byProvision);
    estimates = Map.copyOf(estimates);
    warnings = List.copyOf(warnings);
  }

  static PlacesTable read(Table table, Listed<Provision> provisions, Horizon horizon) {
    Map<String, NavigableMap<AcademicYear, Row>> rows = new LinkedHashMap<>();
    Map<String, List<String>> estimates = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Optional<String> provision = provisions.refer(row, "provision");
      Optional<AcademicYear> year = row.academicYear("academic-year");
      boolean unlimited = Heading.same(row.raw("places"), UNLIMITED);
      if (!unlimited) {
        row.wholeNumber("places", 0, Counts.MOST_PLACES);
      }
      boolean estimated = !row.isBlank("basis") && row.oneOf("basis", Basis.class).equals(Optional.of(Basis.ESTIMATED));
      if (year.isPresent() && horizon.last().isBefore(year.get())) {
        row.fault("academic-year", "the horizon is %s to %s".formatted(horizon.first(), horizon.last()));
      }
      if (provision.isPresent() && year.isPresent()) {
        Row before = rows.computeIfAbsent(provision.get(), id -> new TreeMap<>()).putIfAbsent(year.get(), row);
        if (before != null) {
          row.fault(
              "academic-year",
              "%s has its places of %s given twice, first in line %d; keep one row"
                  .formatted(provision.get(), year.get(), before.line()));
        }
        if (estimated && row.isSound()) {
          estimates.computeIfAbsent(provision.get(), id -> new ArrayList<>()).add(row.raw("source"));
        }
      }
    }
    Map<ProvisionId, Places> places = new LinkedHashMap<>();
    rows.forEach((id, byYear) -> fill(byYear, horizon).ifPresent(p -> places.put(new ProvisionId(id), p)));
    List<String> warnings = fillWithoutRows(provisions, rows.keySet(), horizon, places);
    return new PlacesTable(places, inWords(estimates), warnings);
  }

  /** The same where places are sold, and with the estimates of that said too. */
  PlacesTable withLeft(Map<ProvisionId, Places> left, Map<ProvisionId, List<String>> soldEstimates) {
    Map<ProvisionId, Places> changed = new LinkedHashMap<>(byProvision);
    changed.putAll(left);
    Map<ProvisionId, String> said = new LinkedHashMap<>(estimates);
    soldEstimates.forEach(
        (id, sources) -> said.merge(id, "Places sold estimated" + given(sources), (before, more) -> before + " " + more));
    return new PlacesTable(changed, said, warnings);
  }

  private static String given(List<String> sources) {
    String given = sources.stream().filter(source -> !source.isEmpty()).distinct().collect(Collectors.joining("; "));
    return given.isEmpty() ? "." : ": " + given;
  }

  private static Map<ProvisionId, String> inWords(Map<String, List<String>> estimates) {
    Map<ProvisionId, String> words = new LinkedHashMap<>();
    estimates.forEach((id, sources) -> words.put(new ProvisionId(id), "Places estimated" + given(sources)));
    return words;
  }

  /** What a council commissions place by place needs a row; everything else without one takes all who come. */
  private static List<String> fillWithoutRows(
      Listed<Provision> provisions, Set<String> withRows, Horizon horizon, Map<ProvisionId, Places> places) {
    List<String> unlimited = new ArrayList<>();
    for (String id : provisions.listIds()) {
      Row row = provisions.getRow(id);
      Optional<ProvisionKind> kind = CodeWords.find(row.raw("kind"), ProvisionKind.class);
      if (withRows.contains(id) || kind.isEmpty()) {
        continue;
      }
      if (kind.get().isCommissioned()) {
        row.fault("id", "places.csv has no row for it; add one, with 0 places or \"unlimited\" if that is so");
      } else {
        places.put(new ProvisionId(id), Places.unlimited(horizon));
        unlimited.add("%s (%s)".formatted(id, kind.get().label()));
      }
    }
    return unlimited.isEmpty()
        ? List.of()
        : List.of("places.csv has no row for %s: taken to be without limit".formatted(String.join(", ", unlimited)));
  }

  private static Optional<Places> fill(NavigableMap<AcademicYear, Row> byYear, Horizon horizon) {
    if (!byYear.values().stream().allMatch(Row::isSound)) {
      return Optional.empty();
    }
    List<Row> unlimited = byYear.values().stream().filter(row -> Heading.same(row.raw("places"), UNLIMITED)).toList();
    if (!unlimited.isEmpty()) {
      if (byYear.size() == 1) {
        return Optional.of(Places.unlimited(horizon));
      }
      unlimited.getFirst().fault("places", "unlimited must be the only row of its provision; write numbers in all of them");
      return Optional.empty();
    }
    List<Integer> places = horizon.listYears()
        .stream()
        .map(year -> Optional.ofNullable(byYear.floorEntry(year)).map(e -> Integer.valueOf(e.getValue().raw("places"))).orElse(0))
        .toList();
    return Optional.of(Places.of(horizon, places));
  }
}
