package org.placewright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.placewright.solver.bench.InstanceReader.Problem;
import org.placewright.solver.bench.InstanceReader.UnreadableInstanceException;

class InstanceReaderTest {
  /** Two facilities, three customers. */
  private static final String LOCATION = """
      2 3
      11 101
      13 103.5
      3 5 7
      21 22 23
      31 32 33
      """;
  /** Two agents, three jobs. */
  private static final String ASSIGNMENT = """
      2 3
      21 22 23
      31 32 33
      3 5 7
      4 6 8
      11 13
      """;

  private static BenchInstance read(String text) throws UnreadableInstanceException {
    return InstanceReader.read(text, Optional.empty());
  }

  private static void assertFault(String text, int line, String words) {
    assertThatExceptionOfType(UnreadableInstanceException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(words)
        .matches(fault -> fault.line() == line, "line " + line);
  }

  @Test
  void theCountOfNumbersTellsFacilityLocation() throws UnreadableInstanceException {
    assertThat(read(LOCATION)).isInstanceOfSatisfying(FacilityLocation.class, instance -> {
      assertThat(instance.opening().get(1)).isEqualByComparingTo("103.5");
      assertThat(instance.cost().get(1).get(0)).isEqualByComparingTo("31");
    });
  }

  @Test
  void theCountOfNumbersTellsGeneralisedAssignment() throws UnreadableInstanceException {
    assertThat(read(ASSIGNMENT)).isInstanceOfSatisfying(GeneralisedAssignment.class, instance -> {
      assertThat(instance.room().get(1).get(2)).isEqualByComparingTo("8");
      assertThat(instance.capacity().get(1)).isEqualByComparingTo("13");
    });
  }

  @Test
  void aStatedProblemMustFit() {
    assertThatExceptionOfType(UnreadableInstanceException.class)
        .isThrownBy(() -> InstanceReader.read(LOCATION, Optional.of(Problem.GAP)))
        .withMessageContaining("16 numbers");
  }

  @Test
  void aWordIsAFaultInItsLine() {
    assertFault(LOCATION.replace("103.5", "dear"), 3, "\"dear\"");
  }

  @Test
  void aNegativeNumberIsAFaultInItsLine() {
    assertFault(LOCATION.replace("22", "-22"), 5, "negative");
  }

  @Test
  void aMissingNumberIsAFaultOfTheLastLine() {
    assertFault(LOCATION.replace(" 33", ""), 6, "the file has 14 numbers");
  }

  @Test
  void anEmptyFileIsAFaultOfTheWhole() {
    assertFault("\n", 0, "must begin with two numbers");
  }

  @Test
  void halfAFacilityIsAFault() {
    assertFault(LOCATION.replace("2 3", "2.5 3"), 1, "facilities must be a whole number");
  }

  @Test
  void anEndlessNumberIsAFault() {
    assertFault(LOCATION.replace("22", "1e999999999"), 5, "too long");
  }
}
