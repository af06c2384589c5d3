package org.placewright.geodata.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.placewright.model.place.GridPoint;

class NationalGridTest {
  private static final double ORACLE_METRES = 0.05;
  private static final double ROUND_TRIP_METRES = 0.01;
  private static final double HELMERT_METRES = 5;
  private static final double TEN_CENTIMETRES_IN_DEGREES = 1e-6;
  private final NationalGrid grid = new NationalGrid();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "helmert-and-redfearn.csv", useHeadersInDisplayName = true)
  void agreesWithFormulasWorkedOutWithoutProj4j(
      String place, double longitude, double latitude, double easting, double northing) {
    GridPosition found = grid.toGridPosition(new Wgs84Point(longitude, latitude));
    assertThat(found.metresTo(new GridPosition(easting, northing))).isLessThan(ORACLE_METRES);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "helmert-and-redfearn.csv", useHeadersInDisplayName = true)
  void theWayBackAgreesToo(String place, double longitude, double latitude, double easting, double northing) {
    Wgs84Point found = grid.toWgs84(new GridPosition(easting, northing));
    assertThat(found.longitude()).isCloseTo(longitude, within(TEN_CENTIMETRES_IN_DEGREES));
    assertThat(found.latitude()).isCloseTo(latitude, within(TEN_CENTIMETRES_IN_DEGREES));
  }

  /** Ordnance Survey's worked example: satellites see it at 52 39' 28.8282" N 1 42' 57.8663" E. */
  @Test
  void theWaterTowerAtCaisterStandsWhereOrdnanceSurveyPutsIt() {
    Wgs84Point tower = new Wgs84Point(1 + 42 / 60.0 + 57.8663 / 3600, 52 + 39 / 60.0 + 28.8282 / 3600);
    assertThat(grid.toGridPosition(tower).metresTo(new GridPosition(651_409.8, 313_177.4)))
        .isLessThan(HELMERT_METRES);
  }

  @Test
  void everywhereInGreatBritainThereAndBackIsLessThanACentimetre() {
    for (int easting = 80_000; easting <= 655_000; easting += 23_000) {
      for (int northing = 5_000; northing <= 1_220_000; northing += 27_000) {
        GridPosition before = new GridPosition(easting, northing);
        GridPosition after = grid.toGridPosition(grid.toWgs84(before));
        assertThat(after.metresTo(before)).as("at %s", before).isLessThan(ROUND_TRIP_METRES);
      }
    }
  }

  @Test
  void wholeMetresComeBackUnchanged() {
    GridPoint point = new GridPoint(397_806, 163_285);
    assertThat(grid.toGridPoint(grid.toWgs84(point))).isEqualTo(point);
  }

  @Test
  void northOnTheGridIsNorthOnTheMap() {
    Wgs84Point south = grid.toWgs84(new GridPoint(400_000, 130_000));
    Wgs84Point north = grid.toWgs84(new GridPoint(400_000, 170_000));
    assertThat(north.latitude()).isGreaterThan(south.latitude());
    assertThat(north.longitude()).isCloseTo(south.longitude(), within(0.001));
  }

  @Test
  void exchangedLongitudeAndLatitudeAreRefusedWithAHint() {
    assertThatThrownBy(() -> grid.toGridPoint(new Wgs84Point(51.2, -1.85)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe the two are exchanged?");
  }

  /** The projection's series folds part of Alaska back onto the grid. */
  @Test
  void alaskaIsNotInGreatBritain() {
    assertThatThrownBy(() -> grid.toGridPoint(new Wgs84Point(-157, 64)))
        .hasMessageContaining("longitude -157.0, latitude 64.0 is not in Great Britain");
  }

  @Test
  void parisIsNotInGreatBritain() {
    assertThatThrownBy(() -> grid.toGridPoint(new Wgs84Point(2.35, 48.86)))
        .hasMessageContaining("is not in Great Britain")
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyThreadsFindTheSame() {
    List<GridPoint> points = IntStream.range(0, 5_000)
        .mapToObj(i -> new GridPoint(390_000 + 7 * i, 120_000 + 11 * i))
        .toList();
    assertThat(points.parallelStream().map(grid::toWgs84).toList())
        .isEqualTo(points.stream().map(grid::toWgs84).toList());
  }
}
