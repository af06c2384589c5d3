package org.placewright.scenarios.alternative;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.placewright.model.money.Money;
import org.placewright.model.plan.Plan;
import org.placewright.model.provision.CapitalScheme;
import org.placewright.model.provision.Designation;
import org.placewright.scenarios.report.HelpTables;
import org.placewright.scenarios.report.html.Numerals;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** What a run folder and its page say about help for shortfalls. */
public final class ShortfallHelp {
  private static final int GAPS_SHOWN = 12;
  private static final int PLACES_NAMED = 2;

  private ShortfallHelp() {}

  /**
   * Looks at a finished plan.
   *
   * @param countySchemes all schemes that the county knows, also those that this plan could not build
   */
  public static HelpTables of(Plan plan, List<CapitalScheme> countySchemes) {
    HelpForGaps help = new HelpForGaps(Alternatives.of(plan, countySchemes));
    List<Map.Entry<HelpForGaps.Gap, Map<HelpForGaps.Way, HelpForGaps.Help>>> last = help.byGap()
        .entrySet()
        .stream()
        .filter(entry -> entry.getKey().year().equals(plan.county().horizon().last()))
        .toList();
    return new HelpTables(FixesTable.of(help), lastYear(last), Math.max(0, last.size() - GAPS_SHOWN));
  }

  private static Table lastYear(List<Map.Entry<HelpForGaps.Gap, Map<HelpForGaps.Way, HelpForGaps.Help>>> gaps) {
    Table.Builder table = Table
        .named("help", "Children without a local place in the last year, the most first, and the cheapest help of each kind")
        .columns(
            Column.text("Who lacks a place"), Column.count("Children"), Column.text("Now"), Column.text("Free places"),
            Column.text("Schemes not built"), Column.text("More places where there are some"));
    gaps.stream()
        .sorted(Comparator.comparingInt(entry -> -children(entry.getValue())))
        .limit(GAPS_SHOWN)
        .forEach(entry -> {
          HelpForGaps.Gap gap = entry.getKey();
          Map<HelpForGaps.Way, HelpForGaps.Help> ways = entry.getValue();
          table.row(
              "%s, %s, %s".formatted(gap.need().label(), gap.phase().label(), gap.setting().label()), children(ways), now(ways),
              words(ways, HelpForGaps.Means.FREE_PLACE), words(ways, HelpForGaps.Means.SCHEME), words(ways, HelpForGaps.Means.MORE_PLACES));
        });
    return table.build();
  }

  private static int children(Map<HelpForGaps.Way, HelpForGaps.Help> ways) {
    return children(ways, HelpForGaps.Means.NOW) + children(ways, HelpForGaps.Means.UNPLACED);
  }

  private static int children(Map<HelpForGaps.Way, HelpForGaps.Help> ways, HelpForGaps.Means means) {
    return listOf(ways, means).stream().mapToInt(entry -> entry.getValue().children()).sum();
  }

  private static List<Map.Entry<HelpForGaps.Way, HelpForGaps.Help>> listOf(
      Map<HelpForGaps.Way, HelpForGaps.Help> ways, HelpForGaps.Means means) {
    return ways.entrySet()
        .stream()
        .filter(entry -> entry.getKey().means() == means)
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().children()))
        .toList();
  }

  /** {@code £69,676 each}, {@code no place at all}, or how many of each. */
  private static String now(Map<HelpForGaps.Way, HelpForGaps.Help> ways) {
    int elsewhere = children(ways, HelpForGaps.Means.NOW);
    int unplaced = children(ways, HelpForGaps.Means.UNPLACED);
    if (elsewhere == 0) {
      return "no place at all";
    }
    String each = each(ways.get(HelpForGaps.Way.of(HelpForGaps.Means.NOW)).yearly(), elsewhere) + " each";
    return unplaced == 0 ? each : "%s for %s; %s without any place".formatted(each, Numerals.count(elsewhere), Numerals.count(unplaced));
  }

  /** {@code 12 for £9,500 each: Exeter House 8 (in 12 places), Springfields 4}; nothing where no such way helps. */
  private static String words(Map<HelpForGaps.Way, HelpForGaps.Help> ways, HelpForGaps.Means means) {
    List<Map.Entry<HelpForGaps.Way, HelpForGaps.Help>> ofKind = listOf(ways, means);
    if (ofKind.isEmpty()) {
      return "none";
    }
    int children = ofKind.stream().mapToInt(entry -> entry.getValue().children()).sum();
    Money yearly = ofKind.stream().map(entry -> entry.getValue().yearly()).reduce(Money.NONE, Money::plus);
    String named = ofKind.stream()
        .limit(PLACES_NAMED)
        .map(entry -> "%s %d%s".formatted(name(entry.getKey()), entry.getValue().children(), places(entry.getValue())))
        .collect(Collectors.joining(", "));
    int others = ofKind.stream().skip(PLACES_NAMED).mapToInt(entry -> entry.getValue().children()).sum();
    return "%s for %s each: %s%s".formatted(
        Numerals.count(children), each(yearly, children), named, others == 0 ? "" : ", elsewhere %d".formatted(others));
  }

  /** The places that they take, where these are not as many as the children. */
  private static String places(HelpForGaps.Help help) {
    return help.roomTenths() == help.children() * Designation.ONE_PLACE
        ? ""
        : " (in %s)".formatted(Designation.inPlacesWords(help.roomTenths()));
  }

  private static String name(HelpForGaps.Way way) {
    return way.scheme().map(CapitalScheme::name).orElseGet(() -> way.at().orElseThrow().name());
  }

  private static String each(Money yearly, int children) {
    return Numerals.pounds(yearly.share(1, children));
  }
}
