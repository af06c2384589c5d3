package org.placewright.scenarios.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.placewright.model.money.Budget;
import org.placewright.scenarios.file.Fault;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.report.Summary;
import org.placewright.scenarios.report.SummaryFile;
import org.placewright.scenarios.run.RunRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads run folders that can be compared with one another; every fault of all of them in one go. */
public final class FinishedRunReader {
  private static final String RUN = "run.json";
  private static final String SUMMARY = "summary.json";
  private static final String AGAIN = "run the scenario again with this version";

  private final Faults faults;

  private FinishedRunReader(Faults faults) {
    this.faults = faults;
  }

  /** The runs, in the order given; with a fault at least one of them is missing or does not fit the others. */
  public static List<FinishedRun> read(List<Path> folders, Faults faults) {
    FinishedRunReader reader = new FinishedRunReader(faults);
    List<FinishedRun> runs = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path folder : folders) {
      if (!seen.add(folder.toAbsolutePath().normalize())) {
        reader.fault(folder, "the run is given twice; name each once");
        continue;
      }
      reader.readRun(folder).ifPresent(runs::add);
    }
    runs.stream().skip(1).forEach(run -> reader.checkFits(runs.getFirst(), run));
    return runs;
  }

  private Optional<FinishedRun> readRun(Path folder) {
    if (!Files.isDirectory(folder)) {
      fault(folder, Files.exists(folder) ? "this is a file; a run's folder is needed" : "there is no such folder");
      return Optional.empty();
    }
    if (!Files.isRegularFile(folder.resolve(RUN))) {
      fault(folder, "no finished run: there is no run.json in it, which a run writes last");
      return Optional.empty();
    }
    Optional<FinishedRun.Ran> ran = readJson(folder.resolve(RUN), FinishedRun.Ran.class).filter(found -> isPlan(folder, found));
    Optional<Summary> summary = ran.isPresent() ? readSummary(folder) : Optional.empty();
    return summary.map(found -> {
      int before = faults.count();
      Map<FigureKey, BigDecimal> figures = RunFigures.read(folder, found, faults);
      if (faults.count() == before) {
        checkFinance(folder, found, figures);
      }
      return new FinishedRun(folder, ran.get(), found, figures);
    });
  }

  /** finance.csv and the summary were written from the same figures: where they differ, one was changed since, or cut off. */
  private void checkFinance(Path folder, Summary summary, Map<FigureKey, BigDecimal> figures) {
    for (Summary.FinanceLine line : summary.finance()) {
      FigureKey key = line.budget().equals(Budget.CAPITAL.name())
          ? new FigureKey(Measure.CAPITAL, line.line(), line.financialYear())
          : new FigureKey(Measure.FINANCE, line.budget() + RunFigures.OF + line.line(), line.financialYear());
      BigDecimal found = figures.getOrDefault(key, BigDecimal.ZERO);
      if (found.compareTo(line.pounds()) != 0) {
        fault(
            folder.resolve("finance.csv"), "pounds", found.toPlainString(),
            "summary.json has %s for %s, %s in %s: the file is not as the run wrote it; run the scenario again".formatted(
                line.pounds().toPlainString(), line.budget(), line.line(), line.financialYear()));
        return;
      }
    }
  }

  private boolean isPlan(Path folder, FinishedRun.Ran ran) {
    if (!RunRecord.SCHEMA.equals(ran.schema()) || ran.scenario() == null || ran.changes() == null || ran.inputs() == null) {
      fault(folder.resolve(RUN), "schema", String.valueOf(ran.schema()), "only %s is read; %s".formatted(RunRecord.SCHEMA, AGAIN));
      return false;
    }
    if (!"run".equals(ran.command())) {
      fault(folder.resolve(RUN), "command", String.valueOf(ran.command()), "the folder holds no plan; name one that placewright run made");
      return false;
    }
    return true;
  }

  private Optional<Summary> readSummary(Path folder) {
    Path file = folder.resolve(SUMMARY);
    if (!Files.isRegularFile(file)) {
      fault(file, "the file is missing: the folder is no complete run; run the scenario again");
      return Optional.empty();
    }
    try {
      String schema = SummaryFile.readSchema(folder);
      if (!schema.equals(Summary.SCHEMA)) {
        fault(file, "schema", schema, "only %s is read; %s".formatted(Summary.SCHEMA, AGAIN));
        return Optional.empty();
      }
      return Optional.of(SummaryFile.read(folder));
    } catch (JacksonException | IOException e) {
      fault(file, "it cannot be read as the run wrote it; " + AGAIN);
      return Optional.empty();
    }
  }

  private <T> Optional<T> readJson(Path file, Class<T> type) {
    try {
      return Optional.of(JsonMapper.shared().readValue(Files.readString(file), type));
    } catch (JacksonException | IOException e) {
      fault(file, "it cannot be read as the run wrote it; " + AGAIN);
      return Optional.empty();
    }
  }

  private void checkFits(FinishedRun first, FinishedRun run) {
    checkSame(first, run, "county", Summary::county, "compare runs of one county");
    checkSame(first, run, "years", s -> s.baseYear() + " to " + s.lastYear(), "compare runs over the same years");
    checkSame(first, run, "currency-year", Summary::currencyYear, "compare pounds of one year");
  }

  private void checkSame(FinishedRun first, FinishedRun run, String key, Function<Summary, String> fact, String right) {
    String expected = fact.apply(first.summary());
    String found = fact.apply(run.summary());
    if (!expected.equals(found)) {
      fault(run.folder().resolve(SUMMARY), key, found, "%s has %s; %s".formatted(first.folder(), expected, right));
    }
  }

  private void fault(Path path, String message) {
    fault(path, "", "", message);
  }

  private void fault(Path path, String key, String value, String message) {
    faults.add(new Fault(path.toString(), 0, key, value, message));
  }
}
