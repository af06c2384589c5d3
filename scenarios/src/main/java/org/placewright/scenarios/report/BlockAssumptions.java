package org.placewright.scenarios.report;

import org.placewright.model.balance.BlockEntry;
import org.placewright.model.balance.HighNeedsBlock;
import org.placewright.model.balance.SavingsProgramme;
import org.placewright.model.provision.Setting;
import org.placewright.scenarios.report.html.Html;
import org.placewright.scenarios.report.html.HtmlTable;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What is taken as given about the high needs block, figure by figure, with its date and source. */
final class BlockAssumptions {
  private BlockAssumptions() {}

  static void write(Html html, HighNeedsBlock block) {
    html.element("h3", "The high needs block").element("p", "In pounds of each financial year.");
    HtmlTable.write(html, entries(block));
    if (!block.programmes().isEmpty()) {
      HtmlTable.write(html, programmes(block));
    }
  }

  private static Table entries(HighNeedsBlock block) {
    Table.Builder table = Table.named("block-entries", "What the high needs block gets, pays beside the plan, and is asked for")
        .columns(
            Column.text("Financial year"), Column.text("Line"), Column.text("Name"), Column.pounds("Pounds"), Column.text("Dated"),
            Column.text("Source"));
    for (BlockEntry entry : block.entries()) {
      table.row(entry.year(), entry.line().label(), entry.name(), entry.pounds(), entry.dated(), entry.source());
    }
    return table.build();
  }

  private static Table programmes(HighNeedsBlock block) {
    Table.Builder table = Table.named("block-programmes", "What savings programmes are meant to save")
        .columns(
            Column.text("Programme"), Column.text("Overlaps"), Column.text("Financial year"), Column.pounds("Pounds"), Column.text("Dated"),
            Column.text("Source"));
    for (SavingsProgramme programme : block.programmes()) {
      programme.savings()
          .forEach(
              (year, saving) -> table.row(
                  programme.name(), programme.overlaps().map(Setting::label).orElse(""), year, saving.pounds(), saving.dated(),
                  saving.source()));
    }
    return table.build();
  }
}
