package org.placewright.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
  @TempDir
  Path folder;

  @Test
  void aFolderThatIsThereOrCanBeMadeIsFineAndNothingIsLeftBehind() {
    assertThat(OutFolder.findObstacle(folder)).isEmpty();
    assertThat(OutFolder.findObstacle(folder.resolve("a").resolve("b"))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileOrAnythingBelowAFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("runs"));

    assertThat(OutFolder.findObstacle(file)).hasValue("it is a file; a folder is needed");
    assertThat(OutFolder.findObstacle(file.resolve("deeper"))).hasValue(file + " is a file; a folder is needed");
  }

  @Test
  void aNameThatNoFileSystemTakesIsSaid() {
    assertThat(OutFolder.findObstacle(folder.resolve("x".repeat(300)))).hasValue("a name in it is longer than 255 characters");
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenIsSaid() {
    assumeThat(Path.of("/proc/self")).exists();

    assertThat(OutFolder.findObstacle(Path.of("/proc/x"))).get().asString().contains("in /proc; name another folder");
  }
}
