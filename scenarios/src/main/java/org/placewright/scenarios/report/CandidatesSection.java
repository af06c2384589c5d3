package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.plan.SchemeAppraisal;
import org.placewright.model.proposal.Candidate;
import org.placewright.model.proposal.Verdict;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.scenarios.report.html.Chart;
import org.placewright.scenarios.report.html.Chart.Width;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.html.Palette;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Which schools the tool proposes bases and satellites at, and which of them the plan builds. */
final class CandidatesSection implements Section {
  private static final int HEIGHT = 560;
  private static final int SMALL = 6;
  private static final int LARGE = 15;

  @Override
  public String id() {
    return "candidates";
  }

  @Override
  public String heading() {
    return "Schools where places are proposed";
  }

  @Override
  public boolean isNeeded(ReportFigures report) {
    return !report.facts().candidates().isEmpty();
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    for (ProvisionKind kind : List.of(ProvisionKind.RESOURCE_BASE, ProvisionKind.SATELLITE)) {
      List<Candidate> ofKind = report.facts().candidates().stream().filter(candidate -> candidate.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        writeKind(html, charts, report, kind, ofKind);
      }
    }
    html.element(
        "p",
        """
            Proposed by rule, from rolls, capacities and assumptions about cost; nobody has asked these schools. What each place costs is \
            listed under Assumptions. To take a school out, put its id under strike in the scenario; to have it weighed whatever it \
            seems worth, under keep. candidates.csv has every school with its figures and why it is not built.""",
        "class", "note");
  }

  private static void writeKind(Html html, Charts charts, ReportFigures report, ProvisionKind kind, List<Candidate> candidates) {
    List<Candidate> built = candidates.stream()
        .filter(candidate -> isBuilt(report, candidate))
        .sorted(Comparator.comparing((Candidate candidate) -> appraisal(report, candidate).opening()).thenComparing(c -> c.host().name()))
        .toList();
    String message = message(report, kind, candidates, built);
    html.open("figure").element("figcaption", message);
    charts.add(
        html,
        Chart.of(
            "chart-candidates-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "Map. " + message + " The figures are in the table below and in candidates.csv.", HEIGHT,
            width -> options(report, candidates, width)));
    html.close();
    if (!built.isEmpty()) {
      HtmlTable.write(html, table("Built: " + kind.label(), report, built));
    }
    List<Candidate> weighed = candidates.stream()
        .filter(candidate -> candidate.verdict().isOffered() && !isBuilt(report, candidate))
        .toList();
    if (!weighed.isEmpty()) {
      html.open("details").element("summary", "%s weighed and not built".formatted(Numerals.count(weighed.size(), "school", "schools")));
      HtmlTable.write(html, table("Weighed and not built: " + kind.label(), report, weighed));
      html.close();
    }
  }

  private static String message(ReportFigures report, ProvisionKind kind, List<Candidate> candidates, List<Candidate> built) {
    long offered = candidates.stream().filter(candidate -> candidate.verdict().isOffered()).count();
    long struck = candidates.stream().filter(candidate -> candidate.verdict() == Verdict.STRUCK).count();
    int places = built.stream().mapToInt(candidate -> scheme(candidate).places()).sum();
    Money capital = built.stream().map(candidate -> scheme(candidate).capital()).reduce(Money.NONE, Money::plus);
    return "%s: %s of %s looked at get one, %s in all, for %s. Weighed were %s; %s struck; the others have no room, no known room or less to gain."
        .formatted(
            Character.toUpperCase(kind.label().charAt(0)) + kind.label().substring(1),
            built.isEmpty() ? "none" : Numerals.count(built.size()),
            Numerals.count(candidates.size(), "school", "schools"), Numerals.count(places, "place", "places"), Numerals.millions(capital),
            Numerals.count(offered), struck == 0 ? "none is" : Numerals.count(struck, "is", "are"));
  }

  private static Table table(String title, ReportFigures report, List<Candidate> candidates) {
    Table.Builder table = Table.named("candidates-built", title)
        .columns(
            Column.text("School"), Column.text("Opens"), Column.count("Places"), Column.pounds("Capital"),
            Column.pounds("Capital a place"), Column.pounds("Yearly cost"), Column.pounds("A further place, present value"),
            Column.text("Room"));
    for (Candidate candidate : candidates) {
      SchemeAppraisal appraisal = appraisal(report, candidate);
      Optional<Money> another = report.plan()
          .placeValues()
          .flatMap(values -> values.findLasting(scheme(candidate).provision(), appraisal.opening()));
      table.row(
          candidate.host().name(), appraisal.isBuilt() ? appraisal.opening().toString() : "not built", scheme(candidate).places(),
          scheme(candidate).capital(), appraisal.capitalPerPlace(), appraisal.yearlyCost(), another,
          "%d %s".formatted(candidate.room().orElse(0), candidate.host().isRoomKnown() ? "stated" : "supposed"));
    }
    return table.build();
  }

  private static Map<String, Object> options(ReportFigures report, List<Candidate> candidates, Width width) {
    MapFrame frame = new MapFrame();
    report.county().localities().values().forEach(locality -> frame.include(locality.centre()));
    candidates.forEach(candidate -> frame.include(candidate.host().site()));
    List<Candidate> built = candidates.stream().filter(candidate -> isBuilt(report, candidate)).toList();
    List<Candidate> weighed = candidates.stream().filter(c -> c.verdict().isOffered() && !isBuilt(report, c)).toList();
    List<Candidate> others = candidates.stream().filter(c -> !c.verdict().isOffered()).toList();
    return Chart.options(
        "decal", false,
        "legend", Chart.options("top", 0, "left", 0, "itemGap", 14, "textStyle", Chart.options("color", Palette.INK, "fontSize", 13)),
        "tooltip", Chart.options("renderMode", "richText", "confine", true, "formatter", "{b}"),
        "geo", frame.toMap(width, "rgba(0,0,0,0.03)", "#b8c2cc"),
        "series",
        List.of(
            points("not weighed or struck", frame, others, "#ffffff", Palette.GREY, SMALL, "rect"),
            points("weighed, not built", frame, weighed, Palette.SKY, Palette.INK, SMALL + 2, "circle"),
            points("built", frame, built, Palette.VERMILLION, Palette.INK, LARGE, "diamond")));
  }

  private static Map<String, Object> points(
      String name, MapFrame frame, List<Candidate> candidates, String fill, String border, int size, String symbol) {
    List<Object> data = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String words = candidate.verdict().isOffered()
          ? "%s: %d places".formatted(candidate.host().name(), scheme(candidate).places())
          : "%s: %s".formatted(candidate.host().name(), candidate.why());
      data.add(Chart.options("name", words, "value", frame.position(candidate.host().site())));
    }
    return Chart.options(
        "name", name, "type", "scatter", "coordinateSystem", "geo", "symbol", symbol, "symbolSize", size,
        "itemStyle", Chart.options("color", fill, "opacity", 0.9, "borderColor", border, "borderWidth", 1), "data", data);
  }

  private static boolean isBuilt(ReportFigures report, Candidate candidate) {
    return candidate.verdict().isOffered() && report.plan().openings().containsKey(scheme(candidate).id());
  }

  private static CapitalScheme scheme(Candidate candidate) {
    return candidate.offer().orElseThrow().scheme();
  }

  private static SchemeAppraisal appraisal(ReportFigures report, Candidate candidate) {
    return SchemeAppraisal.of(report.plan(), scheme(candidate));
  }
}
