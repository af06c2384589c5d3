package org.placewright.scenarios.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.placewright.geodata.area.Boundary;
import org.placewright.model.county.County;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.Page;

/**
 * {@code report.html}: one page that needs no network, for people who decide. Every chart says its message in words and
 * is followed by its figures; without scripts the figures remain.
 */
final class ReportPage {
  /** Help is said next to what one more place is worth. */
  private static final int AFTER_PLACE_WORTH = 5;

  private final ReportFigures report;
  private final Optional<Outlook> outlook;
  private final List<Section> sections;

  private ReportPage(ReportFigures report, Optional<Outlook> outlook, List<Boundary> boundaries, Optional<HelpTables> help) {
    this.report = report;
    this.outlook = outlook;
    List<Section> all = new ArrayList<>(List.of(
        new AnswerSection(),
        new MapSection(new MapGround(boundaries)),
        new SufficiencySection(),
        new OccupancySection(),
        new PlaceWorthSection(),
        new SchemesSection(),
        new CandidatesSection(),
        new TravelSection(),
        new CrossBorderSection(),
        new StepDownSection(),
        new MoneySection(),
        new BalanceSection(),
        new CertificateSection(),
        new ChecksSection(),
        new AssumptionsSection(),
        new CautionsSection(),
        new SourcesSection()));
    help.ifPresent(found -> all.add(AFTER_PLACE_WORTH, new HelpSection(found)));
    this.sections = List.copyOf(all);
  }

  /**
   * Writes the page.
   *
   * @param outlook bands of demand and their backtest, where the county's flows are known
   * @param boundaries of localities and of what else maps show
   * @param help what would help children without a local place, where it was looked for
   */
  static void write(
      ReportFigures report, Optional<Outlook> outlook, List<Boundary> boundaries, Optional<HelpTables> help, Path folder)
      throws IOException {
    String page = new ReportPage(report, outlook, boundaries, help).build();
    Files.writeString(folder.resolve("report.html"), page, StandardCharsets.UTF_8);
  }

  private String build() {
    List<Page.Part> parts = new ArrayList<>();
    for (Section section : sections) {
      if (!section.isNeeded(report)) {
        continue;
      }
      if (section instanceof CertificateSection && outlook.isPresent()) {
        Outlook known = outlook.get();
        parts.add(new ForecastSection(known.forecast(), known.counted(), known.names()).part());
        parts.add(new BacktestSection(known.heldOut(), known.names()).part());
      }
      parts.add(new Page.Part(section.id(), section.heading(), (html, charts) -> section.write(html, charts, report)));
    }
    return Page.build(
        "%s: places for children with EHC plans (%s)".formatted(county().name(), report.facts().scenario()),
        this::writeHeader,
        parts,
        this::writeFooter);
  }

  private void writeHeader(Html html) {
    RunFacts facts = report.facts();
    html.element("h1", "%s: places for children with education, health and care plans".formatted(county().name()));
    html.element(
        "p", "Scenario: %s%s".formatted(facts.scenario(), facts.title().isBlank() ? "" : ". " + facts.title()), "class", "basis");
    html.element(
        "p",
        "Base year %s, %s. Pounds at %s prices. Journeys: %s."
            .formatted(
                report.base().year(),
                report.isOneYear() ? "the only year planned" : "planned to " + report.last().year(),
                county().currencyYear(),
                report.plan().travel().basis()),
        "class",
        "basis");
    html.element(
        "p",
        "Small numbers of children are not suppressed in this report: it is the council's own file, not for publication.",
        "class",
        "private");
  }

  private void writeFooter(Html html) {
    RunFacts facts = report.facts();
    html.element(
        "p",
        "Made by Placewright %s (source %s) with seed %d and effort %s. The same inputs, seed and version give this page again."
            .formatted(facts.version(), facts.commit(), facts.seed(), facts.effort()));
    html.element(
        "p",
        """
            Beside this page: summary.json, workbook.xlsx (all tables), map.geojson (for QGIS) and the CSV files. \
            Charts: Apache ECharts,"""
            + " Apache License 2.0, held within this page.");
  }

  private County county() {
    return report.county();
  }
}
