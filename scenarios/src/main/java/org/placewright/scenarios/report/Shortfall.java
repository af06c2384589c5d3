package org.placewright.scenarios.report;

import java.util.List;
import java.util.stream.Stream;
import org.placewright.model.money.Money;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;

/** The children without a suitable local place in one year, by the level of provision that they need. */
record Shortfall(List<Level> levels) {
  Shortfall {
    levels = List.copyOf(levels);
  }

  /**
   * The children who need one level.
   *
   * @param yearly what the places they have instead cost a year, with transport
   */
  record Level(Setting setting, int children, Money yearly) {
    String label() {
      return setting == Setting.BASE ? "a base" : "a special school";
    }
  }

  static Shortfall of(ReportFigures report, AcademicYear year) {
    List<Outcome> lacking = report.figures()
        .listChildYears(year)
        .stream()
        .map(ChildYear::outcome)
        .filter(Outcome::lacksLocalPlace)
        .toList();
    return new Shortfall(
        Stream.of(Setting.BASE, Setting.SPECIAL)
            .map(
                setting -> level(year, setting, lacking.stream().filter(outcome -> outcome.spell().setting() == setting).toList()))
            .toList());
  }

  private static Level level(AcademicYear year, Setting setting, List<Outcome> lacking) {
    return new Level(
        setting,
        lacking.size(),
        lacking.stream()
            .flatMap(outcome -> outcome.cost().stream().map(cost -> cost.yearly(year)))
            .reduce(Money.NONE, Money::plus));
  }

  Level level(Setting setting) {
    return levels.stream().filter(level -> level.setting() == setting).findFirst().orElseThrow();
  }

  /** What all of them cost a year where they are instead, with transport. */
  Money yearly() {
    return levels.stream().map(Level::yearly).reduce(Money.NONE, Money::plus);
  }
}
