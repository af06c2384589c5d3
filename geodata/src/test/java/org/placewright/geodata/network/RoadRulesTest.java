package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.placewright.geodata.read.OsmWay;

class RoadRulesTest {
  private final RoadTally tally = new RoadTally();
  private final RoadRules rules = new RoadRules(SomeSpeeds.RURAL, tally);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      highway=tertiary                                                   | 33 both ways
      highway=tertiary maxspeed=30_mph                                   | 30 both ways
      highway=tertiary maxspeed=60_mph                                   | 40 both ways
      highway=tertiary maxspeed=none                                     | 40 both ways
      highway=tertiary maxspeed=signals                                  | 33 both ways
      highway=tertiary maxspeed:forward=20_mph maxspeed:backward=30_mph  | 20 forward, 30 backward
      highway=tertiary maxspeed:type=GB:nsl_restricted                   | 30 both ways
      highway=tertiary maxspeed:type=sign                                | 33 both ways
      highway=tertiary oneway=yes                                        | 33 forward
      highway=tertiary oneway=-1                                         | 33 backward
      highway=tertiary oneway=no                                         | 33 both ways
      highway=tertiary oneway=alternating                                | 33 both ways
      highway=tertiary oneway=reversible                                 | not driven
      highway=tertiary oneway=yes oneway:motor_vehicle=no                | 33 both ways
      highway=tertiary junction=roundabout                               | 33 forward
      highway=tertiary junction=circular                                 | 33 forward
      highway=tertiary junction=roundabout oneway=no                     | 33 both ways
      highway=motorway                                                   | 64 forward
      highway=motorway maxspeed=national                                 | 70 forward
      highway=motorway oneway=no                                         | 64 both ways
      highway=motorway_link                                              | 41 both ways
      highway=motorway_link oneway=yes                                   | 41 forward
      highway=tertiary access=private                                    | not driven
      highway=tertiary access=destination                                | 33 both ways
      highway=tertiary access=no motor_vehicle=yes                       | 33 both ways
      highway=tertiary motor_vehicle=no taxi=yes                         | 33 both ways
      highway=tertiary vehicle=yes motor_vehicle=no                      | not driven
      highway=tertiary motor_vehicle:backward=no                         | 33 forward
      highway=tertiary motor_vehicle=agricultural                        | not driven
      highway=tertiary oneway=yes motor_vehicle:forward=no               | not driven
      highway=tertiary area=yes                                          | not driven
      highway=service                                                    | not driven
      highway=track                                                      | not driven
      highway=footway                                                    | not driven
      """)
  void aWayIsDrivenAsItsTagsSay(String tags, String driven) {
    assertThat(drive(tags)).isEqualTo(driven);
  }

  @Test
  void aTrunkRoadsNationalLimitDependsOnItsSecondCarriageway() {
    RoadRules open = new RoadRules(RoadSpeeds.of(List.of(SomeSpeeds.of("trunk", 50, 100))), tally);
    assertThat(open.find(way("highway=trunk maxspeed=national")).orElseThrow().forwardMph()).isEqualTo(60);
    assertThat(open.find(way("highway=trunk maxspeed=national oneway=yes")).orElseThrow().forwardMph()).isEqualTo(70);
  }

  @Test
  void noJourneyBeginsOnAMotorwayOrItsSlipRoads() {
    assertThat(rules.find(way("highway=motorway")).orElseThrow().isAlongside()).isFalse();
    assertThat(rules.find(way("highway=motorway_link")).orElseThrow().isAlongside()).isFalse();
    assertThat(rules.find(way("highway=trunk")).orElseThrow().isAlongside()).isTrue();
  }

  @Test
  void whatIsLeftOutIsCounted() {
    drive("highway=track");
    drive("highway=track");
    drive("highway=tertiary access=no");
    drive("highway=tertiary maxspeed=whenever");
    RoadReport report = tally.report(new RoadReport.Size(1, 0, 0, 0), new RoadReport.Size(0, 0, 0, 0));
    assertThat(report.leftOutByClass()).containsExactly(Map.entry("track", 2));
    assertThat(report.closed()).isEqualTo(1);
    assertThat(report.ways()).isEqualTo(1);
    assertThat(report.firstLimitNotUnderstood()).isEqualTo("whenever");
  }

  private String drive(String tags) {
    Optional<DrivenWay> driven = rules.find(way(tags));
    if (driven.isEmpty()) {
      return "not driven";
    }
    double forward = driven.get().forwardMph();
    double backward = driven.get().backwardMph();
    return forward == backward ? "%.0f both ways".formatted(forward)
        : backward == 0 ? "%.0f forward".formatted(forward)
            : forward == 0 ? "%.0f backward".formatted(backward) : "%.0f forward, %.0f backward".formatted(forward, backward);
  }

  private static OsmWay way(String tags) {
    Map<String, String> byKey = new HashMap<>();
    for (String tag : tags.split(" ", -1)) {
      byKey.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1).replace('_', ' '));
    }
    byKey.computeIfPresent("highway", (key, value) -> value.replace(' ', '_'));
    byKey.computeIfPresent("maxspeed:type", (key, value) -> value.replace(' ', '_'));
    return new OsmWay(1, new long[]{1, 2}, byKey);
  }
}
