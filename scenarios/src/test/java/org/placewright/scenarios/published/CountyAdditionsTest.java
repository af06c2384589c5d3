package org.placewright.scenarios.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.scenarios.file.Faults;

class CountyAdditionsTest {
  @TempDir
  Path folder;

  @Test
  void aFileThatIsThereIsAFault() throws IOException {
    Files.writeString(folder.resolve("places.csv"), "mine");
    Faults faults = new Faults();

    CountyAdditions.refuseTaken(folder, List.of(new NewFile("places.csv", "ours"), new NewFile("rates.csv", "ours")), faults);

    assertThat(faults.list()).singleElement().asString().contains("places.csv", "is not written over");
  }

  @Test
  void nothingIsLeftBesideTheFilesAdded() throws IOException {
    CountyAdditions.write(folder.resolve("new"), List.of(new NewFile("a.csv", "1"), new NewFile("imports/b.csv", "2")));

    try (var files = Files.walk(folder.resolve("new"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.resolve("new").relativize(file).toString()))
          .containsExactlyInAnyOrder("a.csv", "imports/b.csv");
    }
  }

  @Test
  void whenAFileCannotBeMovedInThoseBeforeItAreTakenOutAgain() throws IOException {
    Files.writeString(folder.resolve("c.csv"), "mine");
    List<NewFile> files = List.of(new NewFile("a.csv", "1"), new NewFile("imports/b.csv", "2"), new NewFile("c.csv", "3"));

    assertThatThrownBy(() -> CountyAdditions.write(folder, files)).isInstanceOf(IOException.class);

    assertThat(folder).isDirectoryNotContaining("glob:**/{a.csv,imports,.import-*}");
    assertThat(folder.resolve("c.csv")).hasContent("mine");
  }

  @Test
  void aFolderThatIsMadeForNothingIsTakenOutToo() {
    List<NewFile> files = List.of(new NewFile("a.csv", "1"), new NewFile("a.csv/b.csv", "2"));

    assertThatThrownBy(() -> CountyAdditions.write(folder.resolve("new/county"), files)).isInstanceOf(IOException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void noCellIsAFormula() {
    NewFile file = NewFile.table("t.csv", List.of("note"), List.of("name"), List.of(List.of("=cmd|' /C calc'!A0"), List.of("+@x")));

    assertThat(file.text()).isEqualTo("# note\nname\ncmd|' /C calc'!A0\nx\n");
  }
}
