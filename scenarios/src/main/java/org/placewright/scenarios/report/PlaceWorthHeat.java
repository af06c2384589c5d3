package org.placewright.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.html.Numerals;

/** The value of one more place by kind and phase and year: a table whose shades repeat what its numbers say. */
final class PlaceWorthHeat {
  private static final int BANDS = 4;

  private final Html html;
  private final ReportFigures report;
  private final MoneyBands bands;

  PlaceWorthHeat(Html html, ReportFigures report) {
    this.html = html;
    this.report = report;
    List<Money> means = new ArrayList<>();
    for (ProvisionKind kind : ProvisionKind.values()) {
      for (Phase phase : PlaceWorthTables.listPhases(report, kind)) {
        report.figures()
            .listYears()
            .forEach(year -> report.worth().findMean(kind, phase, year).ifPresent(means::add));
      }
    }
    this.bands = MoneyBands.of(means, BANDS);
  }

  void write() {
    html.element("h3", "By kind, phase and year");
    html.open("ul", "class", "key-heat", "aria-label", "Shades");
    for (int band = 0; band <= bands.number(); band++) {
      html.element("li", bands.words(band), "class", "h" + band);
    }
    html.close();
    html.open("div", "class", "heat");
    HtmlTable.open(html, "What one more place is worth, pounds a year: mean by kind and phase, weighted by places");
    writeHead();
    for (ProvisionKind kind : ProvisionKind.values()) {
      List<Phase> phases = PlaceWorthTables.listPhases(report, kind);
      if (!phases.isEmpty()) {
        writeKind(kind, phases);
      }
    }
    HtmlTable.close(html);
    html.close();
    html.element(
        "p",
        """
            A school for several phases counts in each of them: a place there is worth the same to all. A dash means \
            no places that year.""",
        "class",
        "note");
  }

  private void writeHead() {
    html.open("thead").open("tr").element("th", "Phase", "scope", "col");
    report.figures().listYears().forEach(year -> html.element("th", year.toString(), "scope", "col", "class", "n"));
    html.close().close();
  }

  private void writeKind(ProvisionKind kind, List<Phase> phases) {
    int columns = report.figures().listYears().size() + 1;
    html.open("tbody").open("tr", "class", "group");
    html.element("th", kind.label(), "scope", "rowgroup", "colspan", String.valueOf(columns)).close();
    for (Phase phase : phases) {
      html.open("tr").element("th", phase.label(), "scope", "row");
      for (AcademicYear year : report.figures().listYears()) {
        Optional<Money> mean = report.worth().findMean(kind, phase, year);
        html.element("td", mean.map(Numerals::pounds).orElse("–"), "class", mean.map(this::shade).orElse("hx"));
      }
      html.close();
    }
    html.close();
  }

  private String shade(Money value) {
    return "h" + bands.band(value);
  }
}
