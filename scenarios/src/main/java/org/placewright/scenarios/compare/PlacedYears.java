package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.report.PlacementsTable;

/** Where a finished run has every child in every academic year, read back from its tables. */
record PlacedYears(Map<Key, One> children) {
  /** A child in an academic year. */
  record Key(String child, AcademicYear year) {}

  /**
   * What became of a child in a year.
   *
   * @param setting the level that it needs
   * @param kind what it is in; empty without a place
   * @param minutes one way; empty without a place
   * @param pounds what budgets pay in this year, what they pay once not among it; nothing without a place
   */
  record One(
      String need,
      Phase phase,
      String locality,
      Setting setting,
      Optional<ProvisionKind> kind,
      Optional<Integer> minutes,
      BigDecimal pounds) {
    /** Whether it needs a base or special school place and has none that the council commissions locally. */
    boolean lacksLocalPlace() {
      return setting.needsPlannedPlace() && kind.filter(ProvisionKind::isCommissioned).isEmpty();
    }

    boolean isInSpecialPlace() {
      return kind.filter(found -> found.setting() == Setting.SPECIAL).isPresent();
    }
  }

  /** Reads a run's tables; empty, with a fault, where they are not as a run writes them. */
  static Optional<PlacedYears> read(Path folder, Faults faults) {
    Optional<RunTable> provisions = RunTable.read(folder, "provisions.csv", List.of("provision", "kind"), faults);
    Optional<RunTable> placements = RunTable.read(
        folder, "placements.csv",
        List.of(
            "child", "need", "locality", "provision", "first-year", "last-year", "minutes", "pounds-a-year", "setting",
            "first-curriculum-year", PlacementsTable.POUNDS_BY_YEAR),
        faults);
    if (provisions.isEmpty() || placements.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ProvisionKind> kinds = new HashMap<>();
    provisions.get().rows().forEach(row -> kinds.put(row.get("provision"), ProvisionKind.valueOf(row.get("kind"))));
    Map<Key, One> children = new LinkedHashMap<>();
    for (int i = 0; i < placements.get().rows().size(); i++) {
      addStay(placements.get(), i, kinds, children, faults);
    }
    return Optional.of(new PlacedYears(children));
  }

  private static void addStay(RunTable table, int row, Map<String, ProvisionKind> kinds, Map<Key, One> children, Faults faults) {
    Map<String, String> stay = table.rows().get(row);
    AcademicYear first = AcademicYear.parse(stay.get("first-year")).orElseThrow();
    AcademicYear last = AcademicYear.parse(stay.get("last-year")).orElseThrow();
    NationalCurriculumYear ncy = NationalCurriculumYear.parse(stay.get("first-curriculum-year")).orElseThrow();
    Optional<ProvisionKind> kind = Optional.ofNullable(kinds.get(stay.get("provision")));
    Optional<Integer> minutes = table.find(row, "minutes", faults).map(BigDecimal::intValueExact);
    List<BigDecimal> pounds = poundsByYear(table, row, last.yearsAfter(first) + 1, faults);
    for (int t = 0; t <= last.yearsAfter(first); t++) {
      children.put(
          new Key(stay.get("child"), first.plus(t)),
          new One(
              stay.get("need"), ncy.after(t).orElseThrow().phase(), stay.get("locality"), Setting.valueOf(stay.get("setting")), kind,
              minutes, pounds.get(t)));
    }
  }

  /** What budgets pay in each year of a stay: rates may change within it. */
  private static List<BigDecimal> poundsByYear(RunTable table, int row, int years, Faults faults) {
    BigDecimal yearly = table.find(row, "pounds-a-year", faults).orElse(BigDecimal.ZERO);
    String byYear = table.rows().get(row).get(PlacementsTable.POUNDS_BY_YEAR);
    if (byYear.isEmpty()) {
      return Collections.nCopies(years, yearly);
    }
    try {
      List<BigDecimal> pounds = Stream.of(byYear.split(PlacementsTable.YEAR_SEPARATOR, -1)).map(BigDecimal::new).toList();
      if (pounds.size() == years) {
        return pounds;
      }
    } catch (NumberFormatException e) {
      // said below, as for pounds of too few or too many years
    }
    faults.add(
        new Fault(
            table.file(), row + 2L, PlacementsTable.POUNDS_BY_YEAR, byYear,
            "pounds of the %d years of the stay are needed, as the run wrote them; run the scenario again".formatted(years)));
    return Collections.nCopies(years, yearly);
  }
}
