package org.placewright.scenarios.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param commit the source it was built from, with {@code (changed)} behind it where files differed; or {@code unknown}
 */
public record BuildFacts(String version, String commit) {
  private static final String FILE = "/org/placewright/scenarios/build.properties";
  private static final String UNKNOWN = "unknown";

  public BuildFacts {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
  }

  /** What the build wrote into the program. */
  public static BuildFacts read() {
    Properties properties = new Properties();
    try (InputStream in = BuildFacts.class.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = properties.getProperty("commit", UNKNOWN);
    boolean changed = Boolean.parseBoolean(properties.getProperty("dirty"));
    return new BuildFacts(properties.getProperty("version", UNKNOWN), changed ? commit + " (changed)" : commit);
  }
}
