package org.placewright.scenarios.alternative;

import java.util.Optional;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Designation;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** {@code fixes.csv}: the cheapest help for every shortfall; the header only when nobody lacks a local place. */
final class FixesTable {
  private FixesTable() {}

  static Table of(HelpForGaps help) {
    Table.Builder table = Table.named("fixes", "The cheapest help for every shortfall, by year, level, need and phase")
        .columns(
            Column.text("year"), Column.text("level"), Column.text("need"), Column.text("phase"), Column.text("way"),
            Column.text("provision"), Column.text("scheme"), Column.count("children"), Column.count("settled"),
            Column.count("least-minutes"), Column.count("most-minutes"), Column.pounds("pounds-a-year"),
            Column.decimal("places"));
    help.byGap()
        .forEach(
            (gap, ways) -> ways.forEach(
                (way, of) -> table.row(
                    gap.year(), gap.setting(), gap.need(), gap.phase(), way.means(), way.at().map(provision -> provision.id().value()),
                    way.scheme().map(scheme -> scheme.id().value()), of.children(), of.settled(),
                    way.at().map(provision -> of.leastMinutes()), way.at().map(provision -> of.mostMinutes()), pounds(way, of),
                    way.at().map(provision -> (double) of.roomTenths() / Designation.ONE_PLACE))));
    return table.build();
  }

  private static Optional<Money> pounds(HelpForGaps.Way way, HelpForGaps.Help of) {
    return switch (way.means()) {
      case UNPLACED, NONE -> Optional.empty();
      case NOW, FREE_PLACE, SCHEME, MORE_PLACES -> Optional.of(of.yearly());
    };
  }
}
