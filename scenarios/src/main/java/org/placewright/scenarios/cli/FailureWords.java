package org.placewright.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.placewright.model.projection.UnplaceableCohortException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line why a plan could not be made; names of classes and the stack trace only when asked for. */
final class FailureWords implements IExecutionExceptionHandler {
  private static final String TRACE = "placewright.trace";
  /** A class with its package, a method, or what Java itself says about a variable of ours. */
  private static final Pattern JAVA_WORDS = Pattern.compile(
      "\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*|\\b\\w+(?:Exception|Error)\\b|\\w\\(\\)|^Cannot (?:invoke|read|assign|load|store) .*");

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof UnplaceableCohortException) {
      err.println("The county's tables contradict each other: " + failure.getMessage());
      return Placewright.WRONG_INPUT;
    }
    if (failure instanceof UncheckedIOException unchecked) {
      err.println("A file could not be read or written: " + words(unchecked.getCause()));
    } else if (failure instanceof IOException read) {
      err.println("A file could not be read or written: " + words(read));
    } else {
      err.println(ofMistake(failure));
    }
    if (Boolean.getBoolean(TRACE)) {
      failure.printStackTrace(err);
    }
    return Placewright.FAILED;
  }

  /** For what should never happen. */
  static String ofMistake(Throwable failure) {
    return "The plan could not be made, through a mistake in Placewright: %s. Please report it with your command; -D%s=true shows where"
        .formatted(plain(failure.getMessage()), TRACE);
  }

  private static String words(IOException failure) {
    return switch (failure) {
      case FileAlreadyExistsException there -> "%s is there already".formatted(there.getFile());
      case NoSuchFileException missing -> "there is no %s".formatted(missing.getFile());
      case AccessDeniedException denied -> "you may not read or write %s".formatted(denied.getFile());
      case FileSystemException other -> "%s (%s)".formatted(other.getFile(), plain(other.getReason()));
      default -> plain(failure.getMessage());
    };
  }

  private static String plain(String message) {
    return message == null || message.isBlank() || JAVA_WORDS.matcher(message).find() ? "it gives no reason in plain words" : message;
  }
}
