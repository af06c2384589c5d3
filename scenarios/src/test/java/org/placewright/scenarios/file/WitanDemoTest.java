package org.placewright.scenarios.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.placewright.model.transition.DemandHistory;
import org.placewright.model.transition.Transition;

/** The demonstration set of the Witan SEND model, where it lies beside the project. */
class WitanDemoTest {
  private static HistoryFolder demo;

  @BeforeAll
  static void readDemo() {
    Path folder = Path.of("..", "..", "shared", "data", "witan-demo");
    assumeThat(folder).exists();
    Faults faults = new Faults();
    demo = HistoryReader.read(folder, faults).orElseThrow(() -> new AssertionError(faults.list()));
  }

  private static List<Double> childrenByYear(Predicate<Transition> which) {
    DemandHistory history = demo.history();
    return IntStream.rangeClosed(2013, 2016)
        .mapToObj(
            year -> history.history()
                .transitions()
                .stream()
                .filter(t -> t.year() == year)
                .filter(which)
                .mapToDouble(Transition::children)
                .sum())
        .toList();
  }

  @Test
  void everyRowIsOneChild() {
    assertThat(demo.history().history().years()).containsExactly(2013, 2014, 2015, 2016);
    assertThat(childrenByYear(t -> true).stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(8351);
  }

  @Test
  void joinersAndLeaversAreThoseOfThePublishedSet() {
    assertThat(childrenByYear(t -> t.from().isEmpty())).containsExactly(218.0, 280.0, 253.0, 243.0);
    assertThat(childrenByYear(t -> t.to().isEmpty())).containsExactly(152.0, 155.0, 122.0, 108.0);
  }

  @Test
  void itsRulesAllowAllThatItHolds() {
    assertThat(demo.warnings()).hasSize(3).allSatisfy(warning -> assertThat(warning).startsWith("census of 201"));
  }
}
