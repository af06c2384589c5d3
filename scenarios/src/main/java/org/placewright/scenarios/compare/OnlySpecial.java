package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.placewright.model.provision.ProvisionKind;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.time.Phase;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/**
 * The children without a local place in the plan that builds bases alone whom special places serve, in two groups: those whose plan
 * asks for a special school, which no base is, and those whose plan asks for a base but whom the plan that may build everything has in
 * a special place. Of the first alone it is true that only a special place can serve them.
 *
 * @param children one for each such child and for each other child without a local place in one of the two plans, in each year
 */
record OnlySpecial(List<Without> children) {
  OnlySpecial {
    children = List.copyOf(children);
  }

  /** A child in a year in which it is without a local place in at least one of the two plans. */
  record Without(AcademicYear year, PlacedYears.One bases, PlacedYears.One all) {
    boolean isWithoutInBases() {
      return bases.lacksLocalPlace();
    }

    boolean isWithoutInAll() {
      return all.lacksLocalPlace();
    }

    /** Whether its plan asks for a special school. */
    boolean onlySpecial() {
      return isWithoutInBases() && bases.setting() == Setting.SPECIAL;
    }

    /** Whether its plan asks for a base, and the plan that may build everything has it in a special place. */
    boolean isBaseInSpecial() {
      return isPlaced() && !onlySpecial();
    }

    /** Whether it is of either group and gets a special place. */
    boolean isPlaced() {
      return isWithoutInBases() && all.isInSpecialPlace();
    }

    boolean isIndependentInBases() {
      return bases.kind().filter(ProvisionKind::isInmss).isPresent();
    }

    /** Whether it has no place of any kind in the first plan: there it costs nothing and travels nowhere. */
    boolean isNowhereInBases() {
      return bases.kind().isEmpty();
    }

    boolean isStillWithout() {
      return onlySpecial() && isWithoutInAll();
    }
  }

  /** Of two runs for the same children. */
  static OnlySpecial of(PlacedYears bases, PlacedYears all) {
    List<Without> children = new ArrayList<>();
    bases.children().forEach((key, one) -> {
      PlacedYears.One other = all.children().get(key);
      if (other == null) {
        throw new IllegalArgumentException("%s in %s is in one plan only".formatted(key.child(), key.year()));
      }
      if (one.lacksLocalPlace() || other.lacksLocalPlace()) {
        children.add(new Without(key.year(), one, other));
      }
    });
    return new OnlySpecial(children);
  }

  long count(AcademicYear year, Predicate<Without> which) {
    return children.stream().filter(child -> child.year().equals(year) && which.test(child)).count();
  }

  List<Without> list(AcademicYear year, Predicate<Without> which) {
    return children.stream().filter(child -> child.year().equals(year) && which.test(child)).toList();
  }

  /** What the placements of some children cost in a year. */
  static BigDecimal pounds(List<Without> children, Function<Without, PlacedYears.One> plan) {
    return children.stream().map(plan).map(PlacedYears.One::pounds).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Mean minutes one way of those who have a journey in both plans, so that both means are of the same children; empty without any. */
  static OptionalDouble minutes(List<Without> children, Function<Without, PlacedYears.One> plan) {
    return children.stream()
        .filter(child -> child.bases().minutes().isPresent() && child.all().minutes().isPresent())
        .map(plan)
        .mapToInt(one -> one.minutes().orElseThrow())
        .average();
  }

  /** Children alike. */
  private record Cell(AcademicYear year, String need, Phase phase, String locality) {}

  /** {@code only-special.csv}: one row for each year, need, phase and locality with a child without a local place in the first plan. */
  Table table() {
    Table.Builder table = Table.named("only-special", "Children whom special places serve, by year, need, phase and home")
        .columns(
            Column.text("year"), Column.text("need"), Column.text("phase"), Column.text("locality"), Column.count("without-local-place"),
            Column.count("only-special"), Column.count("base-in-special"), Column.count("placed-with-special"),
            Column.count("still-without"));
    Map<Cell, List<Without>> cells = children.stream()
        .filter(Without::isWithoutInBases)
        .collect(
            Collectors.groupingBy(
                child -> new Cell(child.year(), child.bases().need(), child.bases().phase(), child.bases().locality()),
                () -> new TreeMap<>(
                    Comparator.comparing(Cell::year).thenComparing(Cell::need).thenComparing(Cell::phase).thenComparing(Cell::locality)),
                Collectors.toList()));
    cells.forEach(
        (cell, alike) -> table.row(
            cell.year(), cell.need(), cell.phase(), cell.locality(), alike.size(), count(alike, Without::onlySpecial),
            count(alike, Without::isBaseInSpecial),
            count(alike, Without::isPlaced), count(alike, Without::isStillWithout)));
    return table.build();
  }

  static long count(List<Without> children, Predicate<Without> which) {
    return children.stream().filter(which).count();
  }
}
