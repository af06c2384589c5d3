package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.placewright.model.future.Band;
import org.placewright.model.future.Forecast;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Page;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** How many children will have plans: the total as a fan, then phases, needs and settings in small fans of one kind. */
final class ForecastSection {
  private static final int HEIGHT = 400;
  private static final int TILE_HEIGHT = 190;
  private static final int TILES = 12;
  private static final int FIFTH = 4;
  private static final String BAND = "band of 90 of 100 simulated futures";

  private final Forecast forecast;
  private final SortedMap<Integer, Double> counted;
  private final DemandNames names;
  private final ForecastWords words;

  /**
   * A section.
   *
   * @param counted children with plans at censuses before the forecast, by calendar year; empty where none is known
   */
  ForecastSection(Forecast forecast, SortedMap<Integer, Double> counted, DemandNames names) {
    this.forecast = forecast;
    this.counted = new TreeMap<>(counted);
    this.names = names;
    this.words = new ForecastWords(forecast);
  }

  Page.Part part() {
    return new Page.Part("forecast", "Children with plans, year by year", this::write);
  }

  private void write(Html html, Charts charts) {
    writeTotal(html, charts);
    html.element("p", words.howToRead());
    writeGroups(html, charts, "phase", forecast.byPhase(), phase -> phase.label());
    writeGroups(html, charts, "need", forecast.byNeed(), names::need);
    writeGroups(html, charts, "setting", forecast.bySetting(), names::setting);
    html.element(
        "p",
        """
            Expected numbers are rounded here, so they may differ from their total by one or two. demand.csv has them with \
            decimals, by need, phase and home together.""",
        "class",
        "note");
  }

  private void writeTotal(Html html, Charts charts) {
    html.open("figure");
    String caption = totalCaption();
    html.element("figcaption", caption);
    Fan.writeKey(html, BAND);
    Fan fan = Fan.of(counted, forecast.firstYear(), forecast.total());
    charts.add(html, Chart.of("chart-forecast", caption + " The figures are in the table below.", HEIGHT, fan::chart));
    HtmlTable.write(html, yearTable());
    html.close();
  }

  private String totalCaption() {
    Band first = forecast.total().getFirst();
    Band last = forecast.total().getLast();
    return forecast.total().size() == 1
        ? "No year after %s was projected.".formatted(year(0))
        : "From %s in %s to %s expected in %s (%s).".formatted(
            Numerals.count(Math.round(first.expected())),
            year(0),
            Numerals.count(Math.round(last.expected())),
            year(forecast.total().size() - 1),
            ForecastWords.range(last));
  }

  private Table yearTable() {
    Table.Builder table = Table.named("years", "Children with plans by year")
        .columns(
            Column.text("Year"),
            Column.count("Counted"),
            Column.count("Expected"),
            Column.count("5 of 100 futures have at most"),
            Column.count("Half have at most"),
            Column.count("95 of 100 have at most"));
    counted.headMap(forecast.firstYear())
        .forEach(
            (census, children) -> table.row(
                AcademicYear.ofCensus(census), children, Table.BLANK, Table.BLANK, Table.BLANK, Table.BLANK));
    for (int t = 0; t < forecast.total().size(); t++) {
      Band band = forecast.total().get(t);
      if (t == 0) {
        table.row(year(t), band.expected(), Table.BLANK, Table.BLANK, Table.BLANK, Table.BLANK);
      } else {
        table.row(year(t), Table.BLANK, band.expected(), band.p05(), band.p50(), band.p95());
      }
    }
    return table.build();
  }

  private <K> void writeGroups(
      Html html, Charts charts, String how, Map<K, List<Band>> groups, Function<K, String> name) {
    if (groups.isEmpty()) {
      return;
    }
    List<Map.Entry<K, List<Band>>> largest = groups.entrySet()
        .stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<K, List<Band>> entry) -> entry.getValue().getLast().expected()).reversed())
        .toList();
    boolean isOrdered = how.equals("phase");
    List<Map.Entry<K, List<Band>>> ordered = isOrdered ? List.copyOf(groups.entrySet()) : largest;
    html.element("h3", "By " + how);
    html.open("figure");
    html.element("figcaption", groupCaption(how, largest, name));
    Fan.writeKey(html, BAND);
    html.element("p", "Each panel has its own scale: compare shapes, not heights.", "class", "note");
    html.open("div", "class", "tiles");
    for (int i = 0; i < Math.min(TILES, ordered.size()); i++) {
      writeTile(html, charts, "chart-%s-%d".formatted(how, i), name.apply(ordered.get(i).getKey()), ordered.get(i).getValue());
    }
    html.close();
    HtmlTable.write(html, groupTable(how, ordered, name), 1);
    html.close();
  }

  private <K> String groupCaption(String how, List<Map.Entry<K, List<Band>>> largest, Function<K, String> name) {
    Map.Entry<K, List<Band>> first = largest.getFirst();
    String shown = largest.size() > TILES ? " Drawn are the %d largest of %d; the table has all.".formatted(TILES, largest.size()) : "";
    return "The largest %s in %s is %s, with %s of %s.%s".formatted(
        how,
        year(forecast.total().size() - 1),
        name.apply(first.getKey()),
        Numerals.count(Math.round(first.getValue().getLast().expected())),
        Numerals.count(Math.round(forecast.total().getLast().expected())),
        shown);
  }

  private void writeTile(Html html, Charts charts, String id, String name, List<Band> bands) {
    Band last = bands.getLast();
    String message = "%s, then %s (%s)".formatted(
        Numerals.count(Math.round(bands.getFirst().expected())),
        Numerals.count(Math.round(last.expected())),
        ForecastWords.range(last));
    html.open("div", "class", "tile");
    html.element("h4", name).element("p", message);
    Map<String, Object> options = Fan.of(new TreeMap<>(), forecast.firstYear(), bands).tile();
    charts.add(html, new Chart(id.toLowerCase(Locale.ROOT), "%s: %s.".formatted(name, message), TILE_HEIGHT, options, options));
    html.close();
  }

  /** First, fifth and last year; all children as the last row. */
  private <K> Table groupTable(String how, List<Map.Entry<K, List<Band>>> groups, Function<K, String> name) {
    TreeSet<Integer> years = new TreeSet<>(List.of(forecast.total().size() - 1));
    if (forecast.total().size() > FIFTH) {
      years.add(FIFTH);
    }
    years.remove(0);
    Table.Builder table = Table.named(how, "Children with plans by " + how)
        .columns(Column.text(how.substring(0, 1).toUpperCase(Locale.ROOT) + how.substring(1)), Column.count(year(0)));
    years.forEach(
        t -> table.columns(
            Column.count(year(t) + ", expected"), Column.count("5 of 100 at most"), Column.count("95 of 100 at most")));
    groups.forEach(group -> table.row(row(name.apply(group.getKey()), group.getValue(), years)));
    return table.row(row("All", forecast.total(), years)).build();
  }

  private static List<Object> row(String name, List<Band> bands, TreeSet<Integer> years) {
    List<Object> row = new ArrayList<>(List.of(name, bands.getFirst().expected()));
    years.forEach(t -> row.addAll(List.of(bands.get(t).expected(), bands.get(t).p05(), bands.get(t).p95())));
    return row;
  }

  private String year(int t) {
    return AcademicYear.ofCensus(forecast.firstYear() + t).toString();
  }
}
