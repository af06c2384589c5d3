package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of the small county three-schools that a test may spoil. */
public final class WorkingCounty {
  private final Path folder;

  private WorkingCounty(Path folder) {
    this.folder = folder;
  }

  /** Copies the county into a folder of its own below {@code parent}. */
  public static WorkingCounty in(Path parent) {
    return new WorkingCounty(parent.resolve("three-schools")).with("three-schools");
  }

  /** The same county where top-ups are paid by band. */
  public static WorkingCounty bandedIn(Path parent) {
    return in(parent).with("three-schools-banded");
  }

  /** Copies all tables of a folder over those that are there. */
  private WorkingCounty with(String source) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(Path.of(WorkingCounty.class.getResource(source).toURI()))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      return this;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  public String text(String file) {
    try {
      return Files.readString(file(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence of a text, which must be there. */
  public WorkingCounty change(String file, String from, String to) {
    String text = text(file);
    int at = text.indexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  public WorkingCounty append(String file, String row) {
    return write(file, text(file) + row + "\n");
  }

  public WorkingCounty write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public WorkingCounty write(String file, byte[] bytes) {
    try {
      Files.write(file(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WorkingCounty delete(String file) {
    try {
      Files.delete(file(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Fault> listFaults() {
    Faults faults = new Faults();
    Optional<CountyFolder> county = CountyReader.read(folder, faults);
    if (county.isPresent() != faults.isEmpty()) {
      throw new AssertionError("a county must be read exactly when there are no faults: " + faults.list());
    }
    return faults.list();
  }

  public CountyFolder read() {
    Faults faults = new Faults();
    return CountyReader.read(folder, faults).orElseThrow(() -> new AssertionError(faults.list().toString()));
  }
}
