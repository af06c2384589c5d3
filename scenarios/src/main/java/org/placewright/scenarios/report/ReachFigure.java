package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.travel.Journey;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.ReachMap;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** How far each provision is from everywhere, and who comes from where: one at a time, chosen by the reader. */
final class ReachFigure {
  private static final String CHART = "chart-reach";
  private static final int HEIGHT = 600;

  private final ReportFigures report;
  private final MapGround ground;
  private final MinuteBands bands;
  private final List<Locality> localities;
  private final List<Provision> provisions;
  private final Map<ProvisionId, Map<LocalityId, Flow>> flows = new LinkedHashMap<>();
  private final MapFrame frame = new MapFrame();

  private ReachFigure(ReportFigures report, MapGround ground) {
    this.report = report;
    this.ground = ground;
    bands = MinuteBands.of(report.county().assumptions());
    this.localities = List.copyOf(report.county().localities().values());
    this.provisions = report.county()
        .provisions()
        .values()
        .stream()
        .filter(provision -> provision.site().isPresent())
        .sorted(Comparator.comparing(Provision::kind))
        .toList();
    for (Flow flow : Flow.list(report.figures())) {
      flows.computeIfAbsent(flow.to(), id -> new LinkedHashMap<>()).put(flow.from(), flow);
    }
    localities.forEach(locality -> frame.include(locality.centre()));
    provisions.forEach(provision -> frame.include(provision.site().orElseThrow()));
  }

  static void write(Html html, Charts charts, ReportFigures report, MapGround ground) {
    ReachFigure figure = new ReachFigure(report, ground);
    if (!figure.provisions.isEmpty()) {
      figure.write(html, charts);
    }
  }

  private void write(Html html, Charts charts) {
    html.element("h3", "How far each provision is");
    html.open("figure").element("figcaption", message());
    ReachMap map = toMap();
    map.writeChoice(html);
    charts.add(
        html, Chart.of(CHART, "Localities by minutes to the provision chosen. The figures are in the table below.", HEIGHT, this::options));
    charts.setReach(map);
    html.element(
        "p",
        """
            Localities by minutes one way to the provision chosen (%s), and lines to it from where its children live in %s, as wide as \
            they are many. Choose another provision above the map."""
            .formatted(report.plan().travel().basis(), report.last().year()),
        "class", "note");
    html.open("details").element("summary", "All " + Numerals.count(provisions.size(), "provision", "provisions"));
    HtmlTable.write(html, table());
    html.close().close();
  }

  private String message() {
    int limit = bands.near();
    long reached = localities.stream()
        .filter(
            locality -> provisions.stream()
                .filter(provision -> provision.kind().isCommissioned() && hasPlaces(provision))
                .anyMatch(provision -> minutes(locality, provision).filter(m -> m <= limit).isPresent()))
        .count();
    return "Of %s, %s within %d minutes of a base, a special school or alternative provision that has places in %s (%s).".formatted(
        Numerals.count(localities.size(), "locality", "localities"), Numerals.count(reached, "is", "are"), limit, report.last().year(),
        report.plan().travel().basis());
  }

  private boolean hasPlaces(Provision provision) {
    return report.occupancy().places(provision.id(), report.last().year()).orElse(1) > 0;
  }

  private Optional<Integer> minutes(Locality from, Provision to) {
    return report.plan().travel().findJourney(from.id(), to.id()).map(Journey::minutes);
  }

  private Map<String, Object> options(Width width) {
    Map<String, Object> map = frame.toMap(width, ground.isDrawn() ? "#f3f6f9" : "rgba(0,0,0,0)",
        ground.isDrawn() ? "#8a949e" : "rgba(0,0,0,0)");
    map.put("silent", !ground.isDrawn());
    map.put("emphasis", Chart.options("disabled", true));
    return Chart.options(
        "decal", false, "tooltip", Chart.options("renderMode", "richText", "confine", true, "formatter", "{b}"), "geo", map, "series",
        List.of());
  }

  private ReachMap toMap() {
    List<ReachMap.Home> homes = localities.stream()
        .map(locality -> new ReachMap.Home(locality.id().value(), locality.name(), frame.position(locality.centre()),
            ground.hasAreaOf(locality.id())))
        .toList();
    List<ReachMap.Target> targets = new ArrayList<>();
    for (Provision provision : provisions) {
      targets.add(
          new ReachMap.Target(
              provision.kind().label(), provision.name(), words(provision), frame.position(provision.site().orElseThrow()),
              localities.stream().map(locality -> minutes(locality, provision)).toList(),
              localities.stream().map(locality -> children(locality, provision)).toList()));
    }
    int first = IntStream.range(0, provisions.size())
        .boxed()
        .max(Comparator.comparingInt(i -> provisions.get(i).kind().isCommissioned() ? children(provisions.get(i)) : -1))
        .orElseThrow();
    return new ReachMap(
        CHART, "Provision", homes, targets, first, bands.longest(), bands.colours(),
        MinuteBands.NO_WAY, IntStream.range(0, bands.number()).mapToObj(bands::words).toList());
  }

  private int children(Locality home, Provision provision) {
    return Optional.ofNullable(flows.getOrDefault(provision.id(), Map.of()).get(home.id())).map(Flow::last).orElse(0);
  }

  private int children(Provision provision) {
    return report.occupancy().placed(provision.id(), report.last().year());
  }

  private String words(Provision provision) {
    List<Integer> reached = localities.stream().flatMap(locality -> minutes(locality, provision).stream()).toList();
    long near = reached.stream().filter(minutes -> minutes <= bands.near()).count();
    return "%s: %s in %s; %s within %d minutes.".formatted(
        provision.name(), Numerals.count(children(provision), "child", "children"), report.last().year(),
        Numerals.count(near, "locality", "localities"), bands.near());
  }

  private Table table() {
    Table.Builder table = Table
        .named(
            "reach",
            "Children of each provision in %s by minutes from home (%s)".formatted(report.last().year(), report.plan().travel().basis()))
        .columns(Column.text("Provision"), Column.text("Kind"),
            Column.count("Localities within %d min".formatted(bands.near())));
    IntStream.range(0, bands.number()).forEach(band -> table.columns(Column.count("Children " + bands.words(band))));
    for (Provision provision : provisions) {
      int[] byBand = new int[bands.number()];
      int near = 0;
      for (Locality locality : localities) {
        Optional<Integer> minutes = minutes(locality, provision);
        if (minutes.isPresent()) {
          byBand[bands.of(minutes.get())] += children(locality, provision);
          near += minutes.get() <= bands.near() ? 1 : 0;
        }
      }
      List<Object> row = new ArrayList<>(List.of(provision.name(), provision.kind().label(), near));
      IntStream.of(byBand).forEach(row::add);
      table.row(row);
    }
    return table.build();
  }
}
