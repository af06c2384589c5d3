package org.placewright.scenarios.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that run folders go into, looked at before anything is planned. */
public final class OutFolder {
  /** What common file systems allow for one name. */
  private static final int LONGEST_NAME = 255;

  private OutFolder() {}

  /** Why runs cannot be written there, in a few words; empty when they can. Leaves nothing behind. */
  public static Optional<String> findObstacle(Path out) {
    Path absolute = out.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing.getParent() != null && !Files.exists(existing)) {
      if (existing.getFileName().toString().length() > LONGEST_NAME) {
        return Optional.of("a name in it is longer than %d characters".formatted(LONGEST_NAME));
      }
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      return Optional.of("%s is a file; a folder is needed".formatted(existing.equals(absolute) ? "it" : existing));
    }
    return tryToWrite(existing).map(reason -> reason + "; name another folder");
  }

  private static Optional<String> tryToWrite(Path folder) {
    try {
      Files.delete(Files.createTempDirectory(folder, ".placewright-"));
      return Optional.empty();
    } catch (AccessDeniedException e) {
      return Optional.of("you may not write in " + folder);
    } catch (IOException e) {
      return Optional.of("nothing can be written in " + folder);
    }
  }
}
