package org.placewright.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.placewright.model.future.Goal;
import org.placewright.model.future.GoalSeek;
import org.placewright.model.time.AcademicYear;
import org.placewright.model.transition.StateSpace;
import org.placewright.model.transition.TransitionHistory;
import org.placewright.model.transition.ValidStates;
import picocli.CommandLine.TypeConversionException;

class GoalTextTest {
  private static final AcademicYear YEAR = new AcademicYear(2030);

  private static GoalText read(String text) {
    return new GoalText.Reader().convert(text);
  }

  private static StateSpace space() {
    TreeMap<String, ValidStates.SettingRule> rules = new TreeMap<>();
    rules.put("base", new ValidStates.SettingRule("base", "base", 1, 6, Set.of("SEMH"), Set.of("base")));
    return StateSpace.of(new TransitionHistory(List.of()), new ValidStates(rules));
  }

  @Test
  void aGoalForAllPlansIsRead() {
    assertThat(read("plans=9000 in 2030/31")).isEqualTo(new GoalText("plans", 9000, YEAR));
    assertThat(read(" Plans = 9000 in 2030 ").in(space())).contains(new Goal(9000, YEAR, Optional.empty(), Optional.empty()));
  }

  @Test
  void aGoalForANeedOrASettingIsFoundByItsCode() {
    assertThat(read("semh=70 in 2030/31").in(space())).contains(new Goal(70, YEAR, Optional.of("SEMH"), Optional.empty()));
    assertThat(read("base=70 in 2030/31").in(space())).contains(new Goal(70, YEAR, Optional.empty(), Optional.of("base")));
    assertThat(read("bases=70 in 2030/31").in(space())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9000", "plans=9000", "plans=-9 in 2030/31", "plans=9,000 in 2030/31", "plans=9000 in 2030/32", "=9 in 2030",
      "plans=9e3 in 2030", "plans=999999999999 in 2030"})
  void whatIsNoGoalIsRefusedWithWhatWouldBeRight(String text) {
    assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> read(text)).withMessageContaining("plans=9000 in 2030/31");
  }

  @Test
  void aGoalOutOfReachIsSaidInASentence() {
    assertThat(GoalOption.words(read("plans=9 in 2030/31"), new GoalSeek.Unmet("80.0 are expected even when nobody joins", 80, 900)))
        .containsExactly("No joiner rate meets plans=9 in 2030/31: 80.0 are expected even when nobody joins.");
  }
}
