package org.placewright.scenarios.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.solver.search.Effort;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long to look for a plan. */
final class SearchOptions {
  @ArgGroup
  private Bound bound;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Threads.class,
      description = "How many threads may plan (default: as many as the computer has). The answer does not depend on it.")
  private Integer threads;

  /** Steps, which give the same plan everywhere, or time, which does not. */
  static final class Bound {
    @Option(
        names = "--effort",
        paramLabel = "quick|standard|thorough",
        converter = EffortWord.class,
        description = "How many steps to plan for (default: standard).")
    private Effort effort;

    @Option(
        names = "--time-limit",
        paramLabel = "60s|2m",
        converter = Time.class,
        description = "How long to plan, in place of --effort; then the plan depends on the computer.")
    private Duration timeLimit;
  }

  Effort effort() {
    return bound == null || bound.effort == null ? Effort.STANDARD : bound.effort;
  }

  Optional<Duration> timeLimit() {
    return bound == null ? Optional.empty() : Optional.ofNullable(bound.timeLimit);
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  boolean hasNoThreads() {
    return threads != null && threads < 1;
  }

  /** Reads a number of threads. */
  static final class Threads implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("-?\\d{1,5}")) {
        throw new TypeConversionException("a whole number is needed, like 2, not \"%s\"".formatted(text));
      }
      return Integer.valueOf(text);
    }
  }

  /** Reads an effort. */
  static final class EffortWord implements ITypeConverter<Effort> {
    @Override
    public Effort convert(String text) {
      try {
        return Effort.valueOf(text.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("an effort is quick, standard or thorough, not \"%s\"".formatted(text));
      }
    }
  }

  /** Reads seconds or minutes. */
  static final class Time implements ITypeConverter<Duration> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(s|m)");
    private static final int SECONDS_A_MINUTE = 60;

    @Override
    public Duration convert(String text) {
      Matcher matcher = WRITTEN.matcher(text);
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
        throw new TypeConversionException("a time is written 60s or 2m, not \"%s\"".formatted(text));
      }
      int factor = matcher.group(2).equals("m") ? SECONDS_A_MINUTE : 1;
      return Duration.ofSeconds(Long.parseLong(matcher.group(1)) * factor);
    }
  }
}
