package org.placewright.scenarios.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.placewright.model.future.ActualCount;
import org.placewright.model.future.Futures;
import org.placewright.model.time.CensusYear;
import org.placewright.model.time.NationalCurriculumYear;
import org.placewright.model.time.Phase;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateSpace;

/** Reads a table of children counted since the census that a forecast starts from. */
public final class ActualCountReader {
  static final TableSchema COUNTS = new TableSchema(
      "counts",
      "Children with plans on a day: all of them, or those of one need or phase or both. One row each.",
      Optional.empty(),
      List.of(
          Column.filled("date", "the day counted, after the census that the forecast starts from and a year at most: `2025-07-17`"),
          Column.present("need", "code of the primary need, as the forecast has it; blank for all"),
          Column.present(
              "phase", CodeWords.orList(Phase.class, phase -> true)
                  + ", by the curriculum year the child is in on that day; blank for all"),
          Column.filled("children", "how many had a plan on that day: a whole number")),
      Optional.empty(),
      """
          date,need,phase,children
          2025-07-17,,,5391
          2025-07-17,SEMH,,1302
          2025-07-17,SEMH,SECONDARY,655""");

  private final SortedSet<String> needs;
  private final SortedSet<Phase> phases;
  private final CensusYear year;
  private final Map<ActualCount, Row> rows = new HashMap<>();
  private final Map<List<Object>, Row> seen = new HashMap<>();

  private ActualCountReader(Futures futures) {
    StateSpace space = futures.rates().space();
    this.year = new CensusYear(futures.start().year());
    this.needs = new TreeSet<>(space.states().stream().map(PlanState::need).toList());
    this.phases = new TreeSet<>();
    for (int ncy = space.firstNcy(); ncy < space.firstNcy() + space.span(); ncy++) {
      phases.add(new NationalCurriculumYear(Math.clamp(ncy, NationalCurriculumYear.LOWEST, NationalCurriculumYear.HIGHEST)).phase());
    }
  }

  /** Reads counts to compare with futures; empty exactly when there was a fault. */
  public static Optional<ActualCounts> read(Path file, Futures futures, Faults faults) {
    int before = faults.count();
    Optional<Table> table = SourceText.read(file, file.toString(), faults)
        .flatMap(source -> Table.read(source, COUNTS, OpenColumns.NONE, faults));
    Optional<List<ActualCount>> counts = table.map(read -> new ActualCountReader(futures).read(read));
    return faults.count() > before ? Optional.empty() : Optional.of(new ActualCounts(counts.orElseThrow(), table.orElseThrow().file()));
  }

  private List<ActualCount> read(Table table) {
    List<ActualCount> counts = new ArrayList<>();
    for (Row row : table.rows()) {
      Optional<LocalDate> date = date(row);
      Optional<String> need = row.findText("need").flatMap(code -> need(row, code));
      Optional<Phase> phase = row.isBlank("phase") ? Optional.empty() : row.oneOf("phase", Phase.class);
      if (phase.isPresent() && !phases.contains(phase.get())) {
        row.fault("phase", "the forecast has no children of that phase (it has: %s)".formatted(phases));
      }
      Optional<Integer> children = row.wholeNumber("children", 0, Counts.MOST);
      if (row.isSound()) {
        ActualCount count = new ActualCount(date.orElseThrow(), need, phase, children.orElseThrow());
        Row first = seen.putIfAbsent(List.of(count.date(), need, phase), row);
        if (first != null) {
          row.fault("children", "the same children of the same day are counted in line %d already; keep one".formatted(first.line()));
        } else {
          counts.add(count);
          rows.put(count, row);
        }
      }
    }
    counts.forEach(whole -> checkParts(whole, counts));
    return counts;
  }

  private Optional<LocalDate> date(Row row) {
    return row.text("date").flatMap(text -> {
      Optional<LocalDate> date = Sen2Dates.parse(text);
      if (date.isEmpty()) {
        row.fault("date", "a date is needed, like 2025-07-17");
      }
      return date.filter(day -> isInYear(row, day));
    });
  }

  private boolean isInYear(Row row, LocalDate day) {
    LocalDate last = year.start().plusYears(1).isAfter(year.end()) ? year.start().plusYears(1) : year.end();
    if (!day.isAfter(year.start())) {
      row.fault(
          "date", "the forecast starts from the census of %s, and knows what was counted then; write a later day".formatted(year.start()));
      return false;
    }
    if (day.isAfter(last)) {
      row.fault(
          "date",
          "the next census (%s) is over; compare up to %s, or make the forecast from that census".formatted(year.end(), last));
      return false;
    }
    return true;
  }

  private Optional<String> need(Row row, String code) {
    Optional<String> known = needs.stream().filter(need -> need.equalsIgnoreCase(code)).findFirst();
    if (known.isEmpty()) {
      row.fault("need", "the forecast has no such need%s (it has: %s)".formatted(NearestWord.hint(code, needs), NearestWord.list(needs)));
    }
    return known;
  }

  /** Whether the counts of a day that are parts of another add up to it, or to no more where some are left out. */
  private void checkParts(ActualCount whole, List<ActualCount> counts) {
    for (boolean byNeed : List.of(true, false)) {
      for (boolean byPhase : List.of(true, false)) {
        boolean splits = (byNeed && whole.need().isEmpty()) || (byPhase && whole.phase().isEmpty());
        boolean keeps = (byNeed || whole.need().isEmpty()) && (byPhase || whole.phase().isEmpty());
        if (splits && keeps) {
          List<ActualCount> parts = counts.stream()
              .filter(part -> part.date().equals(whole.date()))
              .filter(part -> part.need().isPresent() == byNeed && part.phase().isPresent() == byPhase)
              .filter(part -> whole.need().isEmpty() || part.need().equals(whole.need()))
              .filter(part -> whole.phase().isEmpty() || part.phase().equals(whole.phase()))
              .toList();
          int all = (whole.need().isEmpty() && byNeed ? needs.size() : 1) * (whole.phase().isEmpty() && byPhase ? phases.size() : 1);
          checkSum(whole, parts, parts.size() == all);
        }
      }
    }
  }

  private void checkSum(ActualCount whole, List<ActualCount> parts, boolean isComplete) {
    int sum = parts.stream().mapToInt(ActualCount::children).sum();
    if (sum > whole.children() || (isComplete && sum != whole.children())) {
      Row row = rows.get(whole);
      row.fault(
          "children", "the %d rows of its parts on %s sum to %d; they must count the same children"
              .formatted(parts.size(), whole.date(), sum));
    }
  }
}
