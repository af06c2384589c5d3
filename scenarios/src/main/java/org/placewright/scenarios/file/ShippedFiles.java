package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What ships with the program: counties with their scenarios, and the national defaults. */
final class ShippedFiles {
  private static final String COUNTIES = "/counties";
  private static final String SAVINGS = "/savings";
  private static final String SCENARIOS = "scenarios";

  private ShippedFiles() {}

  /** The folder of a shipped county. */
  static Optional<Path> findCounty(String name) {
    return listCounties().stream().filter(folder -> nameOf(folder).equals(name)).findFirst();
  }

  /** The file of a shipped scenario; the first county in alphabetical order that has one of the name. */
  static Optional<Path> findScenario(String name) {
    return listCounties().stream()
        .map(folder -> folder.resolve(SCENARIOS).resolve(name + ".yaml"))
        .filter(Files::exists)
        .findFirst();
  }

  /** The folder of shipped savings tables. */
  static Optional<Path> findSavings(String name) {
    return listFolders(SAVINGS).stream().filter(folder -> nameOf(folder).equals(name)).findFirst();
  }

  static List<String> listSavingsNames() {
    return listFolders(SAVINGS).stream().map(ShippedFiles::nameOf).toList();
  }

  static List<String> listCountyNames() {
    return listCounties().stream().map(ShippedFiles::nameOf).toList();
  }

  static List<String> listScenarioNames() {
    return listCounties().stream()
        .flatMap(folder -> list(folder.resolve(SCENARIOS)).stream())
        .map(ShippedFiles::nameOf)
        .filter(name -> name.endsWith(".yaml"))
        .map(name -> name.replaceFirst("\\.yaml$", ""))
        .distinct()
        .toList();
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName()).replace("/", "");
  }

  private static List<Path> listCounties() {
    return listFolders(COUNTIES);
  }

  private static List<Path> listFolders(String parent) {
    URL url = ShippedFiles.class.getResource(parent);
    return url == null ? List.of() : list(pathOf(url, parent));
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place on disk, or in the program's own jar, which then stays open as a file system. */
  private static Path pathOf(URL url, String parent) {
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return Path.of(uri);
      }
      return openJar(uri).getPath(parent);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the program's own files cannot be read: " + url, e);
    }
  }

  private static FileSystem openJar(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(uri);
    }
  }

  /** A text that ships beside a class. */
  static Optional<SourceText> readResource(Class<?> beside, String resource, String name, Faults faults) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : SourceText.of(in.readAllBytes(), name, SourceText.LONGEST_LINE, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
