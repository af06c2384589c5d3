package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What one more place within reach is worth, by where children live and what they need, in the last year. */
final class PlaceWorthByHome {
  private static final int LOCALITIES_SHOWN = 10;

  private final Html html;
  private final ReportFigures report;
  private final AcademicYear year;

  PlaceWorthByHome(Html html, ReportFigures report) {
    this.html = html;
    this.report = report;
    this.year = report.last().year();
  }

  void write() {
    Map<LocalityId, Sufficiency.Count> counts = report.sufficiency().countByLocality(year);
    List<LocalityId> ranked = report.county()
        .localities()
        .keySet()
        .stream()
        .filter(id -> report.worth().findBest(id, year).isPresent())
        .sorted(Comparator.comparingInt((LocalityId id) -> counts.get(id).shortfall()).reversed())
        .toList();
    if (ranked.isEmpty()) {
      return;
    }
    html.element("h3", "By where children live, %s".formatted(year));
    HtmlTable.write(html,
        table("What one more place within reach is worth, where most children have no local place", counts,
            ranked.subList(0, Math.min(LOCALITIES_SHOWN, ranked.size()))));
    html.open("details").element("summary", "All %s by need".formatted(Numerals.count(ranked.size(), "locality", "localities")));
    HtmlTable.write(html, byNeed(ranked));
    html.close();
    html.element(
        "p",
        """
            For each locality and need: the place that would be worth most among those at provision that suits some of \
            these children, no further than the guideline. Neighbours share such a place, so the figures must not be \
            added up. A dash: none of these children has such provision within reach, so no place at provision there \
            is would help. The workbook has all years and phases, with the provision.""",
        "class",
        "note");
  }

  private Table table(String title, Map<LocalityId, Sufficiency.Count> counts, List<LocalityId> ids) {
    Table.Builder table = Table.named("homes", title)
        .columns(
            Column.text("Locality"),
            Column.count("Children without a local place"),
            Column.text("Worth most for"),
            Column.text("At"),
            Column.pounds("Pounds a year"));
    for (LocalityId id : ids) {
      Map.Entry<PlaceWorth.Home, PlaceWorth.Best> best = report.worth().findBest(id, year).orElseThrow();
      table.row(
          report.county().getLocality(id).name(),
          counts.get(id).shortfall(),
          "%s, %s".formatted(best.getKey().need().label(), best.getKey().phase().label()),
          best.getValue().at().map(Provision::name),
          best.getValue().yearly());
    }
    return table.build();
  }

  private Table byNeed(List<LocalityId> ids) {
    Map<PlaceWorth.Home, PlaceWorth.Best> homes = report.worth().byHome(year);
    List<NeedType> needs = homes.keySet().stream().map(PlaceWorth.Home::need).distinct().sorted().toList();
    Table.Builder table = Table.named("homes-by-need", "What one more suitable place within reach is worth, pounds a year")
        .columns(Column.text("Locality"));
    needs.forEach(need -> table.columns(Column.pounds(need.name())));
    for (Locality locality : report.county().localities().values()) {
      if (ids.contains(locality.id())) {
        List<Object> row = new ArrayList<>(List.of(locality.name()));
        needs.forEach(need -> row.add(find(homes, locality.id(), need)));
        table.row(row);
      }
    }
    return table.build();
  }

  private static Optional<Money> find(Map<PlaceWorth.Home, PlaceWorth.Best> homes, LocalityId id, NeedType need) {
    return homes.entrySet()
        .stream()
        .filter(entry -> entry.getKey().locality().equals(id) && entry.getKey().need() == need)
        .flatMap(entry -> entry.getValue().yearly().stream())
        .max(Comparator.naturalOrder());
  }
}
