package org.placewright.scenarios.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.money.BandCode;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.FinancialYear;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What each band of top-ups costs: bars for one year, and the figures of the first and the last whole financial year. */
final class BandCosts {
  private static final int ROW_HEIGHT = 34;
  private static final int AXIS_HEIGHT = 60;
  private static final int THOUSAND_DIGITS = 3;
  private static final int DECIMALS_OF_CHILDREN = 1;
  private static final Comparator<Of> ORDER = Comparator.comparing(Of::kind)
      .thenComparing(of -> of.band().isPresent() ? 0 : 1)
      .thenComparing(of -> of.need().map(NeedType::ordinal).orElse(-1));

  /**
   * Whom a row is about.
   *
   * @param need of bands for one need; empty of general ones, and of top-ups that are not banded
   */
  private record Of(ProvisionKind kind, Optional<NeedType> need, Optional<BandCode> band) {
    String whom() {
      return need.map(of -> "%s, %s".formatted(kind.label(), of)).orElse(kind.label());
    }

    String bandName() {
      return band.map(BandCode::value).orElse("not banded");
    }
  }

  private record Sum(BigDecimal children, Money pounds) {
    static final Sum NOTHING = new Sum(BigDecimal.ZERO, Money.NONE);

    Sum plus(Sum other) {
      return new Sum(children.add(other.children), pounds.plus(other.pounds));
    }
  }

  private final ReportFigures report;
  private final FinancialYear first;
  private final FinancialYear last;
  private final Map<Of, Map<FinancialYear, Sum>> sums = new LinkedHashMap<>();

  private BandCosts(ReportFigures report) {
    this.report = report;
    List<FinancialYear> whole = report.topUps().listYears().stream().filter(year -> !report.finance().isPartYear(year)).toList();
    List<FinancialYear> years = whole.isEmpty() ? report.topUps().listYears() : whole;
    this.first = years.getFirst();
    this.last = years.getLast();
    report.topUps()
        .lines()
        .forEach(
            line -> sums.computeIfAbsent(of(line), of -> new LinkedHashMap<>())
                .merge(line.year(), new Sum(line.children(), line.pounds()), Sum::plus));
  }

  private Of of(TopUps.Line line) {
    Optional<NeedType> need = Optional.of(line.need())
        .filter(of -> line.band().isPresent()
            ? report.county().rates().bands().find(line.kind(), Optional.of(of)).isPresent()
            : !report.county().rates().bands().list(line.kind()).isEmpty());
    return new Of(line.kind(), need, line.band());
  }

  /** Writes nothing where no top-up is paid by band. */
  static void write(Html html, Charts charts, ReportFigures report) {
    if (report.topUps().areBanded()) {
      new BandCosts(report).write(html, charts);
    }
  }

  private void write(Html html, Charts charts) {
    html.element("h3", "What each band costs");
    html.element(
        "p",
        """
            Top-ups by band, all budgets together. Children are years of full-time children. A child whose band is known counts in it, \
            or in part in the band it would move to where a scenario re-bands those who come or are reviewed; all others are spread over \
            the bands by the shares of bands.csv, re-banded likewise. The rows sum to the top-ups of the table above, to the penny.""");
    html.open("figure").element("figcaption", message());
    charts.add(
        html,
        Chart.of(
            "chart-bands", message() + " A bar for each band. The figures are in the table below.",
            AXIS_HEIGHT + ROW_HEIGHT * listBanded().size(), this::options));
    html.close();
    HtmlTable.write(html, table(), 1);
  }

  private List<Of> listAll() {
    return sums.keySet().stream().sorted(ORDER).toList();
  }

  private List<Of> listBanded() {
    return listAll().stream().filter(of -> of.band().isPresent()).toList();
  }

  private Sum sum(Of of, FinancialYear year) {
    return sums.get(of).getOrDefault(year, Sum.NOTHING);
  }

  private String message() {
    Of most = listBanded().stream().max(Comparator.comparing(of -> sum(of, last).pounds())).orElseThrow();
    Money all = listBanded().stream().map(of -> sum(of, last).pounds()).reduce(Money.NONE, Money::plus);
    return "Band %s (%s) costs most in %s: %s of %s paid by band, for %s children.".formatted(
        most.bandName(), most.whom(), last, Numerals.pounds(sum(most, last).pounds()), Numerals.pounds(all),
        sum(most, last).children().setScale(DECIMALS_OF_CHILDREN, RoundingMode.HALF_UP).toPlainString());
  }

  private Map<String, Object> options(Width width) {
    List<Object> values = new ArrayList<>();
    for (Of of : listBanded()) {
      BigDecimal thousands = sum(of, last).pounds().pounds().movePointLeft(THOUSAND_DIGITS).setScale(1, RoundingMode.HALF_UP);
      values.add(thousands);
    }
    return Chart.options(
        "textStyle", Chart.options("fontFamily", "system-ui, sans-serif", "color", Palette.INK),
        "tooltip", Chart.options("renderMode", "richText", "confine", true),
        "grid", Chart.options("left", width == Width.WIDE ? 220 : 130, "right", 70, "top", 8, "bottom", 44),
        "xAxis", Chart.options(
            "type", "value", "name", "£ thousand in " + last, "nameLocation", "middle", "nameGap", 26,
            "splitNumber", width == Width.WIDE ? 5 : 2,
            "axisLabel", Chart.options("color", Palette.INK, "fontSize", 12),
            "splitLine", Chart.options("lineStyle", Chart.options("color", Palette.LINE))),
        "yAxis", Chart.options(
            "type", "category", "inverse", true,
            "data", listBanded().stream().map(of -> "%s: %s".formatted(of.whom(), of.bandName())).toList(),
            "axisLabel",
            Chart.options("color", Palette.INK, "fontSize", 12, "lineHeight", 13, "width", width == Width.WIDE ? 210 : 120, "overflow",
                "break"),
            "axisTick", Chart.options("show", false)),
        "series", List.of(
            Chart.options(
                "type", "bar", "barCategoryGap", "30%", "itemStyle", Chart.options("color", Palette.BLUE), "data", values, "label",
                Chart.options("show", true, "position", "right", "color", Palette.INK, "fontSize", 12))));
  }

  private Table table() {
    Table.Builder table = Table.named("bands", "Top-ups by band")
        .columns(
            Column.text("Where"), Column.text("Need"), Column.text("Band"), Column.pounds("Top-up a year"));
    List<FinancialYear> years = first.equals(last) ? List.of(first) : List.of(first, last);
    years.forEach(year -> table.columns(Column.decimal("Children " + year), Column.pounds("Pounds " + year)));
    for (Of of : listAll()) {
      List<Object> row = new ArrayList<>(
          List.of(
              of.kind().label(), of.need().map(NeedType::label).orElse(isOneOfSeveral(of) ? "any other" : "any"), of.bandName(),
              price(of)));
      years.forEach(year -> row.addAll(List.of(sum(of, year).children(), sum(of, year).pounds())));
      table.row(row);
    }
    List<Object> total = new ArrayList<>(List.of("All top-ups", "", "", ""));
    for (FinancialYear year : years) {
      Sum all = listAll().stream().map(of -> sum(of, year)).reduce(Sum.NOTHING, Sum::plus);
      total.addAll(List.of(all.children(), all.pounds()));
    }
    return table.row(total).build();
  }

  /** Whether other rows of the kind are for one need each. */
  private boolean isOneOfSeveral(Of of) {
    return sums.keySet().stream().anyMatch(other -> other.kind() == of.kind() && other.need().isPresent());
  }

  private Optional<Money> price(Of of) {
    return of.band()
        .flatMap(band -> report.county().rates().bands().find(of.kind(), of.need()).flatMap(scheme -> scheme.find(band)))
        .map(band -> band.yearly());
  }
}
