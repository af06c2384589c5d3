package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxiAccessTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      highway=crossing                             | passed
      access=no                                    | passed
      barrier=bollard                              | shut
      barrier=block                                | shut
      barrier=jersey_barrier                       | shut
      barrier=stile                                | shut
      barrier=bus_trap                             | shut
      barrier=bollard access=yes                   | shut
      barrier=bollard bicycle=yes foot=yes         | shut
      barrier=bollard motor_vehicle=no             | shut
      barrier=bollard motor_vehicle=private        | shut
      barrier=bollard motor_vehicle=yes            | passed
      barrier=bollard motor_vehicle=destination    | passed
      barrier=bollard motor_vehicle=no taxi=yes    | passed
      barrier=bollard motor_vehicle=yes taxi=no    | shut
      barrier=gate                                 | passed
      barrier=lift_gate                            | passed
      barrier=toll_booth                           | passed
      barrier=cattle_grid                          | passed
      barrier=kerb                                 | passed
      barrier=gate access=no                       | shut
      barrier=gate access=private                  | shut
      barrier=swing_gate vehicle=no                | shut
      barrier=lift_gate motor_vehicle=private      | shut
      barrier=gate motorcar=no                     | shut
      barrier=gate access=destination              | passed
      barrier=gate access=no motor_vehicle=yes     | passed
      barrier=gate access=yes motor_vehicle=no     | shut
      barrier=gate motor_vehicle=no taxi=yes       | passed
      barrier=gate foot=no bicycle=private         | passed
      """)
  void aPointIsPassedAsItsTagsSay(String tags, String passed) {
    Map<String, String> byKey = Stream.of(tags.split(" ", -1))
        .map(tag -> tag.split("=", -1))
        .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
    assertThat(TaxiAccess.isPassed(key -> Optional.ofNullable(byKey.get(key))) ? "passed" : "shut").isEqualTo(passed);
  }
}
