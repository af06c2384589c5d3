package org.placewright.geodata.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Wgs84PointTest {
  @Test
  void thePolesAndTheDateLineAreAllowed() {
    assertThat(new Wgs84Point(-180, 90)).isNotEqualTo(new Wgs84Point(180, -90));
  }

  @Test
  void aLatitudeBeyondThePoleIsRefused() {
    assertThatThrownBy(() -> new Wgs84Point(-2, 90.5)).hasMessageContaining("latitude (90.5) -90 to 90");
  }

  @Test
  void aLongitudeThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new Wgs84Point(Double.NaN, 51)).hasMessageContaining("longitude (NaN)");
  }
}
