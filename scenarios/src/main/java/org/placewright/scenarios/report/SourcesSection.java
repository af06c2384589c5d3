package org.placewright.scenarios.report;

import org.placewright.scenarios.report.html.Charts;
import org.placewright.scenarios.report.html.Html;

/** Where the tables are from and under which licence. */
final class SourcesSection implements Section {
  @Override
  public String id() {
    return "sources";
  }

  @Override
  public String heading() {
    return "Sources and licences";
  }

  @Override
  public void write(Html html, Charts charts, ReportFigures report) {
    if (report.facts().sources().isEmpty()) {
      html.element("p", "The tables of this county say nothing about their sources.");
    }
    for (SourceNote source : report.facts().sources()) {
      html.element("h3", source.file());
      if (source.notes().isEmpty()) {
        html.element("p", "Says nothing about its source above its rows.");
        continue;
      }
      html.open("ul");
      source.notes().forEach(note -> html.element("li", note));
      html.close();
    }
  }
}
