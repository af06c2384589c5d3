package org.placewright.scenarios.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placewright.model.county.BandCard;
import org.placewright.model.county.BandingScheme;
import org.placewright.model.county.Rate;
import org.placewright.model.county.RateCard;
import org.placewright.model.money.Budget;
import org.placewright.model.money.FinanceLine;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Horizon;

/**
 * Reads rates.csv.
 *
 * @param rates the rates of sound rows
 * @param kinds kinds of provision that any row is about, sound or not
 * @param warnings how rows were counted that leave out their line or budget
 */
record RateTable(List<Rate> rates, Set<ProvisionKind> kinds, List<String> warnings) {
  static final Budget USUAL_BUDGET = Budget.HIGH_NEEDS_BLOCK;
  static final String OR_BUDGETS = CodeWords.orList(Budget.class, budget -> budget != Budget.CAPITAL);
  static final String OR_LINES = CodeWords.orList(FinanceLine.class, FinanceLine::isRate);

  RateTable {
    rates = List.copyOf(rates);
    kinds = Set.copyOf(kinds);
    warnings = List.copyOf(warnings);
  }

  /** The same of a county that says elsewhere what these kinds of provision cost. */
  RateTable alsoKnowing(Set<ProvisionKind> others) {
    Set<ProvisionKind> all = EnumSet.noneOf(ProvisionKind.class);
    all.addAll(kinds);
    all.addAll(others);
    return new RateTable(rates, all, warnings);
  }

  /**
   * Reads the table.
   *
   * @param horizon the years of the plan that the rates are for
   * @param bands of top-ups, which hold before a need's own top-up begins; empty where there is a table of them with faults, so that
   *     nobody knows whether they do
   */
  static RateTable read(Table table, int returnYear, Horizon horizon, Optional<BandCard> bands) {
    List<Rate> rates = new ArrayList<>();
    Set<ProvisionKind> kinds = EnumSet.noneOf(ProvisionKind.class);
    Map<List<Object>, Row> seen = new HashMap<>();
    Map<Rate, Row> rowOf = new IdentityHashMap<>();
    Set<ProvisionKind> withoutLine = EnumSet.noneOf(ProvisionKind.class);
    int withoutBudget = 0;
    for (Row row : table.rows()) {
      Optional<ProvisionKind> kind = row.oneOf("kind", ProvisionKind.class);
      kind.ifPresent(kinds::add);
      Optional<NeedType> need = row.isBlank("need") ? Optional.empty() : row.need("need", returnYear);
      Optional<Budget> budget = row.isBlank("budget")
          ? Optional.of(USUAL_BUDGET)
          : row.oneOf("budget", Budget.class);
      if (budget.equals(Optional.of(Budget.CAPITAL))) {
        row.fault("budget", "a yearly rate is no capital; write " + OR_BUDGETS);
      }
      withoutBudget += row.isBlank("budget") ? 1 : 0;
      if (table.openHeaders().isEmpty() && row.isBlank("line")) {
        kind.ifPresent(withoutLine::add);
      }
      Optional<AcademicYear> from = row.findFrom("from", horizon);
      Map<FinanceLine, Optional<Money>> pounds = readPounds(table, row, kind);
      if (pounds.containsKey(FinanceLine.EMPTY_PLACE) && !row.isBlank("need")) {
        row.fault("need", "an empty place is nobody's; leave the need blank, and give one rate for the kind");
      }
      if (pounds.containsKey(FinanceLine.EMPTY_PLACE) && kind.filter(known -> !known.isCommissioned()).isPresent()) {
        row.fault("kind", "only places that the council commissions are paid for empty: %s"
            .formatted(CodeWords.orList(ProvisionKind.class, ProvisionKind::isCommissioned)));
      }
      if (row.isSound()) {
        pounds.forEach((line, yearly) -> {
          Rate rate = new Rate(
              kind.orElseThrow(), need, line, budget.orElseThrow(), from, yearly.orElseThrow(), dated(row), source(row));
          Row before = seen.putIfAbsent(List.of(RateCard.keyOf(rate), from), row);
          if (before != null) {
            row.fault(
                "kind",
                "the rate for this kind, need, line, budget and first year (from) is given twice, first in line %d; keep one"
                    .formatted(before.line()));
          } else {
            rates.add(rate);
            rowOf.put(rate, row);
          }
        });
      }
    }
    if (table.rows().stream().allMatch(Row::isSound)) {
      refuseGaps(rates, rowOf, horizon, bands);
    }
    return new RateTable(rates, kinds, warn(table, withoutLine, withoutBudget, horizon));
  }

  /** A rate before which nothing is known, and one that never holds in the plan, would be misread by somebody. */
  private static void refuseGaps(List<Rate> rates, Map<Rate, Row> rowOf, Horizon horizon, Optional<BandCard> bands) {
    RateCard card = new RateCard(rates, bands.orElse(BandCard.NONE).without(whom -> isGiven(rates, whom)));
    Set<Rate> refused = new HashSet<>();
    for (Rate rate : card.listWithoutStart(horizon.first())) {
      boolean isBanded = rate.line() == FinanceLine.TOP_UP
          && (bands.isEmpty() || bands.get().find(rate.kind(), rate.need()).isPresent());
      if (!isBanded && refused.stream().noneMatch(known -> RateCard.keyOf(known).equals(RateCard.keyOf(rate)))) {
        refused.add(rate);
        rowOf.get(rate)
            .fault(
                "from",
                "no row says what is paid before: add one with from left blank, for all years since the plan's first, %s (0 pounds where nothing is paid)"
                    .formatted(horizon.first()));
      }
    }
    List<Rate> held = horizon.listYears().stream().flatMap(year -> card.listInForce(rate -> true, year).stream()).distinct().toList();
    rates.stream()
        .filter(rate -> !held.contains(rate))
        .forEach(
            rate -> rowOf.get(rate)
                .fault(
                    "from", "the row holds in no year of the plan: another has taken over by %s; leave it out".formatted(horizon.first())));
  }

  /** Whether top-ups of the same are among the rates, which the table of bands says is one of them too many. */
  private static boolean isGiven(List<Rate> rates, BandingScheme bands) {
    return rates.stream().anyMatch(rate -> RateCard.isTopUp(rate, bands.kind(), bands.need()));
  }

  private static List<String> warn(Table table, Set<ProvisionKind> withoutLine, int withoutBudget, Horizon horizon) {
    List<String> warnings = new ArrayList<>();
    if (!withoutLine.isEmpty()) {
      Map<FinanceLine, List<String>> counted = new EnumMap<>(FinanceLine.class);
      withoutLine.forEach(kind -> counted.computeIfAbsent(usualLine(kind), line -> new ArrayList<>()).add(kind.label()));
      warnings.add(
          "%s leaves the line of some rates out; they are counted as %s".formatted(
              table.name(),
              counted.entrySet()
                  .stream()
                  .map(line -> "%s for %s".formatted(line.getKey(), String.join(", ", line.getValue())))
                  .collect(Collectors.joining("; "))));
    }
    if (withoutBudget > 0) {
      warnings.add(
          "%s leaves the budget of %d of %d rows out; the %s is taken to pay them"
              .formatted(table.name(), withoutBudget, table.rows().size(), USUAL_BUDGET.label()));
    }
    warnAboutLaterDates(table, horizon).ifPresent(warnings::add);
    return warnings;
  }

  /** A column of years that is meant to say from when rows hold may have been read as when their figures are of. */
  private static Optional<String> warnAboutLaterDates(Table table, Horizon horizon) {
    List<String> later = table.rows()
        .stream()
        .filter(row -> row.isBlank("from"))
        .filter(row -> row.findText("dated").flatMap(AcademicYear::parse).filter(horizon.first()::isBefore).isPresent())
        .map(row -> String.valueOf(row.line()))
        .toList();
    return later.isEmpty() ? Optional.empty()
        : Optional.of(
            "%s: the figures of line %s are dated after the plan's first year, %s, and hold from then on all the same; the column from says when a row begins to hold"
                .formatted(table.name(), NearestWord.list(later), horizon.first()));
  }

  /** Which line a blank stands for, kind by kind, for the manual. */
  static String usualLinesInWords() {
    Map<FinanceLine, String> lines = new LinkedHashMap<>();
    for (ProvisionKind kind : ProvisionKind.values()) {
      FinanceLine line = usualLine(kind);
      lines.computeIfAbsent(line, l -> CodeWords.andList(ProvisionKind.class, other -> usualLine(other) == l));
    }
    return lines.entrySet().stream().map(line -> "%s for %s".formatted(line.getKey(), line.getValue())).collect(Collectors.joining("; "));
  }

  /** The columns that may stand in for line and pounds, for the manual. */
  static String lineColumnsInWords() {
    return OpenColumns.RATE_LINES.known()
        .stream()
        .map(line -> "`%s`".formatted(line.toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining(", "));
  }

  /** The amounts of a row by line: one from the columns line and pounds, or one for each column named after a line. */
  private static Map<FinanceLine, Optional<Money>> readPounds(Table table, Row row, Optional<ProvisionKind> kind) {
    Map<FinanceLine, Optional<Money>> pounds = new EnumMap<>(FinanceLine.class);
    if (table.openHeaders().isEmpty()) {
      Optional<FinanceLine> line = row.isBlank("line") ? kind.map(RateTable::usualLine) : row.oneOf("line", FinanceLine.class);
      if (line.filter(known -> !known.isRate()).isPresent()) {
        row.fault("line",
            "this is worked out (transport from transport.csv, the rest from schemes.csv); write %s here".formatted(OR_LINES));
      }
      Optional<Money> yearly = row.pounds("pounds");
      line.ifPresent(known -> pounds.put(known, yearly));
      return pounds;
    }
    for (String header : table.openHeaders()) {
      if (!row.isBlank(header)) {
        FinanceLine line = Stream.of(FinanceLine.values()).filter(l -> Heading.same(l.name(), header)).findFirst().orElseThrow();
        pounds.put(line, row.pounds(header));
      }
    }
    if (pounds.isEmpty()) {
      row.fault(table.openHeaders().getFirst(), "the row has no amount; write 0 where nothing is paid");
    }
    return pounds;
  }

  private static FinanceLine usualLine(ProvisionKind kind) {
    return switch (kind) {
      case INDEPENDENT_SPECIAL, NON_MAINTAINED_SPECIAL -> FinanceLine.FEE;
      case MAINSTREAM, BESPOKE -> FinanceLine.SUPPORT;
      default -> FinanceLine.TOP_UP;
    };
  }

  static String dated(Row row) {
    return row.findText("dated").orElse("not dated");
  }

  static String source(Row row) {
    return row.findText("source").orElse("not stated");
  }
}
