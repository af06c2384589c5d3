package org.placewright.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Checks a run folder and its county from their CSV files alone, as a council's analyst could, with none of the code
 * that made them: its own reading of years, places, designations and pounds.
 */
final class RunFolderFacts {
  private static final List<String> PLANNED_SETTINGS = List.of("BASE", "SPECIAL");

  private final List<Map<String, String>> placements;
  private final List<Map<String, String>> demand;
  private final List<Map<String, String>> finance;
  private final List<Map<String, String>> provisionYears;
  private final Map<String, Map<String, String>> provisions;
  private final Map<String, TreeMap<Integer, String>> places = new TreeMap<>();

  RunFolderFacts(Path runFolder, Path countyFolder) {
    placements = read(runFolder.resolve("placements.csv"));
    demand = read(runFolder.resolve("demand.csv"));
    finance = read(runFolder.resolve("finance.csv"));
    provisionYears = read(runFolder.resolve("provisions.csv"));
    provisions = read(countyFolder.resolve("provisions.csv")).stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
    for (Map<String, String> row : read(countyFolder.resolve("places.csv"))) {
      places.computeIfAbsent(row.get("provision"), id -> new TreeMap<>()).put(year(row.get("academic-year")), row.get("places"));
    }
  }

  static List<Map<String, String>> read(Path file) {
    try {
      String text = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
      try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader())
          .readValues(text)) {
        return rows.readAll();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int year(String academicYear) {
    return Integer.parseInt(academicYear.substring(0, 4));
  }

  static int curriculumYear(String label) {
    return switch (label.charAt(0)) {
      case 'R' -> 0;
      case 'N' -> -Integer.parseInt(label.substring(1));
      default -> Integer.parseInt(label.substring(1));
    };
  }

  private static int years(Map<String, String> placement) {
    return year(placement.get("last-year")) - year(placement.get("first-year")) + 1;
  }

  /** Children by year, need, phase and locality: from the demand and from the placements. */
  /** Children expected in the base year, by year, need, phase and locality. */
  Map<String, Integer> demandOfTheBaseYearByCell() {
    Map<String, Integer> cells = new TreeMap<>();
    demand.stream()
        .filter(row -> row.get("year").equals("2024/25"))
        .forEach(
            row -> cells.merge(
                String.join("|", row.get("year"), row.get("need"), row.get("phase"), row.get("locality")),
                new BigDecimal(row.get("expected")).intValueExact(),
                Integer::sum));
    return cells;
  }

  /** Children expected in each year. */
  Map<String, Double> demandByYear() {
    Map<String, Double> years = new TreeMap<>();
    demand.forEach(row -> years.merge(row.get("year"), Double.valueOf(row.get("expected")), Double::sum));
    return years;
  }

  Map<String, Integer> placementsByCell(Map<String, String> phaseNames) {
    Map<String, Integer> cells = new TreeMap<>();
    for (Map<String, String> row : placements) {
      for (int y = year(row.get("first-year")); y <= year(row.get("last-year")); y++) {
        int ncy = curriculumYear(row.get("first-curriculum-year")) + y - year(row.get("first-year"));
        String phase = ncy < 0 ? "early" : ncy < 7 ? "primary" : ncy < 12 ? "secondary" : "post";
        String academicYear = "%d/%02d".formatted(y, (y + 1) % 100);
        cells.merge(
            String.join("|", academicYear, row.get("need"), phaseNames.get(phase), row.get("locality")), 1, Integer::sum);
      }
    }
    return cells;
  }

  /** Every provision and year with more children than places. */
  List<String> listOverfilled() {
    Map<String, Integer> used = new TreeMap<>();
    for (Map<String, String> row : placements) {
      for (int y = year(row.get("first-year")); !row.get("provision").isEmpty() && y <= year(row.get("last-year")); y++) {
        used.merge(row.get("provision") + " " + y, 1, Integer::sum);
      }
    }
    List<String> overfilled = new ArrayList<>();
    used.forEach(
        (key, children) -> {
          String[] parts = key.split(" ");
          Map.Entry<Integer, String> stated = places.get(parts[0]).floorEntry(Integer.parseInt(parts[1]));
          String limit = stated == null ? "0" : stated.getValue();
          if (!limit.equals("unlimited") && children > Integer.parseInt(limit)) {
            overfilled.add("%s: %d children, %s places".formatted(key, children, limit));
          }
        });
    return overfilled;
  }

  /** Every placement outside the needs or curriculum years of its provision. */
  List<String> listOutsideDesignation() {
    List<String> outside = new ArrayList<>();
    for (Map<String, String> row : placements) {
      if (row.get("provision").isEmpty()) {
        continue;
      }
      Map<String, String> provision = provisions.get(row.get("provision"));
      int first = curriculumYear(row.get("first-curriculum-year"));
      boolean need = provision.get("needs").equals("ALL") || List.of(provision.get("needs").split(";")).contains(row.get("need"));
      boolean years = first >= curriculumYear(provision.get("first-curriculum-year"))
          && first + years(row) - 1 <= curriculumYear(provision.get("last-curriculum-year"));
      if (!need || !years) {
        outside.add(row.get("id") + " at " + row.get("provision"));
      }
    }
    return outside;
  }

  /** Every placement below the level of provision the child needs. */
  List<String> listBelowLevel() {
    List<String> below = new ArrayList<>();
    for (Map<String, String> row : placements) {
      String kind = row.get("provision").isEmpty() ? "" : provisions.get(row.get("provision")).get("kind");
      boolean mainstream = List.of("MAINSTREAM", "POST_16", "BESPOKE", "ALTERNATIVE_PROVISION").contains(kind);
      boolean base = List.of("RESOURCE_BASE", "SEN_UNIT", "ENHANCED_LEARNING_PROVISION").contains(kind);
      if ((PLANNED_SETTINGS.contains(row.get("setting")) && mainstream) || (row.get("setting").equals("SPECIAL") && base)) {
        below.add(row.get("id") + " at " + row.get("provision"));
      }
    }
    return below;
  }

  BigDecimal sumOfPlacements() {
    return placements.stream()
        .filter(row -> !row.get("provision").isEmpty())
        .map(row -> new BigDecimal(row.get("pounds-whole-stay")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What children cause; the rest comes on top of placements. */
  BigDecimal sumOfFinance() {
    return finance.stream()
        .filter(row -> List.of("PLACE_FUNDING", "TOP_UP", "FEE", "SUPPORT", "TRANSPORT", "DOUBLE_RUNNING").contains(row.get("line")))
        .map(row -> new BigDecimal(row.get("pounds")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal sumOfEmptyPlacesInFinance() {
    return finance.stream()
        .filter(row -> row.get("line").equals("EMPTY_PLACE"))
        .map(row -> new BigDecimal(row.get("pounds")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Places less children, where there are fewer children than places that the council commissions, over all years. */
  int countEmptyPlaces() {
    return provisionYears.stream()
        .filter(
            row -> !row.get("places").isEmpty() && !row.get("kind").contains("INDEPENDENT") && !row.get("kind").contains("NON_MAINTAINED"))
        .mapToInt(row -> Math.max(0, Integer.parseInt(row.get("places")) - Integer.parseInt(row.get("placed"))))
        .sum();
  }

  Map<String, Integer> baseYearByNeed() {
    Map<String, Integer> counts = new TreeMap<>();
    demand.stream()
        .filter(row -> row.get("year").equals("2024/25"))
        .forEach(row -> counts.merge(row.get("need"), new BigDecimal(row.get("expected")).intValueExact(), Integer::sum));
    return counts;
  }

  /** Children in the base year by kind of provision. */
  Map<String, Integer> baseYearByKind() {
    Map<String, Integer> counts = new TreeMap<>();
    placements.stream()
        .filter(row -> row.get("first-year").equals("2024/25"))
        .forEach(row -> counts.merge(provisions.get(row.get("provision")).get("kind"), 1, Integer::sum));
    return counts;
  }

  int countChildrenBaseYear() {
    return (int) placements.stream().filter(row -> row.get("first-year").equals("2024/25")).count();
  }
}
