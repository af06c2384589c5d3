package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placewright.model.balance.BlockLine;
import org.placewright.model.money.Budget;
import org.placewright.model.provision.Setting;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.report.Summary;

/** Collects the figures of one run from its summary and its tables. */
final class RunFigures {
  /** Between a budget and its line. */
  static final String OF = "/";

  private final Map<FigureKey, BigDecimal> figures = new LinkedHashMap<>();
  private final Faults faults;

  private RunFigures(Faults faults) {
    this.faults = faults;
  }

  static Map<FigureKey, BigDecimal> read(Path folder, Summary summary, Faults faults) {
    RunFigures read = new RunFigures(faults);
    summary.years().forEach(read::addYear);
    summary.years().stream().skip(1).forEach(read::addEntries);
    read.addSchemes(summary);
    read.addValue(summary);
    RunTable.read(folder, "demand.csv", List.of("year", "need", "expected"), faults)
        .ifPresent(table -> read.addSums(table, "need", Measure.DEMAND_BY_NEED, "expected"));
    RunTable.read(folder, "provisions.csv", List.of("year", "kind", "places", "placed"), faults).ifPresent(table -> {
      read.addSums(table, "kind", Measure.CHILDREN_BY_KIND, "placed");
      read.addSums(table, "kind", Measure.PLACES_BY_KIND, "places");
    });
    RunTable.read(folder, "catchment.csv", List.of("year", "by", "over-guideline", "vehicle-miles"), faults)
        .ifPresent(read::addCatchment);
    if (Files.exists(folder.resolve("step-down.csv"))) { // runs made before there were any do not have it
      RunTable.read(folder, "step-down.csv", List.of("year", "from-level", "moves", "yearly-saving"), faults).ifPresent(read::addStepDowns);
    }
    RunTable.read(folder, "finance.csv", List.of("financial-year", "budget", "line", "pounds"), faults).ifPresent(read::addFinance);
    if (Files.exists(folder.resolve("balance.csv"))) { // runs made before there was one do not have it
      RunTable.read(folder, "balance.csv", List.of("financial-year", "part", "line", "name", "pounds"), faults)
          .ifPresent(read::addBalance);
    }
    return read.figures;
  }

  private void addYear(Summary.Year year) {
    put(Measure.CHILDREN, year, year.children());
    put(Measure.PLACED, year, year.placed());
    put(Measure.UNPLACED, year, year.unplaced());
    put(Measure.NEED_LOCAL, year, year.needPlannedPlace());
    put(Measure.WITH_LOCAL, year, year.placedLocally());
    put(Measure.SHORTFALL, year, year.shortfall());
    put(Measure.SHORTFALL_IN_INMSS, year, year.shortfallInInmss());
    put(Measure.IN_INMSS, year, year.inInmss());
    put(Measure.PLACES, year, year.places());
    put(Measure.EMPTY_PLACES, year, year.surplus());
    put(Measure.OVER_NUMBER, year, year.overNumber());
    figures.put(FigureKey.of(Measure.PLACEMENTS, year.year()), year.pounds());
    Summary.Travel travel = year.travel();
    put(Measure.TRAVELLERS, year, travel.children());
    travel.medianMinutes().ifPresent(minutes -> put(Measure.MEDIAN, year, minutes));
    travel.p90Minutes().ifPresent(minutes -> put(Measure.P90, year, minutes));
    figures.put(FigureKey.of(Measure.MILES, year.year()), travel.miles());
    figures.put(FigureKey.of(Measure.CARBON, year.year()), travel.kgCo2e());
  }

  /** In the first year it is not known who came. */
  private void addEntries(Summary.Year year) {
    put(Measure.NEW_IN_INMSS, year, year.newInInmss());
    put(Measure.NEW_IN_INMSS_FOR_WANT, year, year.newInInmssForWantOfALocalPlace());
  }

  private void put(Measure measure, Summary.Year year, int count) {
    figures.put(FigureKey.of(measure, year.year()), BigDecimal.valueOf(count));
  }

  private void addSchemes(Summary summary) {
    for (Summary.Scheme scheme : summary.schemes()) {
      if (scheme.built()) {
        figures.put(new FigureKey(Measure.SCHEMES_BUILT, scheme.scheme(), FigureKey.ALL_YEARS), BigDecimal.ONE);
        figures.put(new FigureKey(Measure.SCHEME_CAPITAL, scheme.scheme(), FigureKey.ALL_YEARS), scheme.capital());
      }
    }
  }

  private void addValue(Summary summary) {
    figures.put(FigureKey.of(Measure.PLAN_VALUE, FigureKey.ALL_YEARS), summary.planValue().total());
    summary.lowerBound().ifPresent(bound -> {
      figures.put(FigureKey.of(Measure.LOWER_BOUND, FigureKey.ALL_YEARS), bound);
      figures.put(FigureKey.of(Measure.GAP, FigureKey.ALL_YEARS), summary.planValue().total().subtract(bound));
    });
  }

  private void addSums(RunTable table, String part, Measure measure, String column) {
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      FigureKey key = new FigureKey(measure, row.get(part), row.get("year"));
      table.find(i, column, faults).ifPresent(number -> figures.merge(key, number, BigDecimal::add));
    }
  }

  private void addCatchment(RunTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      if (row.get("by").equals("COUNTY")) {
        FigureKey over = FigureKey.of(Measure.OVER_GUIDELINE, row.get("year"));
        FigureKey miles = FigureKey.of(Measure.VEHICLE_MILES, row.get("year"));
        table.find(i, "over-guideline", faults).ifPresent(number -> figures.put(over, number));
        table.find(i, "vehicle-miles", faults).ifPresent(number -> figures.put(miles, number));
      }
    }
  }

  private void addStepDowns(RunTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      if (row.get("moves").equals("yes")) {
        add(Measure.STEP_DOWNS, "", row.get("year"), BigDecimal.ONE);
        if (row.get("from-level").equals(Setting.INMSS.name())) {
          add(Measure.BACK_FROM_INMSS, "", row.get("year"), BigDecimal.ONE);
          table.find(i, "yearly-saving", faults).ifPresent(pounds -> add(Measure.BACK_FROM_INMSS_SAVING, "", row.get("year"), pounds));
        }
      }
    }
  }

  /** Lines, their sums by budget and over all years; what is paid for building stays apart from them. */
  private void addFinance(RunTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      String budget = row.get("budget");
      BigDecimal pounds = table.find(i, "pounds", faults).orElse(BigDecimal.ZERO);
      for (String year : List.of(row.get("financial-year"), FigureKey.ALL_YEARS)) {
        if (budget.equals(Budget.CAPITAL.name())) {
          add(Measure.CAPITAL, row.get("line"), year, pounds);
        } else {
          add(Measure.FINANCE, budget + OF + row.get("line"), year, pounds);
          add(Measure.FINANCE_BY_BUDGET, budget, year, pounds);
          add(Measure.FINANCE_TOTAL, "", year, pounds);
        }
      }
    }
  }

  /** What changes the balance, the first opening among it: up to a year and over all years it sums to that year's closing balance. */
  private void addBalance(RunTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Map<String, String> row = table.rows().get(i);
      String year = row.get("financial-year");
      String line = row.get("line");
      BigDecimal pounds = table.find(i, "pounds", faults).orElse(BigDecimal.ZERO);
      boolean isLaterOpening = line.equals(BlockLine.OPENING_BALANCE.name()) && i > 0;
      if (row.get("part").equals("ACCOUNT") && !isLaterOpening) {
        String part = row.get("name").isEmpty() ? line : line + OF + row.get("name");
        add(Measure.HIGH_NEEDS_BLOCK, part, year, pounds);
        add(Measure.HIGH_NEEDS_BLOCK, part, FigureKey.ALL_YEARS, pounds);
      } else if (line.equals("CLOSING_BALANCE")) {
        add(Measure.BLOCK_BALANCE, "", year, pounds);
      } else if (line.equals("CLOSING_WITHOUT_PROGRAMMES")) {
        add(Measure.BLOCK_WITHOUT_PROGRAMMES, "", year, pounds);
      }
    }
  }

  private void add(Measure measure, String part, String year, BigDecimal pounds) {
    figures.merge(new FigureKey(measure, part, year), pounds, BigDecimal::add);
  }
}
