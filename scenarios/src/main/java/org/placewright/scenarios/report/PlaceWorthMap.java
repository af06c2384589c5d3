package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.placewright.model.money.Money;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;

/** The map of what a place kept through all years is worth at every provision with a limit and a site. */
final class PlaceWorthMap {
  private static final int HEIGHT = 560;
  private static final List<String> SHADES = List.of("#ffffff", "#b9d7ea", "#56a5d6", "#0b5f96", "#d55e00");
  private static final int SMALLEST = 8;
  private static final int LARGER = 3;

  private final ReportFigures report;
  private final List<PlaceWorth.Ranked> drawn;
  private final MoneyBands bands;
  private final MapFrame frame = new MapFrame();

  PlaceWorthMap(ReportFigures report, List<PlaceWorth.Ranked> ranked) {
    this.report = report;
    this.drawn = ranked.stream().filter(one -> one.provision().site().isPresent()).toList();
    this.bands = MoneyBands.of(drawn.stream().map(PlaceWorth.Ranked::allYears).toList(), SHADES.size() - 1);
    report.county().localities().values().forEach(locality -> frame.include(locality.centre()));
    drawn.forEach(one -> frame.include(one.provision().site().orElseThrow()));
  }

  void addTo(Html html, Charts charts) {
    String label = """
        Map of %s: what one more place kept through all years of the plan is worth at every provision. The figures \
        are in the table below."""
        .formatted(report.county().name());
    charts.add(html, Chart.of("chart-place-values", label, HEIGHT, this::options));
  }

  private Map<String, Object> options(Width width) {
    List<Object> series = new ArrayList<>();
    for (int band = 0; band <= bands.number(); band++) {
      series.add(provisions(band));
    }
    return Chart.options(
        "decal",
        false,
        "legend",
        Chart.options(
            "top", 0, "left", 0, "itemGap", 14, "textStyle", Chart.options("color", Palette.INK, "fontSize", 13)),
        "tooltip",
        Chart.options("renderMode", "richText", "confine", true, "formatter", "{b}"),
        "geo",
        frame.toMap(width, "rgba(0,0,0,0.03)", "#b8c2cc"),
        "series",
        series);
  }

  private Map<String, Object> provisions(int band) {
    List<Object> data = new ArrayList<>();
    for (PlaceWorth.Ranked one : drawn) {
      if (bands.band(one.allYears()) == band) {
        Money allYears = one.allYears();
        data.add(
            Chart.options(
                "name",
                "%s: %s".formatted(one.provision().name(), Numerals.pounds(allYears)),
                "value",
                frame.position(one.provision().site().orElseThrow(), (int) (allYears.pence() / 100))));
      }
    }
    return Chart.options(
        "name",
        bands.words(band),
        "type",
        "scatter",
        "coordinateSystem",
        "geo",
        "symbol",
        "circle",
        "symbolSize",
        SMALLEST + LARGER * band,
        "itemStyle",
        Chart.options("color", SHADES.get(band), "opacity", 0.9, "borderColor", Palette.INK, "borderWidth", 1),
        "data",
        data);
  }
}
