package org.placewright.geodata.network;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tag {@code maxspeed} says, in miles an hour. */
final class SpeedLimit {
  /** No limit: as fast as the class of road is driven. */
  static final double NONE = Double.POSITIVE_INFINITY;

  private static final double MPH_PER_KMH = 1 / 1.609344;
  private static final double MPH_PER_KNOT = 1.852 / 1.609344;
  private static final double NATIONAL_SINGLE = 60;
  private static final double NATIONAL_DUAL = 70;
  private static final double BUILT_UP = 30;
  private static final double WALK = 4;
  private static final double LEAST = 3;
  private static final double MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*([a-z/]*)");
  private static final Pattern ZONE = Pattern.compile("(gb|uk):(?:zone:?)?(\\d{1,3})(?:\\s*mph)?");

  private SpeedLimit() {}

  /**
   * Reads a limit.
   *
   * @param isDual whether the road is one half of a dual carriageway, which the national limit asks
   * @return empty when it cannot be understood, and when it says that the limit changes
   */
  static OptionalDouble parse(String text, boolean isDual) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    OptionalDouble lowest = OptionalDouble.empty();
    for (String part : plain.split("[;|]", -1)) {
      OptionalDouble one = parseOne(part.strip(), isDual);
      if (one.isEmpty()) {
        return OptionalDouble.empty();
      }
      lowest = OptionalDouble.of(Math.min(one.getAsDouble(), lowest.orElse(NONE)));
    }
    return lowest;
  }

  private static OptionalDouble parseOne(String text, boolean isDual) {
    Optional<Double> word = switch (text) {
      case "none", "unlimited" -> Optional.of(NONE);
      case "walk", "walking" -> Optional.of(WALK);
      case "national", "nsl", "gb:national", "uk:national", "gb:nsl", "uk:nsl" ->
        Optional.of(isDual ? NATIONAL_DUAL : NATIONAL_SINGLE);
      case "nsl_single", "gb:nsl_single", "uk:nsl_single", "gb:rural", "uk:rural" -> Optional.of(NATIONAL_SINGLE);
      case "nsl_dual", "gb:nsl_dual", "uk:nsl_dual", "gb:motorway", "uk:motorway" -> Optional.of(NATIONAL_DUAL);
      case "nsl_restricted", "gb:nsl_restricted", "uk:nsl_restricted", "gb:urban", "uk:urban" -> Optional.of(BUILT_UP);
      default -> Optional.empty();
    };
    if (word.isPresent()) {
      return OptionalDouble.of(word.get());
    }
    Matcher zone = ZONE.matcher(text);
    if (zone.matches()) {
      return plausible(Double.parseDouble(zone.group(2)));
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(number.group(1));
    return switch (number.group(2)) {
      case "mph" -> plausible(value);
      case "", "km/h", "kmh", "kph", "kmph" -> plausible(value * MPH_PER_KMH);
      case "knots", "kn" -> plausible(value * MPH_PER_KNOT);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble plausible(double mph) {
    return mph >= LEAST && mph <= MOST ? OptionalDouble.of(mph) : OptionalDouble.empty();
  }
}
