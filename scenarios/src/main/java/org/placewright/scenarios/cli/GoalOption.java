package org.placewright.scenarios.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.placewright.model.future.GoalSeek;
import picocli.CommandLine.Option;

/** The option {@code --goal}, and its answer in words. */
final class GoalOption {
  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      converter = GoalText.Reader.class,
      description = "Also says what the joiner rate must be for so many children: \"plans=9000 in 2030/31\", or the code of a"
          + " need or setting for plans.")
  private GoalText goal;

  Optional<GoalText> find() {
    return Optional.ofNullable(goal);
  }

  /** What was found, line by line. */
  static List<String> words(GoalText goal, GoalSeek.Answer answer) {
    return switch (answer) {
      case GoalSeek.Met met -> met(goal, met);
      case GoalSeek.Unmet unmet -> List.of(
          "No joiner rate meets %s=%d in %s: %s.".formatted(goal.what(), goal.children(), goal.year(), unmet.reason()));
    };
  }

  private static List<String> met(GoalText goal, GoalSeek.Met met) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "%s=%d in %s is met by joiners times %.4f, %s; %.1f are expected as it is.", goal.what(), goal.children(), goal.year(),
            met.lever().factor(), met.lever().scope().describe(), met.asItIs()));
    met.joiners()
        .forEach(
            (year, joiners) -> lines.add(line("%s: %.1f joiners instead of %.1f", year, joiners, met.joinersAsItIs().get(year))));
    return lines;
  }

  private static String line(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }
}
