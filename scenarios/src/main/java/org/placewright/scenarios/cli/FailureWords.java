package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.placewright.model.projection.UnplaceableCohortException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line why a plan could not be made; the stack trace only when asked for. */
final class FailureWords implements IExecutionExceptionHandler {
  private static final String TRACE = "placewright.trace";

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof UnplaceableCohortException) {
      err.println("The county's tables contradict each other: " + failure.getMessage());
      return Placewright.WRONG_INPUT;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      err.println("A file could not be read or written: " + words(failure));
    } else {
      err.println(
          "The plan could not be made, through a mistake in Placewright: %s. Please report it with your command; -D%s=true shows where"
              .formatted(words(failure), TRACE));
    }
    if (Boolean.getBoolean(TRACE)) {
      failure.printStackTrace(err);
    }
    return Placewright.FAILED;
  }

  private static String words(Exception failure) {
    return "%s (%s)".formatted(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
