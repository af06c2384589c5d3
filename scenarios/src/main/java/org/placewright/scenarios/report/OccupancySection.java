package org.placewright.scenarios.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;

/** How full every commissioned provision is in every year: a table whose shades repeat what its numbers say. */
final class OccupancySection implements Section {
  private static final String TITLE = "Places taken as a part of the places funded, by provision and year";
  private static final double FULL = 0.95;
  private static final int YEARS_THAT_FIT = 4;
  private static final double[] FROM = {0, 0.5, 0.8, FULL, 1.0001};
  private static final List<String> MEANINGS = List.of("below 50%", "50 to 79%", "80 to 94%", "95 to 100%", "over its number");

  @Override
  public String id() {
    return "occupancy";
  }

  @Override
  public String heading() {
    return "Occupancy by school and year";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    html.element("p", message(report));
    html.open("ul", "class", "key-heat", "aria-label", "Shades");
    for (int i = 0; i < FROM.length; i++) {
      html.element("li", MEANINGS.get(i), "class", "h" + i);
    }
    html.close();
    List<Provision> shown = report.county().provisions().values().stream().filter(provision -> isShown(report, provision)).toList();
    Map<Boolean, List<Provision>> byFull = shown.stream()
        .collect(Collectors.partitioningBy(provision -> isFullFromTheSecondYear(report, provision)));
    if (!byFull.get(false).isEmpty()) {
      writeTable(html, report, byFull.get(true).isEmpty() ? TITLE : TITLE + ": those with room in some year after the first",
          byFull.get(false));
    }
    if (!byFull.get(true).isEmpty()) {
      String full = "full (95%% or more) in every year after %s".formatted(report.base().year());
      html.open("details")
          .element(
              "summary",
              "%s %s".formatted(
                  Numerals.count(byFull.get(true).size(), "school or base that is", "schools and bases that are"), full));
      writeTable(html, report, TITLE + ": those " + full, byFull.get(true));
      html.close();
    }
    if (report.county().provisions().values().stream().anyMatch(provision -> !isModelled(report, provision))) {
      html.element("p", "Alternative provision is not modelled yet: its places stay empty, and it is left out here.", "class", "note");
    }
    RoomNote.lines(report.county()).forEach(line -> html.element("p", line, "class", "note"));
    html.element(
        "p",
        """
            An asterisk marks provision with an estimated or doubtful figure, listed under Cautions. A dash means \
            no places that year. Numbers of children and places are in provisions.csv.""",
        "class",
        "note");
  }

  private static void writeTable(Html html, ReportFigures report, String title, List<Provision> provisions) {
    html.open("div", "class", "heat");
    if (report.figures().listYears().size() > YEARS_THAT_FIT) {
      html.element("p", "Scroll sideways for the years between.", "class", "cue");
    }
    HtmlTable.open(html, title);
    writeHead(html, report);
    for (ProvisionKind kind : ProvisionKind.values()) {
      List<Provision> ofKind = provisions.stream().filter(provision -> provision.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        writeKind(html, report, kind, ofKind);
      }
    }
    HtmlTable.close(html);
    html.close();
  }

  /** Whether children can come to need this level at all in this plan. */
  private static boolean isModelled(ReportFigures report, Provision provision) {
    return provision.kind().setting() != Setting.ALTERNATIVE
        || report.plan().projection().spells().stream().anyMatch(spell -> spell.setting() == Setting.ALTERNATIVE);
  }

  private static boolean isFullFromTheSecondYear(ReportFigures report, Provision provision) {
    List<OptionalDouble> later = report.figures()
        .listYears()
        .stream()
        .skip(1)
        .map(year -> report.occupancy().fraction(provision.id(), year))
        .toList();
    return !later.isEmpty() && later.stream().allMatch(fraction -> fraction.orElse(0) >= FULL);
  }

  private static String message(ReportFigures report) {
    YearFigures base = report.base();
    YearFigures last = report.last();
    String over = base.overNumber() == 0
        ? "No provision is over its number in %s.".formatted(base.year())
        : "In %s children take %s more than are funded where they are; they stay, and nobody new comes there until there is room."
            .formatted(base.year(), Numerals.count(base.overNumber(), "place", "places"));
    String then = report.isOneYear()
        ? ""
        : ", and %s of %s in %s".formatted(
            Numerals.count(last.room().surplus()), Numerals.count(last.room().places()), last.year());
    return "%s of %s base and special places are empty in %s%s. %s".formatted(
        Numerals.count(base.room().surplus()), Numerals.count(base.room().places()), base.year(), then, over);
  }

  private static boolean isShown(ReportFigures report, Provision provision) {
    return isModelled(report, provision) && report.figures()
        .listYears()
        .stream()
        .anyMatch(
            year -> {
              OptionalInt places = report.occupancy().places(provision.id(), year);
              return places.isPresent() && places.getAsInt() + report.occupancy().placed(provision.id(), year) > 0;
            });
  }

  private static void writeHead(Html html, ReportFigures report) {
    html.open("thead").open("tr").element("th", "Provision", "scope", "col");
    html.element("th", "Places " + report.last().year(), "scope", "col", "class", "n");
    report.figures().listYears().forEach(year -> html.element("th", year.toString(), "scope", "col", "class", "n"));
    html.close().close();
  }

  private static void writeKind(Html html, ReportFigures report, ProvisionKind kind, List<Provision> provisions) {
    int columns = report.figures().listYears().size() + 2;
    html.open("tbody").open("tr", "class", "group");
    html.element("th", kind.label(), "scope", "rowgroup", "colspan", String.valueOf(columns)).close();
    for (Provision provision : provisions) {
      html.open("tr").element("th", provision.name() + (provision.caution().isPresent() ? " *" : ""), "scope", "row");
      OptionalInt places = report.occupancy().places(provision.id(), report.last().year());
      html.element("td", places.isPresent() ? Numerals.count(places.getAsInt()) : "no limit", "class", "hx");
      for (AcademicYear year : report.figures().listYears()) {
        OptionalDouble fraction = report.occupancy().fraction(provision.id(), year);
        if (fraction.isPresent()) {
          html.element("td", Numerals.percent(fraction.getAsDouble()), "class", shade(fraction.getAsDouble()));
        } else {
          html.element("td", "–", "class", "hx");
        }
      }
      html.close();
    }
    html.close();
  }

  private static String shade(double fraction) {
    return "h" + (Arrays.stream(FROM).filter(from -> fraction >= from).count() - 1);
  }
}
