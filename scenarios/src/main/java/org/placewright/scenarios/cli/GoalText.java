package org.placewright.scenarios.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.placewright.model.future.Goal;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transition.PlanState;
import org.placewright.model.transition.StateSpace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A goal as people write it: {@code plans=9000 in 2030/31}, {@code SEMH=900 in 2030/31}.
 *
 * @param what {@code plans}, or the code of a need or setting
 */
record GoalText(String what, int children, AcademicYear year) {
  static final String ALL = "plans";
  private static final Pattern WRITTEN = Pattern.compile("\\s*([^=]+?)\\s*=\\s*(\\d{1,8})\\s+in\\s+(\\S+)\\s*");

  /** Reads a goal; fails with what would be right. */
  static final class Reader implements ITypeConverter<GoalText> {
    @Override
    public GoalText convert(String text) {
      Matcher matcher = WRITTEN.matcher(text);
      Optional<AcademicYear> year = matcher.matches() ? AcademicYear.parse(matcher.group(3)) : Optional.empty();
      return year.map(found -> new GoalText(matcher.group(1), Integer.parseInt(matcher.group(2)), found))
          .orElseThrow(
              () -> new TypeConversionException(
                  "'%s' is no goal; write \"plans=9000 in 2030/31\", or the code of a need or setting for plans".formatted(text)));
    }
  }

  /** The goal among these states; empty when no need and no setting has the code. */
  Optional<Goal> in(StateSpace space) {
    if (what.equalsIgnoreCase(ALL)) {
      return Optional.of(new Goal(children, year, Optional.empty(), Optional.empty()));
    }
    Optional<String> need = code(space.states().stream().map(PlanState::need).toList());
    Optional<String> setting = need.isPresent() ? Optional.empty() : code(space.states().stream().map(PlanState::setting).toList());
    return need.isEmpty() && setting.isEmpty() ? Optional.empty() : Optional.of(new Goal(children, year, need, setting));
  }

  private Optional<String> code(List<String> codes) {
    return codes.stream().filter(what::equalsIgnoreCase).findFirst();
  }
}
