package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FailureWordsTest {
  private static String explain(Exception failure) {
    StringWriter err = new StringWriter();
    CommandLine command = Placewright.commandLine(new PrintWriter(err), new PrintWriter(err, true));
    assertThat(new FailureWords().handleExecutionException(failure, command, null)).isEqualTo(1);
    return err.toString();
  }

  static Stream<Exception> failures() {
    return Stream.of(
        new NoSuchFileException("runs/x"), new FileAlreadyExistsException("runs/x"), new AccessDeniedException("runs/x"),
        new FileSystemException("runs/x", null, "File name too long"),
        new UncheckedIOException(new NoSuchFileException("runs/x")), new IOException("No space left on device"),
        new UncheckedIOException("java.io.IOException: no", new IOException("runs/x")), new IllegalStateException(),
        new ClassCastException("class java.lang.String cannot be cast to class java.lang.Integer"),
        new NullPointerException("Cannot invoke \"org.placewright.Plan.value()\" because \"plan\" is null"),
        new IllegalArgumentException(new IOException("x")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void noNameOfAJavaClassReachesAUser(Exception failure) {
    assertThat(explain(failure)).doesNotContain("Exception", "java.", "org.placewright", "null").hasLineCount(1);
  }

  @Test
  void theFileAndTheReasonAreNamed() {
    assertThat(explain(new AccessDeniedException("runs/x"))).contains("you may not read or write runs/x");
    assertThat(explain(new FileSystemException("runs/x", null, "File name too long")))
        .contains("runs/x (File name too long)");
    assertThat(explain(new IllegalStateException("the plan has no years"))).contains("the plan has no years");
  }
}
