package org.placewright.solver.bench.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.placewright.solver.bench.BenchInstance;
import org.placewright.solver.bench.BenchInstance.Solution;
import org.placewright.solver.bench.BenchRun;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;
import org.placewright.solver.search.Effort;
import org.placewright.solver.search.PlanningOptions;

/**
 * Runs one solver on one instance in a Java of its own, so that what one does to memory is not felt by the next and its
 * own peak can be read, and so that a solver that does not keep to its time can be ended.
 */
final class SolverProcess {
  private static final String HEAP = "-Xmx8g";
  private static final double NANOS_A_SECOND = 1e9;
  private static final int KILOBYTES_A_MEGABYTE = 1024;
  private static final int LIMIT_TIMES = 3;
  private static final Duration GRACE = Duration.ofMinutes(3);
  private static final Duration LONGEST_EFFORT = Duration.ofHours(2);

  private SolverProcess() {}

  /**
   * What a run is given.
   *
   * @param limit how long it may take; when empty, ours takes {@code effort}
   */
  record Task(SolverName solver, String where, long seed, int threads, Optional<Duration> limit, Effort effort) {
    List<String> toArguments() {
      return List.of(
          solver.name(), where, "" + seed, "" + threads, limit.map(d -> "" + d.toSeconds()).orElse(""), effort.name());
    }

    static Task of(String... args) {
      Optional<Duration> limit = args[4].isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(args[4])));
      return new Task(
          SolverName.valueOf(args[0]), args[1], Long.parseLong(args[2]), Integer.parseInt(args[3]), limit, Effort.valueOf(args[5]));
    }
  }

  /** Starts a process and waits for it; a run that fails is told in its note. */
  static SolverRun run(Task task) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            SolverProcess.class.getName()));
    command.addAll(task.toArguments());
    Path output = Files.createTempFile("bench", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      Duration patience = task.limit.map(d -> d.multipliedBy(LIMIT_TIMES).plus(GRACE)).orElse(LONGEST_EFFORT);
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return SolverRun.failed("ended after %d s".formatted(patience.toSeconds()));
      }
      List<String> lines = Files.readAllLines(output);
      return lines.stream()
          .filter(SolverRun::isLine)
          .findFirst()
          .map(SolverRun::of)
          .orElseGet(() -> SolverRun.failed("failed: " + findReason(lines)));
    } finally {
      Files.delete(output);
    }
  }

  private static String findReason(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("Exception") || line.contains("Error"))
        .findFirst()
        .orElse("no word of it");
  }

  /** The process: arguments are those of a task; the last line of its output is the run. */
  public static void main(String[] args) throws IOException, UnreadableInstanceException {
    Task task = Task.of(args);
    BenchInstance instance = InstanceSource.load(task.where);
    System.out.println((task.solver.isOurs() ? ours(task, instance) : exact(task, instance)).toLine());
  }

  private static SolverRun ours(Task task, BenchInstance instance) throws IOException {
    BenchRun.Outcome outcome = BenchRun.solve(
        instance, new PlanningOptions(task.seed, task.effort, task.limit, task.threads));
    return new SolverRun(
        outcome.value(), outcome.bound(), outcome.unserved(), outcome.seconds(), cpuSeconds(), peakMegabytes(), "");
  }

  private static SolverRun exact(Task task, BenchInstance instance) throws IOException {
    long start = System.nanoTime();
    ExactModel model = ExactModel.of(instance);
    model.solve(task.solver, task.threads, task.limit.orElseThrow());
    double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
    Optional<BigDecimal> bound = model.bound().stream().mapToObj(b -> new BigDecimal(b, MathContext.DECIMAL64)).findFirst();
    if (!model.hasSolution()) {
      return new SolverRun(Optional.empty(), bound, 0, seconds, cpuSeconds(), peakMegabytes(),
          "no solution (%s)".formatted(model.status()));
    }
    Solution solution = model.solution();
    Optional<BigDecimal> value = instance.evaluate(solution);
    return new SolverRun(
        value, bound, solution.unserved(), seconds, cpuSeconds(), peakMegabytes(), value.isPresent() ? "" : "its solution breaks a rule");
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS_A_SECOND;
  }

  /** Of the whole process where the system tells, else of Java's heap. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE;
        }
      }
    }
    long bytes = ManagementFactory.getMemoryPoolMXBeans().stream().map(MemoryPoolMXBean::getPeakUsage).mapToLong(u -> u.getUsed()).sum();
    return bytes / KILOBYTES_A_MEGABYTE / KILOBYTES_A_MEGABYTE;
  }
}
