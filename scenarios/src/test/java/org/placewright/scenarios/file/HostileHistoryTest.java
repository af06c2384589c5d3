package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileHistoryTest {
  @TempDir
  Path parent;

  record Hostile(String title, Consumer<WorkingHistory> spoil, String... said) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Hostile> list() {
    return List.of(
        transition("no setting but a need", "NONSEND,NONSEND,0,", "NONSEND,ASD,0,", "column need-1, \"ASD\"", "setting-1 is NONSEND"),
        transition("no need but a setting", "NONSEND,NONSEND,14", "special,NONSEND,14", "column setting-2", "need-2 is NONSEND"),
        transition("no plan before or after", "main,SEMH,-1\n", "NONSEND,NONSEND,-1\n", "line 6", "no transition; delete the row"),
        transition("a year left out", "3,main,SEMH,4", "3,main,SEMH,5", "column academic-year-2, \"5\"", "write 4"),
        transition("half a curriculum year", "6,special", "6.5,special", "column academic-year-1, \"6.5\"", "whole number"),
        transition("a curriculum year as schools write it", "6,special", "Y6,special", "\"Y6\"", "whole number"),
        transition("a curriculum year out of bounds", "13,NONSEND,NONSEND,14", "31,NONSEND,NONSEND,32", "must be -10 to 30"),
        transition("a financial year", "2022,main,ASD", "2022/23,main,ASD", "column calendar-year, \"2022/23\"", "whole number"),
        transition("a year nobody counted", "2022,main,ASD", "1022,main,ASD", "must be 1990 to 2099"),
        transition("a blank code", "main,ASD,6", "main,,6", "column need-1", "must not be blank"),
        transition("a formula", "main,ASD,6", "main,=A1,6", "must not start with ="),
        transition("a pupil number where a code belongs", "main,ASD,6", "A123456789012,ASD,6", "\"A999999999999\"", "UPN"),
        transition("an unknown column", "need-2", "needs-2", "unknown column. Maybe need-2?"),
        transition("a column twice", "need-2", "need-1", "given twice"),
        transition("a name", "academic-year-2\n", "academic-year-2,surname\n", "could name a child and is refused"),
        transition("a row too short", "6,special,ASD,7", "6,special,ASD", "the row has 6 cells"),
        new Hostile(
            "a curriculum year's people twice", h -> h.change("population.csv", "2022,3,110", "2022,0,110"),
            "population.csv, line 4, column academic-year", "first in line 3"),
        new Hostile("negative people", h -> h.change("population.csv", ",110", ",-110"), "must not be negative"),
        new Hostile("half a person", h -> h.change("population.csv", ",110", ",110.5"), "a whole number is needed"),
        new Hostile(
            "a setting twice", h -> h.change("valid-states.csv", "special,,0", "main,,0"), "line 3, column setting", "given twice"),
        new Hostile(
            "years the wrong way round", h -> h.change("valid-states.csv", "0,14", "14,0"), "column max-academic-year",
            "must not be below min-academic-year (14)"),
        new Hostile(
            "a rule for children without plans", h -> h.change("valid-states.csv", "special,,0", "NONSEND,,0"),
            "stands for children without a plan"),
        new Hostile("a cost twice", h -> h.change("costs.csv", "ASD,special", "ASD,main"), "ASD-main has two costs, first in line 3"),
        new Hostile("a negative cost", h -> h.change("costs.csv", "24000", "-24000"), "must not be negative"),
        new Hostile("no transitions", h -> h.delete("transitions.csv"), "transitions.csv: there is no such file", "It starts with"),
        new Hostile("no population", h -> h.delete("population.csv"), "population.csv: there is no such file"),
        new Hostile(
            "a table under another name", h -> h.delete("costs.csv").write("cost.csv", "need,setting,cost\n"), "Maybe costs.csv?"),
        new Hostile("an empty table", h -> h.write("costs.csv", ""), "the file is empty"));
  }

  private static Hostile transition(String title, String from, String to, String... said) {
    return new Hostile(title, h -> h.change("transitions.csv", from, to), said);
  }

  @ParameterizedTest
  @MethodSource("list")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(Hostile hostile) {
    WorkingHistory files = WorkingHistory.in(parent);
    hostile.spoil().accept(files);

    assertThat(files.listFaults()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    assertThat(files.listFaults().toString()).contains(hostile.said());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Faults faults = new Faults();

    assertThat(HistoryReader.read(parent.resolve("nowhere"), faults)).isEmpty();
    assertThat(faults.list()).singleElement().asString().contains("nowhere: there is no such folder");
  }
}
