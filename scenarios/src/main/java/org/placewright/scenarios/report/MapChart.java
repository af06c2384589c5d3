package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.Palette;

/** The map: localities by shortfall, bases and special schools by whether they have room, in the last year. */
final class MapChart {
  private static final List<String> NAMES = List.of(
      "children without a suitable local place",
      "special school, full",
      "special school with room",
      "base, full",
      "base with room");
  private static final int HEIGHT = 660;
  private static final int LABELS_WIDE = 8;
  private static final int LABEL_WIDTH = 140;
  private static final double LARGEST_WIDE = 46;
  private static final double LARGEST_NARROW = 28;

  private final ReportFigures report;
  private final Map<LocalityId, Sufficiency.Count> counts;
  private final MapGround ground;
  private final MapFrame frame = new MapFrame();
  private final AcademicYear year;

  MapChart(ReportFigures report, Map<LocalityId, Sufficiency.Count> counts, MapGround ground) {
    this.report = report;
    this.counts = counts;
    this.ground = ground;
    this.year = report.last().year();
    report.county().localities().values().forEach(locality -> frame.include(locality.centre()));
    listDrawn().forEach(provision -> frame.include(provision.site().orElseThrow()));
  }

  void addTo(Html html, Charts charts) {
    charts.setAreas(ground.isDrawn() ? ground.toGeoJson() : frame.toGeoJson());
    String label = """
        Map of %s in %s: localities by children without a suitable local place, and bases and special schools by \
        whether they have a free place. The figures are in the tables below and under Occupancy."""
        .formatted(report.county().name(), year);
    charts.add(html, Chart.of("chart-map", label, HEIGHT, this::options));
  }

  private Map<String, Object> options(Width width) {
    return Chart.options(
        "decal",
        false,
        "legend",
        Chart.options(
            "top",
            0,
            "left",
            0,
            "itemGap",
            14,
            "data",
            NAMES,
            "textStyle",
            Chart.options("color", Palette.INK, "fontSize", 13)),
        "tooltip",
        Chart.options("renderMode", "richText", "confine", true),
        "geo",
        geo(width),
        "series",
        List.of(
            localities(width),
            provisions(NAMES.get(1), Setting.SPECIAL, true, "diamond", width == Width.WIDE ? 14 : 10),
            provisions(NAMES.get(2), Setting.SPECIAL, false, "diamond", width == Width.WIDE ? 14 : 10),
            provisions(NAMES.get(3), Setting.BASE, true, "triangle", width == Width.WIDE ? 9 : 7),
            provisions(NAMES.get(4), Setting.BASE, false, "triangle", width == Width.WIDE ? 9 : 7),
            names(width, true),
            names(width, false)));
  }

  private Map<String, Object> geo(Width width) {
    return ground.isDrawn()
        ? frame.toMap(width, "#f3f6f9", "#b8c2cc")
        : frame.toMap(width, "rgba(0,0,0,0)", "rgba(0,0,0,0)");
  }

  private Map<String, Object> localities(Width width) {
    List<Object> data = new ArrayList<>();
    for (Locality locality : report.county().localities().values()) {
      data.add(
          Chart.options(
              "name",
              locality.name(),
              "value",
              frame.position(locality.centre(), counts.get(locality.id()).shortfall()),
              "symbolSize",
              size(locality, width)));
    }
    return Chart.options(
        "name",
        NAMES.getFirst(),
        "type",
        "scatter",
        "coordinateSystem",
        "geo",
        "symbol",
        "circle",
        "itemStyle",
        Chart.options("color", Palette.ORANGE, "opacity", 0.75, "borderColor", "#7a5200", "borderWidth", 0.8),
        "data",
        data);
  }

  /** The area of a circle is in proportion to the children; a locality without any is a dot. */
  private double size(Locality locality, Width width) {
    double share = (double) counts.get(locality.id()).shortfall() / Math.max(1, most());
    double size = 3 + (width == Width.WIDE ? LARGEST_WIDE : LARGEST_NARROW) * Math.sqrt(share);
    return Math.round(size * 10) / 10.0;
  }

  /** The children in the largest circle. */
  int most() {
    return counts.values().stream().mapToInt(Sufficiency.Count::shortfall).max().orElse(0);
  }

  /**
   * Names of the localities with most children, in the margin on one side of a wide map with lines to their circles; a
   * narrow map has no margins, so the table names them.
   */
  private Map<String, Object> names(Width width, boolean west) {
    List<Object> data = report.county()
        .localities()
        .values()
        .stream()
        .filter(locality -> counts.get(locality.id()).shortfall() > 0)
        .sorted(Comparator.comparingInt((Locality locality) -> counts.get(locality.id()).shortfall()).reversed())
        .limit(width == Width.WIDE ? LABELS_WIDE : 0)
        .filter(locality -> frame.isWest(locality.centre()) == west)
        .map(
            locality -> (Object) Chart.options(
                "name",
                locality.name(),
                "value",
                frame.position(locality.centre(), counts.get(locality.id()).shortfall()),
                "symbolSize",
                size(locality, width)))
        .toList();
    return Chart.options(
        "name",
        west ? "names in the west" : "names in the east",
        "type",
        "scatter",
        "coordinateSystem",
        "geo",
        "silent",
        true,
        "z",
        9,
        "itemStyle",
        Chart.options("color", "rgba(0,0,0,0)"),
        "label",
        Chart.options(
            "show",
            true,
            "formatter",
            "{b}: {@[2]}",
            "position",
            west ? "left" : "right",
            "color",
            Palette.INK,
            "fontSize",
            13,
            "fontWeight",
            "bold",
            "width",
            LABEL_WIDTH,
            "overflow",
            "break",
            "lineHeight",
            15,
            "textBorderColor",
            "#fff",
            "textBorderWidth",
            3),
        "labelLayout",
        Chart.options("x", west ? "1%" : "99%", "align", west ? "left" : "right", "moveOverlap", "shiftY"),
        "labelLine",
        Chart.options("show", true, "lineStyle", Chart.options("color", Palette.INK, "width", 0.8)),
        "data",
        data);
  }

  private Map<String, Object> provisions(String name, Setting setting, boolean full, String symbol, int size) {
    List<Object> data = new ArrayList<>();
    for (Provision provision : listDrawn()) {
      if (provision.kind().setting() == setting && isFull(provision) == full) {
        data.add(
            Chart.options(
                "name",
                provision.name(),
                "value",
                frame.position(provision.site().orElseThrow(), report.occupancy().placed(provision.id(), year))));
      }
    }
    return Chart.options(
        "name",
        name,
        "type",
        "scatter",
        "coordinateSystem",
        "geo",
        "symbol",
        symbol,
        "symbolSize",
        size,
        "itemStyle",
        Chart.options("color", full ? Palette.BLUE : "#ffffff", "borderColor", Palette.BLUE, "borderWidth", 1.8),
        "data",
        data);
  }

  /** Bases and special schools that have places in the year shown. */
  private List<Provision> listDrawn() {
    return report.county().provisions().values().stream().filter(this::isDrawn).toList();
  }

  private boolean isDrawn(Provision provision) {
    OptionalInt places = report.occupancy().places(provision.id(), year);
    return provision.kind().setting().needsPlannedPlace()
        && provision.site().isPresent()
        && places.isPresent()
        && places.getAsInt() > 0;
  }

  private boolean isFull(Provision provision) {
    return report.occupancy().fraction(provision.id(), year).orElse(0) >= 1;
  }
}
