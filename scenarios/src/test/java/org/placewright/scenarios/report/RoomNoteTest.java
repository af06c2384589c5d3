package org.placewright.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.placewright.model.county.County;
import org.placewright.scenarios.file.Faults;
import org.placewright.scenarios.file.ScenarioReader;
import org.placewright.scenarios.file.WorkingCounty;

class RoomNoteTest {
  @TempDir
  Path folder;

  private List<String> lines(String room, String changes) {
    WorkingCounty.in(folder)
        .write("room.csv", "provision,need,places-a-child\n" + room)
        .write("wish.yaml", "scenario: wish\ncounty: .\nchanges:\n" + changes.indent(2));
    County county = ScenarioReader.read("three-schools/wish.yaml", folder, new Faults()).orElseThrow().county();
    return RoomNote.lines(county);
  }

  @Test
  void theNoteSaysFromWhenAndWhere() {
    assertThat(
        lines(
            "parks,SLD,1.2\n",
            "- reshape: { provision: parks, room: { SLD: 1, PMLD: 1.5 }, from: 2026/27 }\n"
                + "- reshape: { provision: parks, room: { PMLD: 1 }, from: 2028/29 }\n"))
        .containsExactly(
            "In this plan a child takes places by its need (SLD 1.2) at The Parks School.",
            "From 2026/27, for those who come then or later, a child takes places by its need (PMLD 1.5) at The Parks School.",
            "From 2028/29, for those who come then or later, a child takes places by its need (1, whatever the need) at The Parks School.",
            "Occupancy and empty places are counted by that; children without a place are counted as children.");
  }

  @Test
  void whereEveryChildTakesOnePlaceThereIsNoNote() {
    assertThat(lines("parks,SLD,1\n", "- reshape: { provision: uppingham-base, last-curriculum-year: Y4, from: 2026/27 }")).isEmpty();
  }
}
