package org.placewright.geodata.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.placewright.geodata.grid.Wgs84Point;

class TidyAreasTest {
  @Test
  void anOutsideTurnsAnticlockwiseAndItsHoleClockwise() {
    Area clockwise = new Area(
        List.of(List.of(ring(0, 0, 0, 4, 4, 4, 4, 0), ring(1, 1, 2, 1, 2, 2, 1, 2))));

    List<List<Wgs84Point>> rings = TidyAreas.tidy(List.of(clockwise)).getFirst().polygons().getFirst();

    assertThat(twiceTheAreaAnticlockwise(rings.get(0))).isEqualTo(32);
    assertThat(twiceTheAreaAnticlockwise(rings.get(1))).isEqualTo(-2);
  }

  @Test
  void aRingThatCrossesItselfBecomesTwoAreas() {
    Area bowTie = new Area(List.of(List.of(ring(0, 0, 2, 2, 2, 0, 0, 2))));

    Area tidy = TidyAreas.tidy(List.of(bowTie)).getFirst();

    assertThat(tidy.polygons()).hasSize(2);
    assertThat(tidy.polygons().stream().mapToDouble(rings -> twiceTheAreaAnticlockwise(rings.getFirst())).sum()).isEqualTo(4);
  }

  @Test
  void neighboursKeepTheBorderTheyShareWhenCornersAreLeftOut() {
    List<Wgs84Point> border = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      border.add(new Wgs84Point(1 + 0.0002 * (i % 3), i / 200.0));
    }
    List<Area> simple = TidyAreas.simplify(List.of(beside(border, 0), beside(border.reversed(), 2)), 60);

    Set<Wgs84Point> west = inner(simple.get(0));
    assertThat(west).isEqualTo(inner(simple.get(1)));
    assertThat(simple.get(0).corners() + simple.get(1).corners()).isLessThanOrEqualTo(60);
  }

  @Test
  void areasOfFewCornersKeepThemAll() {
    Area square = new Area(List.of(List.of(ring(0, 0, 4, 0, 4, 4, 0, 4))));

    assertThat(TidyAreas.simplify(List.of(square), 5).getFirst().corners()).isEqualTo(5);
  }

  @Test
  void anAreaWithoutGroundHasNoPolygon() {
    assertThat(TidyAreas.tidy(List.of(new Area(List.of(List.of(ring(0, 0, 1, 1, 2, 2)))))).getFirst().polygons()).isEmpty();
  }

  private static Area beside(List<Wgs84Point> border, double longitude) {
    List<Wgs84Point> ring = new ArrayList<>(border);
    ring.add(new Wgs84Point(longitude, border.getLast().latitude()));
    ring.add(new Wgs84Point(longitude, border.getFirst().latitude()));
    ring.add(border.getFirst());
    return new Area(List.of(List.of(ring)));
  }

  private static Set<Wgs84Point> inner(Area area) {
    Set<Wgs84Point> points = new HashSet<>(area.polygons().getFirst().getFirst());
    points.removeIf(point -> point.longitude() == 0 || point.longitude() == 2);
    return points;
  }

  private static List<Wgs84Point> ring(double... longitudeLatitude) {
    List<Wgs84Point> ring = new ArrayList<>();
    for (int i = 0; i < longitudeLatitude.length; i += 2) {
      ring.add(new Wgs84Point(longitudeLatitude[i], longitudeLatitude[i + 1]));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  private static double twiceTheAreaAnticlockwise(List<Wgs84Point> ring) {
    double sum = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      sum += ring.get(i).longitude() * ring.get(i + 1).latitude() - ring.get(i + 1).longitude() * ring.get(i).latitude();
    }
    return sum;
  }
}
