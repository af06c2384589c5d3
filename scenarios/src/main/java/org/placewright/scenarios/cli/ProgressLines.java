package org.placewright.scenarios.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.placewright.model.plan.LowerBound;
import org.placewright.model.plan.PlanValue;
import org.placewright.scenarios.report.PercentAbove;
import org.placewright.solver.search.PlanProgress;

/** Shows how a run goes on: one line that keeps changing on a terminal, a line for each stage elsewhere. */
final class ProgressLines implements PlanProgress, AutoCloseable {
  private static final int MILLIS_BETWEEN = 500;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter out;
  private final boolean quiet;
  private final boolean terminal;
  private final Optional<Duration> timeLimit;
  private final long start = System.nanoTime();
  private final ScheduledExecutorService ticker;
  private String stage = "";
  private String best = "";
  private boolean ended;

  private ProgressLines(PrintWriter out, boolean quiet, boolean terminal, Optional<Duration> timeLimit) {
    this.out = out;
    this.quiet = quiet;
    this.terminal = terminal && !quiet;
    this.timeLimit = timeLimit;
    this.ticker = Executors.newSingleThreadScheduledExecutor(
        task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
    if (this.terminal) {
      var unused = ticker.scheduleAtFixedRate(this::redraw, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }
  }

  static ProgressLines on(PrintWriter out, boolean quiet, Optional<Duration> timeLimit) {
    return new ProgressLines(out, quiet, isTerminal(), timeLimit);
  }

  /** Java 22 and newer have a console even without a terminal, and a method that tells. */
  private static boolean isTerminal() {
    Optional<Console> console = Optional.ofNullable(System.console());
    if (console.isEmpty()) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console.get());
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  @Override
  public synchronized void stage(String name) {
    stage = name;
    if (terminal) {
      redraw();
    } else if (!quiet) {
      out.println("%4d s  %s".formatted(seconds(), name));
    }
  }

  @Override
  public synchronized void better(PlanValue value, Optional<LowerBound> bound) {
    best = inWords(value, bound);
    if (terminal) {
      redraw();
    } else if (!quiet) {
      out.println("%4d s  %s".formatted(seconds(), best));
    }
  }

  static String inWords(PlanValue value, Optional<LowerBound> bound) {
    return "plan worth £%,.1f m, %,.0f child-years without a place, %s".formatted(
        value.total().pounds().movePointLeft(6),
        value.unplacedChildYears(),
        bound.map(b -> b.gap(value))
            .filter(OptionalDouble::isPresent)
            .map(gap -> "at most %s above the best possible".formatted(PercentAbove.of(gap.getAsDouble())))
            .orElse("no bound"));
  }

  private synchronized void redraw() {
    if (ended) {
      return;
    }
    String left = timeLimit.map(limit -> ", about %d s left".formatted(Math.max(0, limit.toSeconds() - seconds()))).orElse("");
    String line = "%4d s%s  %s%s".formatted(seconds(), left, stage, best.isEmpty() ? "" : " | " + best);
    out.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), 118)));
    out.flush();
  }

  private long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  /** Ends the display, so that other lines may be printed. */
  synchronized void end() {
    if (terminal && !ended) {
      out.print(CLEAR_LINE);
      out.flush();
    }
    ended = true;
  }

  @Override
  public void close() {
    end();
    ticker.shutdownNow();
  }
}
