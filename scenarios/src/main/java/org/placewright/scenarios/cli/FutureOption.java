package org.placewright.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import org.placewright.scenarios.file.Scenario;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --future}. */
final class FutureOption {
  @Option(
      names = "--future",
      paramLabel = "N",
      converter = Number.class,
      description = "Plan for simulated future N, from 1, in place of the expected one (a county whose flows are known).")
  private Integer number;

  OptionalInt find() {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Whether each scenario has futures to choose from, where one is asked for; says which has none. */
  boolean isSound(List<Scenario> scenarios, PrintWriter err) {
    List<Scenario> without = number == null
        ? List.of()
        : scenarios.stream().filter(scenario -> !scenario.county().demand().hasFlows()).toList();
    without.forEach(
        scenario -> err.println(
            "--future %d: %s states how its plans grow, so nothing is simulated; leave --future out, or give the county's flows."
                .formatted(number, scenario.county().name())));
    return without.isEmpty();
  }

  /** Reads the number of a future. */
  static final class Number implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9]\\d{0,8}")) {
        throw new TypeConversionException("a whole number from 1 is needed, not \"%s\"".formatted(text));
      }
      return Integer.valueOf(text);
    }
  }
}
