package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.placewright.model.balance.BlockLine;
import org.placewright.scenarios.report.Axes;
import org.placewright.scenarios.report.BalanceNotes;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * The high needs block unmitigated (the first run, without programmes) and mitigated (each other run, with its programmes). The
 * difference of a year is what has changed so far, by who changed it; its parts sum to it.
 */
final class BlockComparison {
  private static final int HEIGHT = 340;
  private static final List<String> COLOURS = List.of(Palette.BLUE, Palette.GREEN, Palette.PURPLE, Palette.ORANGE, Palette.SKY);

  private final Comparison of;
  private final List<String> years;

  BlockComparison(Comparison of) {
    this.of = of;
    this.years = of.listYears(Measure.BLOCK_BALANCE);
  }

  void write(Html html, Charts charts) {
    if (years.isEmpty()) {
      html.element("p", "The county does not say what its high needs block gets, so no balance is worked out.");
      return;
    }
    if (!isComparable()) {
      html.element("p", "The balances of these runs are of other years, so they cannot be compared; compare.csv has each.");
      return;
    }
    String message = "Unmitigated is %s without savings programmes: %s on 31 March %s. Mitigated: %s."
        .formatted(
            of.firstLabel(), holds(unmitigated(last())), calendarYear(last()),
            Numerals.list(of.others().stream().map(run -> "%s, %s".formatted(label(run), holds(closing(run, last())))).toList()));
    html.open("figure").element("figcaption", message);
    charts.add(html, Chart.of("chart-balance", message + " The figures are in the tables below.", HEIGHT, this::options));
    listTables().forEach(table -> HtmlTable.write(html, table));
    html.close();
    html.element(
        "p",
        "In pounds of each year. Every row sums from left to right: the unmitigated balance and all that has changed since the first year"
            + " make the mitigated one. Programmes that a plan shows itself are not counted. Unmitigated is a plan too: it uses the places"
            + " that there are as well as it can."
            + (of.first().record().changes().isEmpty()
                ? ""
                : " Here it is not what happens when nothing is done: %s changes the county itself.".formatted(of.firstLabel())),
        "class", "note");
    html.element("p", BalanceNotes.LEFT_OUT + unplaced(), "class", "note");
  }

  /** How many each run leaves without a place, where they differ; otherwise nothing. */
  private String unplaced() {
    List<Long> stays = of.runs().stream().map(this::unplaced).toList();
    if (stays.stream().distinct().count() == 1) {
      return "";
    }
    return " Runs leave different numbers without one, counted once for each academic year: %s. The more they are, the better a balance looks than it is."
        .formatted(
            Numerals.list(
                IntStream.range(0, stays.size())
                    .mapToObj(i -> "%s %s".formatted(of.labels().get(i), Numerals.count(stays.get(i))))
                    .toList()));
  }

  private long unplaced(FinishedRun run) {
    return of.listYears(Measure.UNPLACED)
        .stream()
        .flatMap(year -> run.find(FigureKey.of(Measure.UNPLACED, year)).stream())
        .mapToLong(BigDecimal::longValue)
        .sum();
  }

  /** One table for each run but the first; none where balances cannot be compared. */
  List<Table> listTables() {
    return years.isEmpty() || !isComparable() ? List.of() : of.others().stream().map(this::table).toList();
  }

  private boolean isComparable() {
    return of.runs()
        .stream()
        .allMatch(run -> years.stream().allMatch(year -> run.find(FigureKey.of(Measure.BLOCK_BALANCE, year)).isPresent()));
  }

  private String last() {
    return years.getLast();
  }

  private Table table(FinishedRun run) {
    Table.Builder table = Table.named("balance", "The high needs block at the end of each financial year: %s".formatted(label(run)))
        .columns(
            Column.text("Financial year"), Column.pounds("Unmitigated (%s)".formatted(of.firstLabel())),
            Column.pounds("Plan spent less so far"),
            Column.pounds("Other money so far"), Column.pounds("Programmes so far"), Column.pounds("Mitigated (%s)".formatted(label(run))));
    for (String year : years) {
      BigDecimal plan = changed(run, year, Set.of(BlockLine.PLAN_SPENDING, BlockLine.PRICE_GROWTH)::contains);
      BigDecimal programmes = soFar(run, year, line -> line == BlockLine.SAVINGS_PROGRAMME);
      BigDecimal other = changed(
          run, year, line -> !Set.of(BlockLine.PLAN_SPENDING, BlockLine.PRICE_GROWTH, BlockLine.SAVINGS_PROGRAMME).contains(line));
      table.row(year, unmitigated(year), plan, other, programmes, closing(run, year));
    }
    return table.build();
  }

  private BigDecimal unmitigated(String year) {
    return of.first().get(FigureKey.of(Measure.BLOCK_WITHOUT_PROGRAMMES, year));
  }

  private static BigDecimal closing(FinishedRun run, String year) {
    return run.get(FigureKey.of(Measure.BLOCK_BALANCE, year));
  }

  private BigDecimal changed(FinishedRun run, String year, Predicate<BlockLine> which) {
    return soFar(run, year, which).subtract(soFar(of.first(), year, which));
  }

  /** What lines have changed a run's balance by the end of a year. */
  private BigDecimal soFar(FinishedRun run, String year, Predicate<BlockLine> which) {
    return run.figures()
        .entrySet()
        .stream()
        .filter(figure -> figure.getKey().measure() == Measure.HIGH_NEEDS_BLOCK && years.contains(figure.getKey().year()))
        .filter(figure -> figure.getKey().year().compareTo(year) <= 0 && which.test(lineOf(figure.getKey().part())))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BlockLine lineOf(String part) {
    int cut = part.indexOf(RunFigures.OF);
    return BlockLine.valueOf(cut < 0 ? part : part.substring(0, cut));
  }

  private Map<String, Object> options(Width width) {
    List<Map<String, Object>> lines = new ArrayList<>();
    lines.add(
        Axes.line(
            "unmitigated (%s)".formatted(of.firstLabel()), Palette.VERMILLION, true, width,
            years.stream().map(year -> millions(unmitigated(year))).toList()));
    for (int i = 0; i < of.others().size(); i++) {
      FinishedRun run = of.others().get(i);
      lines.add(
          Axes.line(
              label(run), COLOURS.get(i % COLOURS.size()), false, width,
              years.stream().map(year -> millions(closing(run, year))).toList()));
    }
    List<String> ends = years.stream().map(year -> "Mar " + calendarYear(year)).toList();
    return Axes.withZeroLine(Axes.chart(ends, "£ million at the end of the financial year", width, true, lines));
  }

  private String label(FinishedRun run) {
    return of.labels().get(of.runs().indexOf(run));
  }

  /** The year of the March in which a financial year ends. */
  private static String calendarYear(String financialYear) {
    return String.valueOf(Integer.parseInt(financialYear.substring(0, financialYear.indexOf('-'))) + 1);
  }

  private static String holds(BigDecimal balance) {
    return balance.signum() == 0
        ? "nothing"
        : "a %s of %s".formatted(balance.signum() < 0 ? "deficit" : "surplus", Numerals.millions(balance.abs()));
  }

  private static BigDecimal millions(BigDecimal pounds) {
    return pounds.movePointLeft(6).setScale(2, RoundingMode.HALF_UP);
  }
}
