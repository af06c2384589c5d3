package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.placewright.model.need.NeedType;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;

class RoomTableTest {
  private static final String HEADER = "provision,need,places-a-child,dated,source\n";

  @TempDir
  Path folder;

  private WorkingCounty room(String rows) {
    return WorkingCounty.in(folder).write("room.csv", HEADER + rows);
  }

  @Test
  void aChildOfANeedTakesTheRoomOfItsRowFromTheBaseYearOn() {
    Provision parks = room("parks,PMLD,1.5,2025,Judgement\nparks,SLD,1.2,2025,Judgement\nparks,SLCN,0.9,,\n")
        .read()
        .county()
        .getProvision(new ProvisionId("parks"));

    assertThat(parks.designation().otherRoom()).isEqualTo(Map.of(NeedType.PMLD, 15, NeedType.SLD, 12, NeedType.SLCN, 9));
    assertThat(parks.caution().orElseThrow())
        .endsWith("Places that a child takes as the county stands: PMLD 1.5, SLD 1.2 (2025, Judgement); SLCN 0.9 (not dated, not stated).");
  }

  @Test
  void rowsOfOnePlaceAreAsGoodAsNone() {
    assertThat(room("parks,PMLD,1.0,,\n").read().county().getProvision(new ProvisionId("parks")).designation().otherRoom()).isEmpty();
  }

  @Test
  void aSchoolThatTodaysChildrenOverfillByTheirRoomIsNamed() {
    assertThat(room("parks,ASD,5,,\n").read().warnings())
        .anyMatch(warning -> warning.startsWith("parks holds") && warning.contains(", who take ") && warning.contains("on 12 places"));
  }

  static Stream<Arguments> hostileRows() {
    return Stream.of(
        Arguments.of("parks,PMLD,0,,", "must be 0.5 to 5.0"),
        Arguments.of("parks,PMLD,-1.5,,", "must be 0.5 to 5.0"),
        Arguments.of("parks,PMLD,5.1,,", "must be 0.5 to 5.0"),
        Arguments.of("parks,PMLD,1.25,,", "in steps of 0.1"),
        Arguments.of("parks,PMLD,,,", "must not be blank"),
        Arguments.of("parks,PMLL,1.5,,", "no need code PMLL"),
        Arguments.of("parks,SEMH,1.5,,", "has parks for other needs"),
        Arguments.of("park,PMLD,1.5,,", "Maybe parks?"),
        Arguments.of("independent,PMLD,1.5,,", "without limit"),
        Arguments.of("parks,PMLD,1.5,,\nparks,PMLD,1.6,,", "given twice, first in line 2; keep one row"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileRows")
  void aHostileRowIsOneFaultWithWhatWouldBeRight(String rows, String right) {
    assertThat(room(rows + "\n").listFaults()).singleElement().satisfies(fault -> {
      assertThat(fault.file()).endsWith("room.csv");
      assertThat(fault.message()).contains(right);
    });
  }
}
