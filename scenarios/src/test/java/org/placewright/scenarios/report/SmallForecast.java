package org.placewright.scenarios.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.placewright.model.future.Band;
import org.placewright.model.future.Forecast;
import org.placewright.model.future.Forecast.Part;
import org.placewright.model.future.HeldOut;
import org.placewright.model.time.Phase;

/** A forecast of a few children over two years, and counts held out, made by hand. */
final class SmallForecast {
  /** Breaks a page that does not escape it. */
  static final String AWKWARD_NEED = "A<b>";

  private SmallForecast() {}

  /** Two needs in two localities; the second year expects 10.25 + 4.125 + 2.625 = 17 children. */
  static Forecast forecast() {
    List<Band> asd = List.of(known(10), new Band(10.25, 8, 10, 13));
    List<Band> semh = List.of(known(3), new Band(4.125, 2, 4, 7));
    List<Band> later = List.of(known(0), new Band(2.625, 0, 2, 6));
    return new Forecast(
        2025,
        100,
        List.of(known(13), new Band(17, 13, 17, 22)),
        new TreeMap<>(Map.of(AWKWARD_NEED, asd, "SEMH", List.of(known(3), new Band(6.75, 4, 7, 11)))),
        new TreeMap<>(Map.of("SPECIAL", List.of(known(13), new Band(17, 13, 17, 22)))),
        new TreeMap<>(Map.of(Phase.PRIMARY, List.of(known(10), new Band(12.875, 10, 13, 17)), Phase.SECONDARY, semh)),
        new TreeMap<>(
            Map.of(
                new Part(AWKWARD_NEED, Phase.PRIMARY, 0), asd,
                new Part("SEMH", Phase.SECONDARY, 1), semh,
                new Part("SEMH", Phase.PRIMARY, 0), later)));
  }

  /** Nobody has a plan, and no later year is projected. */
  static Forecast ofNobody() {
    return new Forecast(
        2025, 0, List.of(known(0)), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  static Band known(int children) {
    return new Band(children, children, children, children);
  }

  /** A total, 5 either way inside both bands; 100 at the origin. */
  static HeldOut total(int origin, int year, double counted, double expected) {
    return held(HeldOut.Part.TOTAL, HeldOut.ALL, origin, year, counted, expected, Optional.empty());
  }

  static HeldOut held(
      HeldOut.Part part, String name, int origin, int year, double counted, double expected, Optional<Double> grown) {
    int middle = (int) Math.round(expected);
    return new HeldOut(
        origin, year, part, name, counted, expected, middle - 10, middle + 10, middle - 5, middle + 5, 100, grown);
  }
}
