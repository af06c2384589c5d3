package org.placewright.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a run while it is made: hidden beside its target, renamed when complete, deleted when anything goes
 * wrong or the user interrupts. Never overwrites a run.
 */
public final class RunFolder implements AutoCloseable {
  private static final int TRIES_TO_DELETE = 20;
  private static final int MILLIS_BETWEEN_TRIES = 50;

  private final Path out;
  private final String name;
  private final Path partial;
  private final Thread onInterrupt;
  private boolean complete;

  private RunFolder(Path out, String name, Path partial) {
    this.out = out;
    this.name = name;
    this.partial = partial;
    this.onInterrupt = new Thread(this::delete, "delete partial run");
  }

  /**
   * Begins a run.
   *
   * @param out where runs are; made when it is not there
   * @param name what to call it; {@code name-2} and so on where that is taken
   */
  public static RunFolder begin(Path out, String name) throws IOException {
    Files.createDirectories(out);
    RunFolder folder = new RunFolder(out, name, claim(out, "." + name + "-partial"));
    Runtime.getRuntime().addShutdownHook(folder.onInterrupt);
    return folder;
  }

  /** Where to write. */
  public Path partial() {
    return partial;
  }

  /** Gives the run its name, and says where it is. */
  public Path complete() throws IOException {
    Path target = claim(out, name);
    Files.delete(target);
    Files.move(partial, target);
    complete = true;
    return target;
  }

  /** Makes the first folder of the name that is not there yet. Not a temporary one: those only their owner may read. */
  private static Path claim(Path out, String name) throws IOException {
    int number = 1;
    while (true) {
      try {
        return Files.createDirectory(out.resolve(number == 1 ? name : name + "-" + number));
      } catch (FileAlreadyExistsException e) {
        number++;
      }
    }
  }

  @Override
  public void close() {
    if (!complete) {
      delete();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      return;
    }
  }

  /** Deletes what is there; a thread that still writes may need several tries. */
  private void delete() {
    for (int i = 0; i < TRIES_TO_DELETE && !complete && Files.exists(partial); i++) {
      try {
        deleteOnce();
      } catch (IOException | UncheckedIOException e) {
        pause();
      }
    }
  }

  private void deleteOnce() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(partial)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
