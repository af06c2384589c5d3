package org.placewright.geodata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedLimitTest {
  @ParameterizedTest
  @CsvSource({
      "30 mph, 30", "30mph, 30", "' 40 MPH ', 40", "50, 31.069", "50 km/h, 31.069", "80 kmh, 49.710", "10 knots, 11.508",
      "national, 60", "GB:nsl_single, 60", "GB:nsl_dual, 70", "GB:motorway, 70", "UK:nsl_restricted, 30", "GB:20, 20",
      "GB:zone20, 20", "GB:zone:20, 20", "walk, 4", "none, Infinity", "30 mph;20 mph, 20", "37.5 mph, 37.5"})
  void aLimitIsUnderstoodInAnyUnit(String text, double mph) {
    assertThat(SpeedLimit.parse(text, false).orElseThrow()).isCloseTo(mph, within(0.001));
  }

  @Test
  void theNationalLimitIsHigherOnDualCarriageways() {
    assertThat(SpeedLimit.parse("national", true)).hasValue(70);
    assertThat(SpeedLimit.parse("GB:nsl_single", true)).hasValue(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "signals", "variable", "fast", "0", "1 mph", "999 mph", "30 mph;", "-30", "3e1", "30 leagues", "NaN"})
  void whatCannotBeMeantIsNoLimit(String text) {
    assertThat(SpeedLimit.parse(text, false)).isEmpty();
  }
}
