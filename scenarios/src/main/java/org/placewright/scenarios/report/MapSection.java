package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.placewright.model.place.LocalityId;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Where children are without a suitable local place, where there is room, who goes where, and how far each provision reaches. */
record MapSection(MapGround ground) implements Section {
  private static final int LOCALITIES_SHOWN = 10;

  @Override
  public String id() {
    return "map";
  }

  @Override
  public String heading() {
    return "Where";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    Map<LocalityId, Sufficiency.Count> last = report.sufficiency().countByLocality(report.last().year());
    Map<LocalityId, Sufficiency.Count> base = report.sufficiency().countByLocality(report.base().year());
    List<LocalityId> ranked = last.keySet()
        .stream()
        .sorted(Comparator.comparingInt((LocalityId id) -> last.get(id).shortfall()).reversed())
        .toList();
    MapChart map = new MapChart(report, last, ground);
    html.open("figure").element("figcaption", caption(report, last, ranked));
    map.addTo(html, charts);
    html.element(
        "p",
        """
            Circles: homes, by children who need a base or special school and have none locally (twice the area is \
            twice the children, the largest is %s). Diamonds: special schools. Triangles: bases. Filled: no free \
            place; hollow: at least one.%s"""
            .formatted(Numerals.count(map.most()), homesWords(report)),
        "class",
        "note");
    HtmlTable.write(html, table("Localities with most children without a suitable local place", base, last,
        ranked.subList(0, Math.min(LOCALITIES_SHOWN, ranked.size())), report));
    if (ranked.size() > LOCALITIES_SHOWN) {
      html.open("details").element("summary", "All " + Numerals.count(ranked.size(), "locality", "localities"));
      HtmlTable.write(html, table("Children without a suitable local place, by locality", base, last, List.copyOf(last.keySet()), report));
      html.close();
    }
    html.close();
    FlowFigure.write(html, charts, report, ground);
    ReachFigure.write(html, charts, report, ground);
  }

  private static String homesWords(ReportFigures report) {
    return report.county().demand().isMadeOfCounts() ? " Homes are estimated from the child population." : "";
  }

  private static String caption(
      ReportFigures report, Map<LocalityId, Sufficiency.Count> last, List<LocalityId> ranked) {
    int all = report.last().needed().shortfall();
    if (all == 0) {
      return "In %s every child who needs a base or special school has a local place.".formatted(report.last().year());
    }
    int some = (int) last.values().stream().filter(count -> count.shortfall() > 0).count();
    int top = ranked.stream().limit(LOCALITIES_SHOWN).mapToInt(id -> last.get(id).shortfall()).sum();
    String where = some == last.size()
        ? some == 1 ? "the only locality" : "all %s localities".formatted(Numerals.count(some))
        : "%s of %s localities".formatted(Numerals.count(some), Numerals.count(last.size()));
    String most = some <= LOCALITIES_SHOWN
        ? ""
        : "; the %d with most hold %s of them".formatted(LOCALITIES_SHOWN, Numerals.percent((double) top / all));
    return "In %s children without a suitable local place live in %s%s.".formatted(report.last().year(), where, most);
  }

  private static Table table(
      String title,
      Map<LocalityId, Sufficiency.Count> base,
      Map<LocalityId, Sufficiency.Count> last,
      List<LocalityId> ids,
      ReportFigures report) {
    String first = report.base().year().toString();
    String end = report.last().year().toString();
    Table.Builder table = Table.named("localities", title)
        .columns(
            Column.text("Locality"),
            Column.count("Without a local place, " + end),
            Column.count("Need a base or special school, " + end));
    if (!report.isOneYear()) {
      table.columns(Column.count("Without a local place, " + first), Column.count("Need one, " + first));
    }
    for (LocalityId id : ids) {
      List<Object> row = new ArrayList<>(
          List.of(report.county().getLocality(id).name(), last.get(id).shortfall(), last.get(id).demand()));
      if (!report.isOneYear()) {
        row.addAll(List.of(base.get(id).shortfall(), base.get(id).demand()));
      }
      table.row(row);
    }
    return table.build();
  }
}
