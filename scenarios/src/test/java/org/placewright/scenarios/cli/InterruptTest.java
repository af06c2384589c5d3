package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptTest {
  private static final int INTERRUPTED = 130;
  private static final int MOST_SECONDS = 60;
  private static final int TRIES_A_SECOND = 20;
  private static final long SIGINT_BIT = 2;

  @TempDir
  Path folder;

  @Test
  void anInterruptedRunEndsWith130AndLeavesNothingBehind() throws IOException, InterruptedException {
    assumeFalse(ignoresInterrupts(), "started in the background, where interrupts are ignored");
    Path runs = Files.createDirectory(folder.resolve("runs"));
    Path log = folder.resolve("log.txt");
    Process process = new ProcessBuilder(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            Placewright.class.getName(), "run", "baseline", "--out", runs.toString(),
            "--effort", "thorough"))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      waitFor("pricing places", log, process);
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(INTERRUPTED);
      assertThat(runs).isEmptyDirectory();
    } finally {
      process.destroyForcibly();
    }
  }

  /** A process started in the background ignores SIGINT, and so do all it starts. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status)
        .stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16) & SIGINT_BIT) != 0);
  }

  private static void waitFor(String words, Path log, Process process) throws IOException, InterruptedException {
    for (int i = 0; i < MOST_SECONDS * TRIES_A_SECOND && process.isAlive(); i++) {
      if (Files.readString(log).contains(words)) {
        return;
      }
      Thread.sleep(1000 / TRIES_A_SECOND);
    }
    throw new AssertionError("never got to " + words + ": " + Files.readString(log));
  }
}
