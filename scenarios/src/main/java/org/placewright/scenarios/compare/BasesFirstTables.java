package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.placewright.model.need.NeedType;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** Tables of the case for special places; totals are the last rows. */
final class BasesFirstTables {
  private final BasesFirst first;
  private final OnlySpecial children;

  BasesFirstTables(BasesFirst first) {
    this.first = first;
    this.children = first.onlySpecial();
  }

  /** From the children without a local place in the first plan to those without in the second. */
  Table byYear() {
    Table.Builder table = Table.named("by-year", "Children without a suitable local place, from the one plan to the other")
        .columns(
            Column.text("Academic year"), Column.count("Without, bases only"), Column.count("Plan asks for a special school"),
            Column.count("Plan asks for a base, special place in the second plan"),
            Column.count("Get a special place"), Column.count("Get a base place"), Column.count("Lose a local place"),
            Column.count("Without, with special places"));
    for (AcademicYear year : first.listYears()) {
      long without = children.count(year, OnlySpecial.Without::isWithoutInBases);
      long special = children.count(year, OnlySpecial.Without::isPlaced);
      long after = children.count(year, OnlySpecial.Without::isWithoutInAll);
      long lost = children.count(year, child -> !child.isWithoutInBases());
      table.row(
          year, without, children.count(year, OnlySpecial.Without::onlySpecial),
          children.count(year, OnlySpecial.Without::isBaseInSpecial), special, without + lost - special - after, lost, after);
    }
    return table.build();
  }

  /** Whom only a special place can serve in the last year, as their plan asks for a special school; the last row sums the others. */
  Table byNeedAndPhase() {
    List<OnlySpecial.Without> only = only();
    List<Phase> phases = List.of(Phase.values())
        .stream()
        .filter(phase -> only.stream().anyMatch(child -> child.bases().phase() == phase))
        .toList();
    Table.Builder table = Table
        .named("by-need", "Children whom only a special place can serve in %s, by primary need and phase".formatted(first.lastYear()))
        .columns(Column.text("Primary need"));
    phases.forEach(phase -> table.columns(Column.count(label(phase))));
    table.columns(Column.count("All"), Column.count("Get a special place"), Column.count("Still without"));
    Map<String, List<OnlySpecial.Without>> byNeed = only.stream()
        .collect(Collectors.groupingBy(child -> child.bases().need(), TreeMap::new, Collectors.toList()));
    byNeed.entrySet()
        .stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .forEach(entry -> table.row(row(label(entry.getKey()), entry.getValue(), phases)));
    return table.row(row("All", only, phases)).build();
  }

  /** The same by where they live; the last row sums the others. */
  Table byLocality() {
    List<OnlySpecial.Without> only = only();
    Table.Builder table = Table
        .named("by-home", "Children whom only a special place can serve in %s, by where they live".formatted(first.lastYear()))
        .columns(Column.text("Locality"), Column.count("All"), Column.count("Get a special place"), Column.count("Still without"));
    only.stream()
        .collect(Collectors.groupingBy(child -> child.bases().locality(), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .forEach(entry -> table.row(row(first.localities().getOrDefault(entry.getKey(), entry.getKey()), entry.getValue(), List.of())));
    return table.row(row("All", only, List.of())).build();
  }

  /** What both plans build, special places first. */
  Table built() {
    Table.Builder table = Table.named("built", "What each plan builds")
        .columns(
            Column.text("Plan"), Column.text("Scheme"), Column.text("Places of"), Column.text("Opens"), Column.count("Places"),
            Column.pounds("Capital"));
    first.schemes()
        .stream()
        .sorted(
            Comparator.comparing(BasesFirst.Built::run)
                .thenComparing(scheme -> !scheme.isSpecial())
                .thenComparing(BasesFirst.Built::opening)
                .thenComparing(BasesFirst.Built::name))
        .forEach(
            scheme -> table.row(
                first.comparison().labels().get(scheme.run()), scheme.name(), scheme.isSpecial() ? "special school" : "base",
                scheme.opening(), scheme.places(), scheme.capital()));
    return table.build();
  }

  /** Pounds and minutes of the children who get a special place, in each of the two plans. */
  Table served() {
    Table.Builder table = Table.named("served", "The children who get a special place: pounds a year and minutes one way in either plan")
        .columns(
            Column.text("Academic year"), Column.count("Children"), Column.count("In independent schools, bases only"),
            Column.count("Without any place, bases only"), Column.pounds("Bases only"), Column.pounds("With special places"),
            Column.pounds("More"), Column.decimal("Minutes each, bases only"), Column.decimal("Minutes each, with special places"));
    for (AcademicYear year : first.listYears()) {
      List<OnlySpecial.Without> served = children.list(year, OnlySpecial.Without::isPlaced);
      BigDecimal before = OnlySpecial.pounds(served, OnlySpecial.Without::bases);
      BigDecimal after = OnlySpecial.pounds(served, OnlySpecial.Without::all);
      table.row(
          year, served.size(), OnlySpecial.count(served, OnlySpecial.Without::isIndependentInBases),
          OnlySpecial.count(served, OnlySpecial.Without::isNowhereInBases), before, after, after.subtract(before),
          each(served, OnlySpecial.Without::bases),
          each(served, OnlySpecial.Without::all));
    }
    return table.build();
  }

  /** Mean minutes one way of those with a journey in both plans; blank for nobody. */
  static Object each(List<OnlySpecial.Without> served, Function<OnlySpecial.Without, PlacedYears.One> plan) {
    OptionalDouble minutes = OnlySpecial.minutes(served, plan);
    return minutes.isPresent() ? minutes.getAsDouble() : Table.BLANK;
  }

  private List<OnlySpecial.Without> only() {
    return children.list(first.lastYear(), OnlySpecial.Without::onlySpecial);
  }

  private static List<Object> row(String label, List<OnlySpecial.Without> alike, List<Phase> phases) {
    List<Object> row = new ArrayList<>(List.of(label));
    phases.forEach(phase -> row.add(OnlySpecial.count(alike, child -> child.bases().phase() == phase)));
    row.add(alike.size());
    row.add(OnlySpecial.count(alike, OnlySpecial.Without::isPlaced));
    row.add(OnlySpecial.count(alike, OnlySpecial.Without::isStillWithout));
    return row;
  }

  private static String label(Phase phase) {
    String word = phase.label();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String label(String need) {
    return List.of(NeedType.values()).stream().filter(known -> known.name().equals(need)).map(NeedType::label).findFirst().orElse(need);
  }
}
