package org.placewright.scenarios.report;

import org.placewright.model.time.AcademicYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.placewright.model.future.Band;
import org.placewright.model.future.Forecast;
import org.placewright.scenarios.report.html.Numerals;

/** What a forecast says, in plain words. */
final class ForecastWords {
  private final Forecast forecast;

  ForecastWords(Forecast forecast) {
    this.forecast = forecast;
  }

  /** The one sentence to remember. */
  String headline(String county, boolean isChanged) {
    Band last = last();
    if (forecast.total().size() == 1) {
      return "%s in %s with plans in %s; no later year was projected.".formatted(
          Numerals.count(start(), "child or young person", "children and young people"), county, year(0));
    }
    return """
        If things go on as in the years behind this projection%s, about %s in %s will have a plan in %s, against %s in %s."""
        .formatted(
            isChanged ? ", but for what the scenario changes" : "",
            Numerals.count(Math.round(last.expected()), "child or young person", "children and young people"),
            county,
            year(forecast.total().size() - 1),
            Numerals.count(start()),
            year(0));
  }

  /** How sure that is, and where the change is. */
  List<String> listSentences(DemandNames names) {
    List<String> sentences = new ArrayList<>();
    if (forecast.total().size() == 1) {
      return sentences;
    }
    sentences.add(between());
    if (forecast.total().size() > 2) {
      Band next = forecast.total().get(1);
      sentences.add(
          "In %s it is %s (%s).".formatted(year(1), Numerals.count(Math.round(next.expected())), range(next)));
    }
    addMost(sentences, "By need", forecast.byNeed(), names::need);
    addMost(sentences, "By setting", forecast.bySetting(), names::setting);
    return sentences;
  }

  String between() {
    return "In 90 of 100 simulated futures the number is between %s."
        .formatted(range(last()).replace(" to ", " and "));
  }

  private static void addMost(
      List<String> sentences,
      String how,
      SortedMap<String, List<Band>> groups,
      UnaryOperator<String> name) {
    groups.entrySet()
        .stream()
        .max(Comparator.comparingDouble(entry -> Math.abs(change(entry.getValue()))))
        .filter(entry -> Math.round(Math.abs(change(entry.getValue()))) > 0)
        .ifPresent(
            entry -> sentences.add(
                "%s the largest change is in %s: %s.".formatted(
                    how,
                    name.apply(entry.getKey()),
                    goes(entry.getValue()))));
  }

  private static double change(List<Band> bands) {
    return bands.getLast().expected() - bands.getFirst().expected();
  }

  private static String goes(List<Band> bands) {
    return "from %s to %s (%s)".formatted(
        Numerals.count(Math.round(bands.getFirst().expected())),
        Numerals.count(Math.round(bands.getLast().expected())),
        range(bands.getLast()));
  }

  static String range(Band band) {
    return "%s to %s".formatted(Numerals.count(band.p05()), Numerals.count(band.p95()));
  }

  String howToRead() {
    return """
        Expected numbers are means: those of needs, settings and phases add up to the total. The ends of bands do not add \
        up, as not every group is high, or low, in the same future. The bands hold 90 of 100 of the %s simulated \
        futures: 5 of 100 are below, 5 above. They allow for rates that are known from few children, for years that differ from \
        one another, and for needs and settings that drift. They do not allow for changes of law or policy, for an error \
        of the population projection, or for anything that the years behind the projection have not seen."""
        .formatted(Numerals.count(forecast.futures()));
  }

  private Band last() {
    return forecast.total().getLast();
  }

  private long start() {
    return Math.round(forecast.total().getFirst().expected());
  }

  private String year(int t) {
    return AcademicYear.ofCensus(forecast.firstYear() + t).toString();
  }
}
