package org.placewright.scenarios.file;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.Rate;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/** Reads savings.csv, with rates.csv beside it for lines that count children at a rate, and savings-programmes.csv. */
public final class SavingsReader {
  static final TableSchema SCHEMA = new TableSchema(
      "savings",
      "What a review or a business case says is saved: lines of children times a rate, or of one sum, by scenario. Multiplied and"
          + " summed as it stands; no plan is made.",
      Optional.empty(),
      List.of(
          Column.filled("scenario", "your word for it, the same in each of its rows"),
          Column.filled("line", "what is saved; once in each scenario"),
          Column.present("children", "how many; blank to take `before` less `after`, or for one sum"),
          Column.optional("before", "children before, where the count is the difference of two counts"),
          Column.optional("after", "children after; not more than before"),
          Column.optional("kind", "kind of provision whose rate is saved, as in rates.csv; blank where `pounds` says it"),
          Column.optional("rate", "which line of rates.csv that is: " + RateTable.OR_LINES + "; all budgets that pay it save"),
          Column.optional("pounds", "saved a child, or in one sum; blank where a rate says it"),
          Column.optional("budget", "who saves `pounds`: " + RateTable.OR_BUDGETS),
          Column.optional("source", "where the figures are from")),
      Optional.empty(),
      """
          scenario,line,children,before,after,kind,rate,pounds,budget,source
          careful,fee avoided,12,,,INDEPENDENT_SPECIAL,FEE,,,Made up for this page
          careful,packages,,,,,,500000,HIGH_NEEDS_BLOCK,Made up for this page""");

  private static final Horizon ONE_YEAR = new Horizon(AcademicYear.EARLIEST, 1);
  private final List<Rate> rates;
  private final boolean areAllRates;

  /**
   * Reads lines.
   *
   * @param areAllRates whether no row of the rates has a fault, so that a rate that is not there is not given
   */
  private SavingsReader(List<Rate> rates, boolean areAllRates) {
    this.rates = rates;
    this.areAllRates = areAllRates;
  }

  /**
   * What a folder says is saved.
   *
   * @param lines of savings.csv
   * @param programmes of savings-programmes.csv, by financial year
   */
  public record Savings(List<SavingLine> lines, List<SavingsProgramme> programmes) {
    public Savings {
      lines = List.copyOf(lines);
      programmes = List.copyOf(programmes);
    }
  }

  /**
   * Reads the savings of a folder; empty exactly when there was a fault.
   *
   * @param folder a folder with savings.csv, savings-programmes.csv or both, or the name of a shipped one
   */
  public static Optional<Savings> read(String folder, Faults faults) {
    int before = faults.count();
    Optional<Path> found = find(folder);
    if (found.isEmpty()) {
      List<String> known = ShippedFiles.listSavingsNames();
      faults.add(
          folder, 0, "", "", "there is no such folder, and no such savings ship with Placewright%s (shipped: %s)"
              .formatted(NearestWord.hint(folder, known), NearestWord.list(known)));
      return Optional.empty();
    }
    List<SavingsProgramme> programmes = has(found.get(), SavingsProgrammeTable.SCHEMA)
        ? table(found.get(), folder, SavingsProgrammeTable.SCHEMA, faults).map(SavingsProgrammeTable::read).orElse(List.of())
        : List.of();
    boolean isOnlyProgrammes = has(found.get(), SavingsProgrammeTable.SCHEMA) && !has(found.get(), SCHEMA);
    List<SavingLine> lines = isOnlyProgrammes ? List.of() : readLines(found.get(), folder, faults);
    return faults.count() > before ? Optional.empty() : Optional.of(new Savings(lines, programmes));
  }

  private static boolean has(Path folder, TableSchema schema) {
    return Files.exists(folder.resolve(schema.usualFile()));
  }

  private static List<SavingLine> readLines(Path folder, String name, Faults faults) {
    List<Rate> rates = new ArrayList<>();
    int before = faults.count();
    if (has(folder, CountyTables.RATES)) {
      table(folder, name, CountyTables.RATES, faults).ifPresent(table -> {
        table.rows()
            .stream()
            .filter(row -> !row.isBlank("from"))
            .forEach(row -> row.fault("from", "a savings table counts one year, so its rates have none: leave the cell blank"));
        rates.addAll(RateTable.read(table, Year.MAX_VALUE, ONE_YEAR, Optional.of(BandCard.NONE)).rates());
      });
    }
    return table(folder, name, SCHEMA, faults).map(new SavingsReader(rates, faults.count() == before)::read).orElse(List.of());
  }

  private static Optional<Path> find(String folder) {
    try {
      return Optional.of(Path.of(folder)).filter(Files::isDirectory).or(() -> ShippedFiles.findSavings(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Table> table(Path folder, String name, TableSchema schema, Faults faults) {
    OpenColumns open = schema == CountyTables.RATES ? OpenColumns.RATE_LINES : OpenColumns.NONE;
    return SourceText.read(folder.resolve(schema.usualFile()), name + "/" + schema.usualFile(), faults)
        .flatMap(source -> Table.read(source, schema, open, faults));
  }

  private List<SavingLine> read(Table table) {
    List<SavingLine> lines = new ArrayList<>();
    Map<List<String>, Row> seen = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<String> scenario = row.text("scenario");
      Optional<String> name = row.text("line");
      Optional<SavingLine.Counted> counted = counted(row);
      Optional<Integer> given = row.isBlank("children") ? Optional.empty() : row.wholeNumber("children", 0, Counts.MOST);
      Map<Budget, Money> each = each(row);
      if (!row.isSound() || each.isEmpty()) {
        continue;
      }
      Row first = seen.putIfAbsent(List.of(scenario.orElseThrow(), name.orElseThrow()), row);
      Optional<Integer> children = given.or(() -> counted.map(SavingLine.Counted::children));
      if (first != null) {
        row.fault("line", "the scenario has this line in line %d already; keep one".formatted(first.line()));
      } else if (children.isEmpty() && !row.isBlank("rate")) {
        row.fault("children", "a rate is for each child: say how many, or how many before and after");
      } else {
        lines.add(
            new SavingLine(scenario.get(), name.get(), children, counted, each, row.findText("source").orElse("not stated")));
      }
    }
    return lines;
  }

  private static Optional<SavingLine.Counted> counted(Row row) {
    if (row.isBlank("before") && row.isBlank("after")) {
      return Optional.empty();
    }
    Optional<Integer> before = row.wholeNumber("before", 0, Counts.MOST);
    Optional<Integer> after = row.wholeNumber("after", 0, before.orElse(Counts.MOST));
    return before.isPresent() && after.isPresent() ? Optional.of(new SavingLine.Counted(before.get(), after.get())) : Optional.empty();
  }

  private Map<Budget, Money> each(Row row) {
    Map<Budget, Money> each = new EnumMap<>(Budget.class);
    boolean byRate = !row.isBlank("kind") || !row.isBlank("rate");
    boolean bySum = !row.isBlank("pounds") || !row.isBlank("budget");
    if (byRate == bySum) {
      row.fault(byRate ? "pounds" : "kind", "either kind and rate, which rates.csv prices, or pounds and budget: one of the two ways");
    } else if (byRate) {
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      Optional<FinanceLine> line = row.oneOf("rate", FinanceLine.class);
      if (kind.isPresent() && line.isPresent()) {
        rates.stream()
            .filter(rate -> rate.kind() == kind.get() && rate.line() == line.get() && rate.need().isEmpty())
            .forEach(rate -> each.merge(rate.budget(), rate.yearly(), Money::plus));
        if (each.isEmpty() && areAllRates) {
          row.fault("rate", "rates.csv beside this table has no such rate for %s and every need".formatted(kind.get()));
        }
      }
    } else {
      Optional<BigDecimal> pounds = row.number("pounds", BigDecimal.ZERO, Counts.MOST_POUNDS);
      Optional<Budget> budget = row.oneOf("budget", Budget.class);
      if (pounds.isPresent() && budget.isPresent()) {
        each.put(budget.get(), Money.ofPounds(pounds.get()));
      }
    }
    return each;
  }
}
