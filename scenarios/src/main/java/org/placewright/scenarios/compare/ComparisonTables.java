package org.placewright.scenarios.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.placewright.scenarios.report.Summary;
import org.placewright.scenarios.report.table.Column;
import org.placewright.scenarios.report.table.Table;

/** The tables of a comparison's folder. */
final class ComparisonTables {
  private static final int DIGITS_SHOWN = 12;

  private ComparisonTables() {}

  /** {@code compare.csv}: every figure in long form, a column for each run and one for each difference from the first. */
  static Table figures(Comparison of) {
    Table.Builder table = Table.named("compare", "Every figure of the runs, and what each has more than the first run")
        .columns(Column.text("measure"), Column.text("part"), Column.text("unit"), Column.text("year"));
    of.labels().forEach(label -> table.columns(Column.mixed(label)));
    of.otherLabels().forEach(label -> table.columns(Column.mixed("difference " + label)));
    table.columns(Column.text("caution"));
    for (FigureKey key : of.listKeys()) {
      int scale = of.runs().stream().flatMap(run -> run.find(key).stream()).mapToInt(BigDecimal::scale).max().orElse(0);
      List<Object> row = new ArrayList<>(List.of(key.measure().code(), key.part(), key.measure().unit().code(), key.year()));
      of.runs().forEach(run -> row.add(run.find(key).map(figure -> figure.setScale(scale))));
      of.others().forEach(run -> row.add(of.difference(key, run).map(figure -> figure.setScale(scale))));
      row.add(Cautions.of(of, key));
      table.row(row);
    }
    return table.build();
  }

  /** One row a run: what it is, its value and how sure its difference from the first is. */
  static Table runs(Comparison of) {
    Table.Builder table = Table.named("runs", "The runs, and how sure the difference of their plans is (present values)")
        .columns(
            Column.text("run"), Column.text("folder"), Column.text("title"), Column.count("seed"), Column.text("effort"),
            Column.text("version"), Column.text("source"), Column.pounds("plan-value"), Column.pounds("lower-bound"),
            Column.pounds("gap"), Column.pounds("difference"), Column.pounds("best-plans-differ-at-least"),
            Column.pounds("best-plans-differ-at-most"), Column.text("certain"));
    for (int i = 0; i < of.runs().size(); i++) {
      FinishedRun run = of.runs().get(i);
      Summary summary = run.summary();
      Optional<ValueDifference> difference = i == 0 ? Optional.empty() : Optional.of(ValueDifference.between(of.first(), run));
      table.row(
          of.labels().get(i), run.folder(), summary.title(), summary.seed(), summary.effort(), summary.version(), summary.commit(),
          summary.planValue().total(), summary.lowerBound(), run.gapPounds(), difference.map(ValueDifference::found),
          difference.flatMap(ValueDifference::least), difference.flatMap(ValueDifference::most),
          difference.map(d -> d.isCertain() ? "yes" : "no"));
    }
    return table.build();
  }

  /** One row a scheme that any run offers: the academic year it opens in each. */
  static Table schemes(Comparison of) {
    Map<String, Summary.Scheme> schemes = new LinkedHashMap<>();
    of.runs().forEach(run -> run.summary().schemes().forEach(scheme -> schemes.putIfAbsent(scheme.scheme(), scheme)));
    Table.Builder table = Table
        .named("schemes", "Schemes offered, and the academic year each opens; blank where it is not built or not offered")
        .columns(Column.text("scheme"), Column.text("name"), Column.count("places"), Column.pounds("capital"));
    of.labels().forEach(label -> table.columns(Column.text("opens " + label)));
    for (Summary.Scheme scheme : schemes.values()) {
      List<Object> row = new ArrayList<>(List.of(scheme.scheme(), scheme.name(), scheme.places(), scheme.capital()));
      of.runs()
          .forEach(
              run -> row.add(
                  run.summary()
                      .schemes()
                      .stream()
                      .filter(s -> s.scheme().equals(scheme.scheme()))
                      .findFirst()
                      .flatMap(Summary.Scheme::openingYear)));
      table.row(row);
    }
    return table.build();
  }

  /** One row a change that any run's scenario makes to the county. */
  static Table changes(Comparison of) {
    return marks(
        of, "changes", "What each scenario changes", "change", run -> run.record().changes(),
        (run, change) -> run.record().changes().contains(change) ? "yes" : "");
  }

  /** One row an input that is not the same file in all runs: the start of each one's digest. */
  static Table inputs(Comparison of) {
    Table all = marks(
        of, "inputs", "Input files that differ between the runs: the start of each one's SHA-256 digest", "file",
        run -> run.record().inputs().stream().map(FinishedRun.Input::file).toList(), ComparisonTables::digest);
    List<List<Object>> differing = all.rows()
        .stream()
        .filter(row -> Set.copyOf(row.subList(1, row.size())).size() > 1)
        .toList();
    return new Table(all.name(), all.title(), all.columns(), differing);
  }

  private static String digest(FinishedRun run, String file) {
    return run.record()
        .inputs()
        .stream()
        .filter(input -> input.file().equals(file))
        .map(input -> input.sha256().substring(0, Math.min(DIGITS_SHOWN, input.sha256().length())))
        .findFirst()
        .orElse("");
  }

  private static Table marks(
      Comparison of,
      String name,
      String title,
      String what,
      Function<FinishedRun, List<String>> things,
      BiFunction<FinishedRun, String, String> mark) {
    Set<String> all = new LinkedHashSet<>();
    of.runs().forEach(run -> all.addAll(things.apply(run)));
    Table.Builder table = Table.named(name, title).columns(Column.text(what));
    of.labels().forEach(label -> table.columns(Column.text(label)));
    for (String thing : all) {
      List<Object> row = new ArrayList<>(List.of(thing));
      of.runs().forEach(run -> row.add(mark.apply(run, thing)));
      table.row(row);
    }
    return table.build();
  }
}
