package org.placewright.scenarios.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.placewright.scenarios.file.Faults;

/** Adds files to a county's folder, all or none, and never over a file that is there. */
public final class CountyAdditions {
  private CountyAdditions() {}

  /** Records a fault for each file that is there already. */
  public static void refuseTaken(Path folder, List<NewFile> files, Faults faults) {
    for (NewFile file : files) {
      if (Files.exists(folder.resolve(file.path()))) {
        faults.add(
            folder.resolve(file.path()).toString(), 0, "", "",
            "it is there already and is not written over; move it away, or name another folder with --out");
      }
      Path parent = folder.resolve(file.path()).getParent();
      if (Files.exists(parent) && !Files.isDirectory(parent)) {
        faults.add(parent.toString(), 0, "", "", "it is a file where a folder is needed; move it away, or name another folder with --out");
      }
    }
  }

  /**
   * Writes the files beside the folder first and moves them in when all are whole. When one cannot be moved, those moved
   * before it are taken out again, and so are the folders made for them.
   */
  public static void write(Path folder, List<NewFile> files) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Deque<Path> made = new ArrayDeque<>();
    try {
      makeFolder(target, made);
      Path staged = Files.createTempDirectory(target, ".import-");
      try {
        for (NewFile file : files) {
          Path path = staged.resolve(file.path());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.text());
        }
        for (NewFile file : files) {
          Path path = target.resolve(file.path());
          makeFolder(path.getParent(), made);
          Files.move(staged.resolve(file.path()), path);
          made.push(path);
        }
      } finally {
        delete(staged);
      }
    } catch (IOException | RuntimeException e) {
      takeOut(made, e);
      throw e;
    }
  }

  private static void makeFolder(Path folder, Deque<Path> made) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path path = folder; path != null && Files.notExists(path); path = path.getParent()) {
      missing.push(path);
    }
    for (Path path : missing) {
      Files.createDirectory(path);
      made.push(path);
    }
  }

  /** The last one made first. A folder that somebody else put a file in meanwhile stays, as does whatever cannot be deleted. */
  private static void takeOut(Deque<Path> made, Exception cause) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
