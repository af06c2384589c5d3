package org.placewright.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir
  Path out;

  private long count() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.count();
    }
  }

  @Test
  void aRunThatIsNotCompletedIsDeletedWithAllItsFiles() throws IOException {
    try (RunFolder folder = RunFolder.begin(out, "baseline")) {
      Files.createDirectories(folder.partial().resolve("deep"));
      Files.writeString(folder.partial().resolve("deep").resolve("file.csv"), "x");
    }

    assertThat(count()).isZero();
  }

  @Test
  void theFolderIsHiddenUntilItIsComplete() throws IOException {
    try (RunFolder folder = RunFolder.begin(out, "baseline")) {
      assertThat(folder.partial().getFileName().toString()).startsWith(".baseline");
      folder.complete();
    }

    assertThat(out.resolve("baseline")).isDirectory();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void takenNamesAreNumbered() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (RunFolder folder = RunFolder.begin(out, "baseline")) {
        folder.complete();
      }
    }

    assertThat(out.resolve("baseline-2")).isDirectory();
    assertThat(out.resolve("baseline-3")).isDirectory();
  }
}
