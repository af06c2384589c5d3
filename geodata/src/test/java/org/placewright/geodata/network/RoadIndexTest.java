package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.placewright.model.place.GridPoint;

class RoadIndexTest {
  private static final int OPEN = RoadNetwork.flags(true, true, true);
  private static final int MOTORWAY = RoadNetwork.flags(true, true, false);

  /** From (1000, 0) to (1600, 0) and on to (1600, 800), 10 metres a second one way and 5 back. */
  @Test
  void theNearestPointKnowsHowFarItIsFromBothEnds() {
    RoadNetwork network = new RoadNetwork(
        2, new int[]{0, 1}, new int[]{OPEN}, new int[]{0, 3},
        new int[]{10_000, 0, 0, 0, 0, 16_000, 0, 6_000, 60_000, 120_000, 16_000, 8_000, 14_000, 140_000, 280_000});
    RoadPoint point = new RoadIndex(network).findNearest(new GridPoint(1_630, 200)).orElseThrow();
    assertThat(point).isEqualTo(new RoadPoint(0, 8_000, 80_000, 160_000, 30));
  }

  @Test
  void roadsThatNoJourneyBeginsOnAreNotFound() {
    RoadNetwork network = MadeNetwork.of(
        new int[]{0, 10_000}, new int[]{0, 0}, new int[][]{{0, 1, 10_000, 1, 1, MOTORWAY}});
    assertThat(new RoadIndex(network).findNearest(new GridPoint(5, 5))).isEmpty();
  }

  @Test
  void noOtherPointOfAnyRoadIsNearer() {
    Random random = new Random(11);
    for (int trial = 0; trial < 50; trial++) {
      RoadNetwork network = MadeNetwork.random(random, 20, 25);
      RoadIndex index = new RoadIndex(network);
      for (int i = 0; i < 40; i++) {
        GridPoint place = new GridPoint(390_000 + random.nextInt(30_000), 290_000 + random.nextInt(30_000));
        Optional<RoadPoint> found = index.findNearest(place);
        assertThat(found.map(RoadPoint::metresAway).orElseThrow()).isCloseTo(nearest(network, place), within(1e-6));
      }
    }
  }

  private static double nearest(RoadNetwork network, GridPoint place) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int s = 0; s < network.stretches(); s++) {
      for (int p = network.firstPoint(s); network.isAlongside(s) && p < network.lastPoint(s); p++) {
        double ax = network.at(p, RoadNetwork.EASTING) / 10.0;
        double ay = network.at(p, RoadNetwork.NORTHING) / 10.0;
        double dx = network.at(p + 1, RoadNetwork.EASTING) / 10.0 - ax;
        double dy = network.at(p + 1, RoadNetwork.NORTHING) / 10.0 - ay;
        double part = dx == 0 && dy == 0
            ? 0
            : Math.clamp(((place.easting() - ax) * dx + (place.northing() - ay) * dy) / (dx * dx + dy * dy), 0, 1);
        nearest = Math.min(nearest, Math.hypot(ax + part * dx - place.easting(), ay + part * dy - place.northing()));
      }
    }
    return nearest;
  }
}
